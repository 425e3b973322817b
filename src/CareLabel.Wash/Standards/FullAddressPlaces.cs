namespace CareLabel.Wash.Standards;

/// <summary>Finds the postcode in a line that holds a place: in front of it, or behind.</summary>
internal static class FullAddressPlaces
{
    // Tried where the country is not known; a code of four digits says little, so those need a capital letter behind.
    private static readonly string[] Likely = ["PL", "SE", "FI", "NO", "NL", "LV", "LT", "GB", "PT"];
    private const int LongestCode = 10;

    /// <summary>The place behind the code, or null when no code stands in front.</summary>
    public static string? TakePostcodeInFront(string line, string? country, out string code, out string? found)
    {
        (code, found) = ("", null);
        if (line.Length < 4 || !char.IsLetterOrDigit(line[0])) return null;
        for (var end = Math.Min(line.Length - 1, LongestCode); end > 2; end--)
        {
            if (line[end] is not (' ' or ',') || line.AsSpan(end).TrimStart(" ,") is not { IsEmpty: false } place
                || !char.IsLetter(place[0]))
                continue;
            if (CodeOf(line[..end], country, out found) is not { } written) continue;
            code = written;
            return place.ToString();
        }

        return null;
    }

    /// <summary>The place before the code, or null when no code stands behind.</summary>
    public static string? TakePostcodeBehind(string line, string? country, out string code)
    {
        code = "";
        for (var start = Math.Max(1, line.Length - LongestCode); start < line.Length - 2; start++)
        {
            if (line[start - 1] is not (' ' or ',')) continue;
            var tail = line[start..];
            if (!tail.AsSpan().ContainsAnyInRange('0', '9') || CodeOf(tail, country, out _) is not { } written)
                continue;
            var place = line[..start].TrimEnd(' ', ',');
            if (!place.Any(char.IsLetter)) continue;
            code = written;
            return place;
        }

        return null;
    }

    /// <summary>The code in standard form by the country's rules, or by those of the likely countries when it is not
    /// known.</summary>
    public static string? CodeOf(string text, string? country, out string? found)
    {
        found = null;
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) return null;
        if (country is not null)
        {
            found = country;
            return Postcode.Write(text, country);
        }

        foreach (var likely in Likely)
        {
            if (Postcode.Write(text, likely) is not { } code) continue;
            // Codes of digits alone are the same in many lands: they are codes, but name no country.
            if (code.AsSpan().ContainsAnyExceptInRange('0', '9') && code == text) found = likely;
            return found is null ? text : code;
        }

        return null;
    }
}
