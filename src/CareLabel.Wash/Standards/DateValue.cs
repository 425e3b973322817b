using System.Globalization;

namespace CareLabel.Wash.Standards;

/// <summary>
/// Writes dates as ISO 8601 writes them: <c>2026-12-31</c>, with a time <c>2026-12-31T08:30:00</c>, and as much as is
/// known of a partial date (<c>1971-06</c>, <c>1971</c>). Reads the spellings of northern Europe, month names in six
/// languages, compact forms and the day numbers of spreadsheets. Which number is the day is never guessed: what can be
/// read two ways is answered as ambiguous, unless the column has shown its order.
/// </summary>
public static class DateValue
{
    private const int Longest = 60, EarliestLikely = 1850, LatestLikely = 2150, OldestAge = 120;

    // The day numbers of spreadsheets between 1927 and 2099; below it they are more likely something else.
    private const int FirstSerial = 10_000, LastSerial = 73_050;

    private static readonly Mend Written = new("date-iso", "written as year, month and day");
    private static readonly Mend Counted = new("date-serial", "turned from a spreadsheet's day number into a date");

    private static readonly Objection NotADate = new(
        "date-unreadable", "It cannot be read as a date.", "Type it as year-month-day, such as 2026-12-31.");
    private static readonly Objection NoDate = new(
        "date-zeros", "Zeros stand where no date was known.", "Type the date, or leave the field empty.");
    private static readonly Objection NoSuchDay = new(
        "date-no-such-day", "The month has no such day.", "Check the day.");
    private static readonly Objection NoSuchMonth = new(
        "date-no-such-month", "There is no such month.", "Check the month; there are twelve.");
    private static readonly Objection NoSuchTime = new(
        "date-no-such-time", "There is no such time of day.", "Check the hours, minutes and seconds.");
    private static readonly Objection Ambiguous = new(
        "date-ambiguous", "It can be read as two different days.",
        "Choose the day that is meant.");
    private static readonly Objection OtherOrder = new(
        "date-other-order", "It is only a date in another order than the rest of the column.", "Check day and month.");
    private static readonly Objection FarAway = new(
        "date-far-away", "The year is far from our time.", "Check the year.");
    private static readonly Objection NotBorn = new(
        "birth-in-future", "The day of birth lies ahead.", "Check the year.");
    private static readonly Objection TooOld = new(
        "birth-too-old", "Whoever was born then is more than 120 years old.", "Check the year.");
    private static readonly Objection Serial = new(
        "date-from-serial", "It was a bare number that spreadsheets use for a day.", "Check that it was a date.");

    /// <summary>
    /// Reads one date. An ambiguous one is doubted, stays as typed and carries its readings as arguments; an impossible
    /// one is refused with the part that is wrong.
    /// </summary>
    /// <param name="typed">The cell as it came.</param>
    /// <param name="setting">The order of the column, and the day that two-digit years are counted from.</param>
    public static Reading Read(string typed, Setting setting)
    {
        var text = Cleaning.Tidy(typed).Text;
        if (text.Length == 0) return Reading.Empty(typed);
        if (IsIsoDay(text) && text.Length == typed.Length) return Judged(typed, typed, TwoAndTwo(text), Written, null);

        var finding = DateValueOrders.Find(text, setting);
        return finding.Outcome switch
        {
            DateOutcome.Unreadable => IsZeros(text) ? Reading.Rejected(typed, NoDate) : ReadSerial(typed, text),
            DateOutcome.NoSuchDay => Reading.Rejected(typed, NoSuchDay),
            DateOutcome.NoSuchMonth => Reading.Rejected(typed, NoSuchMonth),
            DateOutcome.NoSuchTime => Reading.Rejected(typed, NoSuchTime),
            DateOutcome.Ambiguous => Reading.Doubted(typed, typed, Written, OneOf(finding.Readings)),
            DateOutcome.OtherOrder => Judged(typed, finding.Parts!.ToString(), finding.Parts.Year, Written, OtherOrder),
            _ => Judged(typed, finding.Parts!.ToString(), finding.Parts.Year, Written, null),
        };
    }

    /// <summary>The parts of a date that <see cref="Read"/> accepts without ambiguity; null for anything
    /// else.</summary>
    public static DateParts? Parse(string typed, Setting setting)
    {
        var reading = Read(typed, setting);
        if (reading.Standard is null || reading.Objection?.Code == Ambiguous.Code) return null;
        return DateValueOrders.Find(reading.Standard, setting).Parts;
    }

