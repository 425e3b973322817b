using System.Globalization;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;

namespace CareLabel.Fields;

/// <summary>Reads a day and an hour as people write them; what names no zone is the house's time.</summary>
internal static class Moment
{
    private static readonly string[] Hours = ["H:mm", "HH:mm", "H.mm", "HH.mm", "H:mm:ss", "HH:mm:ss", "HH:mm:ss.FFFFFFF"];

    private static readonly Mend Written = new("moment-written", "written as a moment of one clock for all");

    /// <summary>The moment in UTC, or what is wrong.</summary>
    public static Reading Read(string typed, Setting setting, string zone)
    {
        var text = typed.Trim();
        if (text.Length == 0) return Reading.Empty(typed);
        if (HasZone(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var known)) return Accepted(typed, known.UtcDateTime);

        var split = text.LastIndexOfAny([' ', 'T']);
        var hour = TimeOnly.MinValue;
        var hasHour = split > 0 && TimeOnly.TryParseExact(text[(split + 1)..], Hours, CultureInfo.InvariantCulture, DateTimeStyles.None, out hour);
        var day = StandardList.For(ColumnKind.Date)!(hasHour ? text[..split].TrimEnd(',') : text, setting);
        if (day.Standard is null || !DateOnly.TryParseExact(day.Standard, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return Reading.Rejected(typed, new("moment-unreadable", $"'{text}' is no day and hour.", "Write it as 2026-03-02 09:00.") { Arguments = [text] });
        }

        return Accepted(typed, Utc(date.ToDateTime(hour), TimeZoneInfo.FindSystemTimeZoneById(zone)));
    }

    private static Reading Accepted(string typed, DateTime moment) => Reading.Accepted(typed, Codec.Of(moment)!, Written);

    private static bool HasZone(string text) => text.Length > 10 && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 9);

    // In the night in which clocks go forward an hour is missing; who writes it means the one after.
    private static DateTime Utc(DateTime local, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone);
}
