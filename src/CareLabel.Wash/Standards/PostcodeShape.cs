namespace CareLabel.Wash.Standards;

/// <summary>How one country writes postcodes.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Forms">9 a digit, A a letter, * either, everything else itself.</param>
/// <param name="LostZeros">How many zeros in front a spreadsheet may have dropped.</param>
/// <param name="OldPrefix">A car code that was once written before the code (S-114 55), or empty.</param>
/// <param name="Example">A real code.</param>
internal sealed record PostcodeShape(string Country, string[] Forms, int LostZeros, string OldPrefix, string Example)
{
    private const int Most = 16;

    /// <summary>The code in the country's form, or null when letters and digits do not fit any.</summary>
    public string? Write(ReadOnlySpan<char> typed)
    {
        Span<char> signs = stackalloc char[Most];
        var count = Signs(typed, signs);
        return count <= 0 ? null : Fit(signs[..count]) ?? FitBehindPrefix(signs[..count], typed);
    }

    /// <summary>The code with one or more zeros put in front, when only that makes it fit; else null.</summary>
    public string? Restore(ReadOnlySpan<char> typed)
    {
        Span<char> signs = stackalloc char[Most];
        var count = Signs(typed, signs[LostZeros..]);
        if (count <= 0) return null;
        signs[..LostZeros].Fill('0');
        for (var zeros = 1; zeros <= LostZeros; zeros++)
        {
            if (Fit(signs.Slice(LostZeros - zeros, count + zeros)) is { } code) return code;
        }

        return null;
    }

    // The letters and digits, upper case; signs that may stand between are dropped, any other makes it no code.
    private static int Signs(ReadOnlySpan<char> typed, Span<char> signs)
    {
        var count = 0;
        foreach (var c in typed)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (count == signs.Length) return -1;
                signs[count++] = char.ToUpperInvariant(c);
            }
            else if (c is not (' ' or '-' or '–')) return -1;
        }

        return count;
    }

    private string? FitBehindPrefix(ReadOnlySpan<char> signs, ReadOnlySpan<char> typed)
    {
        if (signs.StartsWith(Country) && Fit(signs[Country.Length..]) is { } code) return code;
        // A car code may be a letter that codes of other shapes begin with, so it needs its hyphen or space.
        if (OldPrefix.Length == 0 || !signs.StartsWith(OldPrefix) || typed.Length <= OldPrefix.Length) return null;
        return typed[OldPrefix.Length] is '-' or ' ' or '–' ? Fit(signs[OldPrefix.Length..]) : null;
    }

    private string? Fit(ReadOnlySpan<char> signs)
    {
        foreach (var form in Forms)
        {
            if (Fit(signs, form) is { } code) return code;
        }

        return null;
    }

    private static string? Fit(ReadOnlySpan<char> signs, string form)
    {
        Span<char> code = stackalloc char[form.Length];
        var at = 0;
        for (var i = 0; i < form.Length; i++)
        {
            var place = form[i];
            if (place is '9' or 'A' or '*' && IsLiteral(form, i) is false)
            {
                if (at == signs.Length || !Matches(signs[at], place)) return null;
                code[i] = signs[at++];
            }
            else
            {
                code[i] = place;
                // A literal letter (LV-1010) may be typed or left out; signs between are never counted.
                if (char.IsAsciiLetter(place) && signs.Length - at > Places(form, i) && signs[at] == place) at++;
            }
        }

        return at == signs.Length ? code.ToString() : null;
    }

    // AD999, LV-9999, LT-99999, MD-9999 begin with the country's own letters.
    private static bool IsLiteral(string form, int i) => i < 2 && form.StartsWith("AD", StringComparison.Ordinal);

    private static int Places(string form, int from)
    {
        var places = 0;
        for (var i = from; i < form.Length; i++)
        {
            if (form[i] is '9' or 'A' or '*' && !IsLiteral(form, i)) places++;
        }

        return places;
    }

    private static bool Matches(char sign, char place) => place switch
    {
        '9' => char.IsAsciiDigit(sign),
        'A' => char.IsAsciiLetter(sign),
        _ => true,
    };
}
