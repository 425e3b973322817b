namespace CareLabel.Wash.Standards;

/// <summary>Counts what the values of a column say about the order of their dates.</summary>
internal sealed class DateOrderTally
{
    private const long Stray = 200;

    private int _dayFirst, _monthFirst, _yearFirst;

    /// <summary>How many values fit more than one order.</summary>
    public int Open { get; private set; }

    /// <summary>Whether some value fits one of the orders that begin with a day or a month only.</summary>
    public bool IsDecided => _dayFirst > 0 || _monthFirst > 0;

    /// <summary>The order that the values show, but for strays.</summary>
    public DateOrder Order
    {
        get
        {
            if (_dayFirst > 0 && _dayFirst >= _monthFirst * Stray) return DateOrder.DayMonthYear;
            if (_monthFirst > 0 && _monthFirst >= _dayFirst * Stray) return DateOrder.MonthDayYear;
            return IsDecided || _yearFirst == 0 ? DateOrder.Unknown : DateOrder.YearMonthDay;
        }
    }

    /// <summary>Counts one value.</summary>
    public void Add(DateOrder order, bool isOpen)
    {
        switch (order)
        {
            case DateOrder.DayMonthYear: _dayFirst++; break;
            case DateOrder.MonthDayYear: _monthFirst++; break;
            case DateOrder.YearMonthDay: _yearFirst++; break;
            default: Open += isOpen ? 1 : 0; break;
        }
    }
}
