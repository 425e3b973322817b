using System.Globalization;

namespace CareLabel.Exports;

/// <summary>The headers of lists that CareLabel writes itself: the names of fields, with a number where a record has several.</summary>
internal static class OwnHeader
{
    /// <summary>The column of CareLabel's own ids; it stands first, and by it an export is known again.</summary>
    public const string Id = "CareLabel id";

    /// <summary>The header of a field.</summary>
    public static string Of(string label, int number) => number == 1 ? label : string.Create(CultureInfo.InvariantCulture, $"{label} {number}");

    /// <summary>Name and number of a header; 1 where it has none.</summary>
    public static (string Name, int Number) Read(string header)
    {
        var space = header.LastIndexOf(' ');
        return space > 0 && int.TryParse(header.AsSpan(space + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100
            ? (header[..space], number)
            : (header, 1);
    }
}
