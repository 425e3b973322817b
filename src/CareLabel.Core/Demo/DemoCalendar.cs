namespace CareLabel.Demo;

/// <summary>When things happened in the demo's house: two years that end today.</summary>
internal sealed class DemoCalendar(DateOnly today)
{
    /// <summary>How many days the story has.</summary>
    public const int Days = 730;

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
        DateTime.SpecifyKind(First.ToDateTime(TimeOnly.MinValue).AddDays(Math.Floor(day)).AddSeconds(hour * 3600), DateTimeKind.Utc);

    /// <summary>A day of the story.</summary>
    public DateOnly Day(double day) => First.AddDays((int)day);
}
