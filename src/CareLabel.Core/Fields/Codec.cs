using System.Globalization;
using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>Typed values of columns as written forms, and back. What is written comes from the gate, so it can be read.</summary>
public static class Codec
{
    /// <summary>A day: <c>2026-03-02</c>.</summary>
    public static string? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day and an hour in UTC: <c>2026-03-02T09:00:00Z</c>.</summary>
    public static string? Of(DateTime? moment) => moment?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>A number.</summary>
    public static string? Of(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    public static string Of(bool yes) => yes ? "yes" : "no";

    /// <summary>An id.</summary>
    public static string? Of<T>(Id<T>? id) => id?.Value.ToString();

    /// <summary>An id.</summary>
    public static string? Of(Guid? id) => id?.ToString();

    /// <summary>A day.</summary>
    public static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day and an hour.</summary>
    public static DateTime? Moment(string? text) => text is null
        ? null
        : DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    /// <summary>A whole number.</summary>
    public static int? Whole(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Yes or no.</summary>
    public static bool Yes(string? text) => text == "yes";

    /// <summary>An id.</summary>
    public static Id<T>? Id<T>(string? text) => text is null ? null : new(System.Guid.Parse(text));

    /// <summary>An id.</summary>
    public static Guid? Guid(string? text) => text is null ? null : System.Guid.Parse(text);
}
