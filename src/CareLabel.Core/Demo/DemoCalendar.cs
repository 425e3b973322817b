namespace CareLabel.Demo;

/// <summary>When things happened in the demo's house: two years that end today.</summary>
internal sealed class DemoCalendar(DateOnly today)
{
    /// <summary>How many days the story has.</summary>
    public const int Days = 730;

    /// <summary>How many weeks in which calls and meetings are written down; the last ends yesterday.</summary>
    public const int Weeks = 104;

    /// <summary>The first day.</summary>
    public DateOnly First { get; } = today.AddDays(-Days);

    /// <summary>When the lists were read in: the companies, the people of the old system, the address books, the fair, the bought list.</summary>
    public DateTime CompaniesRead => At(0, 8.5);

    /// <inheritdoc cref="CompaniesRead"/>
    public DateTime PeopleRead => At(1, 9);

    /// <inheritdoc cref="CompaniesRead"/>
    public DateTime AddressBooksRead => At(43, 13.25);

    /// <inheritdoc cref="CompaniesRead"/>
    public DateTime FairRead => At(121, 16);

    /// <inheritdoc cref="CompaniesRead"/>
    public DateTime BoughtListRead => At(205, 10);

    /// <summary>A moment of the story.</summary>
    public DateTime At(double day, double hour) =>
        DateTime.SpecifyKind(First.ToDateTime(TimeOnly.MinValue).AddDays(Math.Floor(day)).AddSeconds(Math.Round(hour * 3600)), DateTimeKind.Utc);

    /// <summary>A day of the story.</summary>
    public DateOnly Day(double day) => First.AddDays((int)day);

    /// <summary>The last day of a week of the story.</summary>
    public static int LastDayOf(int week) => Days - 1 - (7 * (Weeks - 1 - week));

    /// <summary>The week in which what is on a day is written down; what lies ahead is planned in the last.</summary>
    public static int WeekOf(int day) => day >= Days ? Weeks - 1 : Weeks - 1 - ((Days - 1 - day) / 7);

    /// <summary>When a user's calls and meetings of a week are written down.</summary>
    public DateTime Written(int week, DemoUser user) => At(LastDayOf(week), 17 + (user.Place / 10.0));

    /// <summary>A day, or the Monday after it.</summary>
    public int Workday(int day) => Day(day).DayOfWeek switch { DayOfWeek.Saturday => day + 2, DayOfWeek.Sunday => day + 1, _ => day };
}
