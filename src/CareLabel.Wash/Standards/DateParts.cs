using System.Globalization;

namespace CareLabel.Wash.Standards;

/// <summary>
/// A date as far as it was given: a year, a year and month, or a whole day, with a time of day where there was one.
/// </summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12; null when only the year is known.</param>
/// <param name="Day">1 to 31; null when only the month is known.</param>
/// <param name="Time">The time of day, in whole seconds, as the source meant it.</param>
/// <param name="Offset">What the source said about its time zone: "Z", "+02:00", or null.</param>
public sealed record DateParts(
    int Year, int? Month = null, int? Day = null, TimeOnly? Time = null, string? Offset = null)
{
    /// <summary>The day, or null for a partial date.</summary>
    public DateOnly? Date => Month is { } month && Day is { } day ? new DateOnly(Year, month, day) : null;

    /// <summary>ISO 8601: <c>1971</c>, <c>1971-06</c>, <c>1971-06-03</c>, <c>1971-06-03T08:30:00</c>, with the offset
    /// where one was given.</summary>
    public override string ToString()
    {
        if (Month is null) return Year.ToString("0000", CultureInfo.InvariantCulture);
        if (Day is null) return string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
        return Time is { } time
            ? string.Create(CultureInfo.InvariantCulture,
                $"{Year:0000}-{Month:00}-{Day:00}T{time.Hour:00}:{time.Minute:00}:{time.Second:00}{Offset}")
            : string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}");
    }
}
