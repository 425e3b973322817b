using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Tests.Standards;

public sealed class DateValueTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static TheoryData<string, string, string, string> Rows() =>
        StandardRows.Four("Standards/vectors/datevalue.tsv");

    internal static Setting In(string order) => new(null, order switch
    {
        "D" => DateOrder.DayMonthYear,
        "M" => DateOrder.MonthDayYear,
        "Y" => DateOrder.YearMonthDay,
        _ => DateOrder.Unknown,
    }, Today);

    [Theory, MemberData(nameof(Rows))]
    public void Reads_every_vector(string typed, string order, string standard, string objection)
    {
        var reading = DateValue.Read(typed, In(order));
        Assert.Equal(objection, reading.Objection?.Code ?? "");
        Assert.Equal(standard == "-" ? null : standard, reading.Standard);
    }

    [Fact]
    public void An_ambiguous_date_carries_its_readings() =>
        Assert.Equal(["2026-02-01", "2026-01-02"], DateValue.Read("01/02/2026", Setting.None).Objection!.Arguments);

    [Fact]
    public void Partial_dates_have_the_parts_that_are_known()
    {
        Assert.Equal(new DateParts(1971), DateValue.Parse("1971", Setting.None));
        Assert.Equal(new DateParts(1971, 6), DateValue.Parse("juni 1971", Setting.None));
        Assert.Equal(new DateOnly(1971, 6, 3), DateValue.Parse("3.6.1971", Setting.None)!.Date);
        Assert.Null(DateValue.Parse("01/02/2026", Setting.None));
    }

    [Theory]
    [InlineData(DateOrder.DayMonthYear, "01/02/2026", "13/02/2026")]
    [InlineData(DateOrder.MonthDayYear, "01/02/2026", "02/13/2026")]
    [InlineData(DateOrder.Unknown, "13/02/2026", "02/13/2026")]
    [InlineData(DateOrder.Unknown, "01/02/2026", "03/04/2026")]
    [InlineData(DateOrder.DayMonthYear, "1.2.2026", "3.4.2026")]
    [InlineData(DateOrder.YearMonthDay, "2026-02-01", "2026-04-03")]
    [InlineData(DateOrder.MonthDayYear, "2026-02-01", "4/30/2026")]
    [InlineData(DateOrder.Unknown, "31.12.2026", "01.11.2026", "11/01/2026")]
    [InlineData(DateOrder.DayMonthYear, "31.12.2026", "11/01/2026", "13/01/2026")]
    [InlineData(DateOrder.DayMonthYear, "31.12.2026", "01.11.2026", "2026-11-01")]
    public void The_column_shows_its_order(DateOrder order, params string[] values) =>
        Assert.Equal(order, DateValue.OrderOf(values));

    [Theory]
    [InlineData(2026, "1.1.45", "2045-01-01")]
    [InlineData(2026, "1.1.46", "1946-01-01")]
    [InlineData(1999, "1.1.05", "2005-01-01")]
    public void Two_digit_years_are_counted_from_today(int year, string typed, string standard) =>
        Assert.Equal(standard, DateValue.Read(typed, new(Today: new DateOnly(year, 6, 1))).Standard);
}
