namespace CareLabel.Wash.Standards;

/// <summary>
/// Writes house numbers one way: letter in upper case and close to the digits (<c>12B</c>, as Kartverket and most
/// registers store it), ranges with a plain hyphen (<c>12-14</c>), the flat behind a slash (<c>12/4</c>). In Finland a
/// letter that stands apart is a staircase and stays apart (<c>12 B</c>), while a letter at the number is part of it
/// (<c>12b</c>).
/// </summary>
public static class HouseNumber
{
    private const int Longest = 20, LongestWithFlat = 40;

    private static readonly Mend Written = new(
        "house-number-written", "number, letter and flat written as the country does");
    private static readonly Objection NotANumber = new(
        "house-number-unreadable", "It is not a house number.",
        "Type the number and, where there is one, its letter, such as 12B.");

    /// <summary>
    /// Reads a house number with its letter or range, and with the floor and flat where the country writes them behind
    /// it (<c>12 m. 4</c> → 12/4, <c>12, 2 tv</c> → 12, 2. tv, <c>12 A 3</c>); refuses what does not begin with a
    /// digit.
    /// </summary>
    public static Reading Read(string typed, Setting setting)
    {
        var text = Cleaning.Tidy(typed).Text;
        if (text.Length == 0) return Reading.Empty(typed);
        // 12.0 is a number from a spreadsheet.
        if (text.EndsWith(".0", StringComparison.Ordinal)) text = text[..^2];
        var standard = text.Length > LongestWithFlat
            ? null
            : Write(text, setting.Country) ?? WithFlat(text, setting.Country);
        return standard is null ? Reading.Rejected(typed, NotANumber) : Reading.Accepted(typed, standard, Written);
    }

    private static string? WithFlat(string text, string? country) =>
        StreetTail.TryRead(null, text, country, out var address) ? StreetText.Write(address).Trim(' ', ',') : null;

    /// <summary>The standard form, or null for what is no house number.</summary>
    internal static string? Write(ReadOnlySpan<char> text, string? country)
    {
        text = text.TrimEnd('.');
        if (text.Length > Longest) return null;
        Span<char> written = stackalloc char[Longest * 2];
        var length = 0;
        if (!TakeNumber(ref text, written, ref length, country)) return null;
        while (text.Length > 0)
        {
            if (text[0] is not ('-' or '–' or '/' or '+')) return null;
            written[length++] = text[0] == '–' ? '-' : text[0];
            text = text[1..].TrimStart();
            if (!TakeNumber(ref text, written, ref length, country)) return null;
        }

        return written[..length].ToString();
    }

    private static bool TakeNumber(ref ReadOnlySpan<char> text, scoped Span<char> written, ref int length,
        string? country)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        if (digits is 0 or > 5) return false;
        text[..digits].CopyTo(written[length..]);
        length += digits;
        text = text[digits..];

        var isApart = text.Length > 0 && text[0] == ' ';
        text = text.TrimStart();
        if (text.IsEmpty || !char.IsLetter(text[0])) return true;
        if (text.Length > 1 && char.IsLetterOrDigit(text[1])) return false;
        var isFinnish = country is "FI" or "AX";
        if (isFinnish && isApart) written[length++] = ' ';
        written[length++] = isFinnish && !isApart ? char.ToLowerInvariant(text[0]) : char.ToUpperInvariant(text[0]);
        text = text[1..].TrimStart();
        return true;
    }
}