    /// <summary>
    /// The order of day, month and year in a column, from the values that leave no choice: a number over twelve, a year
    /// in front. Dots mean day first, but say nothing about values with slashes or hyphens, which somebody else wrote.
    /// Evidence for both orders leaves it unknown, unless one side is a stray (under one in two hundred).
    /// </summary>
    public static DateOrder OrderOf(IEnumerable<string> values)
    {
        var (dots, others) = (new DateOrderTally(), new DateOrderTally());
        foreach (var value in values)
        {
            var order = DateValueOrders.Evidence(Cleaning.Tidy(value).Text, out var sign);
            (sign == '.' ? dots : others).Add(order, isOpen: sign != '\0');
        }

        if (others.IsDecided || others.Open > 0) return others.Order;
        if (dots.IsDecided) return dots.Order;
        return dots.Open > 0 ? DateOrder.DayMonthYear : others.Order;
    }

    /// <summary>
    /// Reads a date of birth: as <see cref="Read"/>, and doubts what lies after the setting's today or more than 120
    /// years before it (nobody living is that old). Two digits of a year never lie ahead. Without a today it is not
    /// judged.
    /// </summary>
    /// <param name="typed">The cell as it came.</param>
    /// <param name="setting">The order of the column, and today.</param>
    public static Reading ReadBirth(string typed, Setting setting)
    {
        var reading = Read(typed, setting);
        if (setting.Today is not { } today || reading.Standard is not { Length: >= 4 } date) return reading;
        if (reading.Objection is not null && reading.Objection != FarAway) return reading;
        var (first, last) = Days(date);
        var now = (today.Year * 10_000) + (today.Month * 100) + today.Day;
        if (first > now)
        {
            // Nobody is born ahead of us, so two digits of a year ahead are the last century's.
            return typed.Contains(date[..4], StringComparison.Ordinal) || first >= 2100_00_00
                ? reading with { Objection = NotBorn }
                : Reading.Accepted(typed, string.Concat("19", date.AsSpan(2)), Written)
                    with
                { Objection = reading.Objection };
        }

        return last < now - (OldestAge * 10_000) ? reading with { Objection = TooOld } : reading;
    }

    private static Objection OneOf(IReadOnlyList<string> readings) => Ambiguous with
    {
        Advice = $"Choose the day that is meant: {string.Join(" or ", readings)}.",
        Arguments = readings,
    };

    // Of a part of a date the first day it may be and the last, as numbers such as 19710600 and 19710699.
    private static (int First, int Last) Days(string iso)
    {
        int number = TwoAndTwo(iso), digits = 4;
        foreach (var at in (ReadOnlySpan<int>)[5, 8])
        {
            if (iso.Length < at + 2 || Two(iso, at) < 0) break;
            (number, digits) = ((number * 100) + Two(iso, at), digits + 2);
        }

        var below = digits == 8 ? 1 : digits == 6 ? 100 : 10_000;
        return (number * below, (number * below) + below - 1);
    }

    private static Reading Judged(string typed, string standard, int year, Mend mend, Objection? doubt)
    {
        if (year is < EarliestLikely or > LatestLikely) doubt ??= FarAway;
        return Reading.Accepted(typed, standard, mend) with { Objection = doubt };
    }

    // 00.00.0000 and 0000-00-00 00:00:00, as databases write what is not there.
    private static bool IsZeros(string text)
    {
        var zeros = 0;
        foreach (var c in text)
        {
            if (c == '0') zeros++;
            else if (c is not ('.' or '-' or '/' or ':' or ' ' or 'T')) return false;
        }

        return zeros >= 6;
    }

    private static Reading ReadSerial(string typed, string text)
    {
        if (text.Length is 0 or > Longest
            || !double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial)
            || serial is < FirstSerial or > LastSerial) return Reading.Rejected(typed, NotADate);

        // Day 60 is the 29 February 1900 that never was, so later days count from 30 December 1899.
        var seconds = (int)Math.Round((serial - Math.Floor(serial)) * 86_400);
        var day = new DateOnly(1899, 12, 30).AddDays((int)serial + (seconds / 86_400));
        var time = seconds % 86_400;
        var parts = new DateParts(day.Year, day.Month, day.Day,
            time == 0 ? null : new TimeOnly(time / 3600, time / 60 % 60, time % 60));
        return Reading.Doubted(typed, parts.ToString(), Counted, Serial);
    }

    // Most columns of dates are ISO already; they are told so without parsing.
    private static bool IsIsoDay(string text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-' && Two(text, 0) >= 0 && Two(text, 2) >= 0
        && Two(text, 5) is >= 1 and <= 12 && Two(text, 8) is >= 1 and <= 28;

    private static int TwoAndTwo(string text) => (Two(text, 0) * 100) + Two(text, 2);

    private static int Two(string text, int at) =>
        char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1])
            ? ((text[at] - '0') * 10) + text[at + 1] - '0'
            : -1;
}
