namespace CareLabel.Demo;

/// <summary>When things happened in the demo's house: two years that end today, in hours of the house's zone, on days on which it was open.</summary>
internal sealed class DemoCalendar
{
    /// <summary>How many days the story has.</summary>
    public const int Days = 730;

    /// <summary>How many weeks in which calls and meetings are written down; the last ends yesterday.</summary>
    public const int Weeks = 104;

    // What lies ahead is planned some weeks long.
    private const int Ahead = 120;
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");
    private readonly bool[] _isClosed = new bool[Days + Ahead];
    private readonly double[] _busyUpTo = new double[Weeks + 1];

    /// <summary>A calendar that ends on a day.</summary>
    public DemoCalendar(DateOnly today)
    {
        First = today.AddDays(-Days);
        for (var day = 0; day < _isClosed.Length; day++) _isClosed[day] = IsClosed(Day(day));
        for (var week = 0; week < Weeks; week++) _busyUpTo[week + 1] = _busyUpTo[week] + BusynessOf(Day(LastDayOf(week) - 3));
        for (var week = 1; week <= Weeks; week++) _busyUpTo[week] *= Weeks / _busyUpTo[Weeks];
    }

    /// <summary>The first day.</summary>
    public DateOnly First { get; }

    /// <summary>The day on which the house was founded.</summary>
    public int Founded => Workday(0);

    /// <summary>When the lists were read in: the companies, the people of the old system, the address books, the fair, the bought list.</summary>
    public DateTime CompaniesRead => At(Founded, 9.2);

    /// <inheritdoc cref="CompaniesRead"/>
    public DateTime PeopleRead => At(Workday(Founded + 1), 10.1);

    /// <inheritdoc cref="CompaniesRead"/>
    public DateTime AddressBooksRead => At(Workday(43), 13.25);

    /// <inheritdoc cref="CompaniesRead"/>
    public DateTime FairRead => At(Workday(121), 15.4);

    /// <inheritdoc cref="CompaniesRead"/>
    public DateTime BoughtListRead => At(Workday(205), 10.6);

    /// <summary>A moment of the story.</summary>
    /// <param name="day">The day.</param>
    /// <param name="hour">The hour as the house's clocks show it, of the day and not of the night.</param>
    public DateTime At(double day, double hour) =>
        TimeZoneInfo.ConvertTimeToUtc(First.ToDateTime(TimeOnly.MinValue).AddDays(Math.Floor(day)).AddSeconds(Math.Round(hour * 3600)), Zone);

    /// <summary>A day of the story.</summary>
    public DateOnly Day(double day) => First.AddDays((int)day);

    /// <summary>The last day of a week of the story.</summary>
    public static int LastDayOf(int week) => Days - 1 - (7 * (Weeks - 1 - week));

    /// <summary>The week in which what is on a day is written down; what lies ahead is planned in the last.</summary>
    public static int WeekOf(int day) => day >= Days ? Weeks - 1 : Weeks - 1 - ((Days - 1 - day) / 7);

    /// <summary>When a user's calls and meetings of a week are written down.</summary>
    public DateTime Written(int week, DemoUser user) => At(LastDayOf(week), 17 + (user.Place / 10.0));

    /// <summary>How many weeks of work the story has up to the beginning of a week; quiet weeks count for less.</summary>
    public double WorkUpTo(int week) => _busyUpTo[week];

    /// <summary>A day, or the next on which the house is open.</summary>
    public int Workday(int day)
    {
        while (day < _isClosed.Length && _isClosed[day]) day++;
        return day;
    }

    /// <summary>A day on which the house is open, that day or the next, but one that has been.</summary>
    public int PastWorkday(int day)
    {
        day = Math.Min(Workday(day), Days - 1);
        while (_isClosed[day]) day--;
        return day;
    }

    // Everybody is away in July and over Christmas.
    private static double BusynessOf(DateOnly day) => (day.Month, day.Day) switch
    {
        (7, > 4) or (8, < 3) => 0.3,
        (12, > 20) or (1, < 3) => 0.4,
        _ => 1,
    };

    private static bool IsClosed(DateOnly day)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) return true;
        if ((day.Month, day.Day) is (1, 1) or (5, 1) or (5, 17) or (12, 24) or (12, 25) or (12, 26) or (12, 31)) return true;
        // Maundy Thursday, Good Friday, Easter Monday, Ascension, Whit Monday.
        return (day.DayNumber - Easter(day.Year).DayNumber) is -3 or -2 or 1 or 39 or 50;
    }

    // Gauss's rule as the Gregorian calendar has it (Meeus, Jones and Butcher).
    private static DateOnly Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * late) + 114;
        return new(year, days / 31, (days % 31) + 1);
    }
}
