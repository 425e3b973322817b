using System.Buffers;

namespace CareLabel.Wash.Columns;

/// <summary>What values look like, by hand-written scans over short texts. Longer than 200 characters is text and
/// nothing else.</summary>
internal static class Shapes
{
    private const int Longest = 200;

    private static readonly SearchValues<char> NotInEmails = SearchValues.Create(" ,;<>\"");

    private static readonly SearchValues<char> PhoneSigns = SearchValues.Create("+ ()-");

    private static readonly HashSet<string> TopDomains =
    [
        "com", "net", "org", "eu", "io", "info", "biz", "no", "se", "dk", "fi", "pl", "is", "de", "uk", "co", "ee",
            "lv",
        "lt", "nl", "fr", "es", "it", "ch", "at", "be", "us", "ca", "au", "nz", "gov", "edu", "app", "dev", "ai", "nu",
        "fo", "gl", "ax", "cz", "sk", "hu", "ie", "pt", "gr", "ro", "tech", "cloud", "shop", "online", "site",
            "example",
    ];

    private static readonly HashSet<string> PostcodeShapes =
    [
        "999", "9999", "99999", "999 99", "99-999", "99999-9999", "9999 AA", "9999AA", "A9 9AA", "A99 9AA", "AA9 9AA",
        "AA99 9AA", "A9A 9AA", "AA9A 9AA", "A99AA", "AA99AA", "AA999AA", "A999AA", "AA-9999", "AA-99999", "AA-999 99",
        "AA-99-999", "A-999 99", "A-99999", "A-9999", "9999-999", "999999", "A9A 9A9", "A99 A999", "AA 9999",
            "AA 99999",
    ];

    /// <summary>One address, alone in its cell: no space, one @, a dotted domain.</summary>
    public static bool IsOneEmail(ReadOnlySpan<char> text)
    {
        if (text.Length is < 6 or > Longest) return false;
        var at = text.IndexOf('@');
        if (at < 1 || text[(at + 1)..].Contains('@') || text.ContainsAny(NotInEmails)) return false;
        var domain = text[(at + 1)..];
        var dot = domain.LastIndexOf('.');
        return dot > 0 && domain.Length - dot - 1 is >= 2 and <= 24 && char.IsLetter(domain[^1]) && domain[0] != '.';
    }

    /// <summary>One or several addresses, with or without names beside them.</summary>
    public static bool HasEmail(ReadOnlySpan<char> text)
    {
        foreach (var range in text[..Math.Min(text.Length, Longest * 5)].SplitAny(" ,;<>|()\n"))
        {
            var word = text[range];
            if (word.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) word = word[7..];
            if (IsOneEmail(word)) return true;
        }

        return false;
    }

    /// <summary>An address with its scheme or www, or a bare host under a common top domain.</summary>
    public static bool IsWebAddress(ReadOnlySpan<char> text)
    {
        if (text.Length is < 4 or > 2000 || text.ContainsAny(' ', '@')) return false;
        if (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return text.Contains('.');
        if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return true;

        var slash = text.IndexOf('/');
        var host = slash < 0 ? text : text[..slash];
        var dot = host.LastIndexOf('.');
        if (dot < 2 || host.Length - dot > 9) return false;
        foreach (var c in host)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '-')) return false;
        }

        return TopDomains.Contains(host[(dot + 1)..].ToString().ToLowerInvariant());
    }

    /// <summary>One or several phone numbers: 5 to 15 digits each, with signs and a few letters (tel, mob, ext) around
    /// them.</summary>
    public static bool IsPhone(ReadOnlySpan<char> text)
    {
        int digits = 0, letters = 0;
        if (text.Length is < 5 or > Longest) return false;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (char.IsLetter(c)) letters++;
            else if (!IsPhoneSign(c)) return false;
        }

        return digits is >= 5 and <= 60 && letters <= Math.Min(digits, 12) && !DateShape.IsDate(text);
    }

    private static bool IsPhoneSign(char c) =>
        c is '+' or '-' or '–' or '(' or ')' or '.' or '/' or ',' or ';' or ':' or '|' or '#' or '*'
        || char.IsWhiteSpace(c);

    /// <summary>A phone by more than its digits: a plus sign, or groups that are no thousands.</summary>
    public static bool IsWrittenAsPhone(ReadOnlySpan<char> text) =>
        text.ContainsAny(PhoneSigns) && IsPhone(text) && Digits(text) is >= 7 and <= 15
            && (text[0] == '+' || !IsInThousands(text));

    /// <summary>Written as phones alone are: a plus sign, or the groups of a Nordic number. References and serial
    /// numbers have groups too ("02-1234-567"), so others do not count where nothing else says phone.</summary>
    public static bool IsSurelyPhone(ReadOnlySpan<char> text)
    {
        if (!IsWrittenAsPhone(text)) return false;
        if (text[0] is '+' or '(' || text.StartsWith("00")) return true;
        Span<char> shape = stackalloc char[text.Length];
        for (var i = 0; i < shape.Length; i++) shape[i] = char.IsAsciiDigit(text[i]) ? '9' : char.IsWhiteSpace(text[i]) ? ' ' : text[i];
        if (shape.SequenceEqual("99 99 99 99") || shape.SequenceEqual("999 99 999")) return true;

        // Trunk zero, area code, one hyphen or space, and what follows in groups by spaces.
        var cut = shape.IndexOfAny('-', ' ');
        return text[0] == '0' && cut is >= 2 and <= 4 && shape[(cut + 1)..].IndexOfAnyExcept('9', ' ') < 0;
    }

    /// <summary>Groups of three digits behind the first ("1 234 567"), or decimals behind a comma: an amount as
    /// likely as a phone.</summary>
    private static bool IsInThousands(ReadOnlySpan<char> text)
    {
        var comma = text.LastIndexOf(',');
        if (comma > 0 && text.Length - comma - 1 <= 2) return true;
        if (text[0] is '0' or '(') return false;
        if (text[0] == '-') text = text[1..];
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) && ((text.Length - i) % 4 != 0 || text[i] == '-')) return false;
        }

        return true;
    }

    /// <summary>Digits, letters and signs in an order that some country's postcodes have.</summary>
    public static bool IsPostcode(ReadOnlySpan<char> text)
    {
        if (text.Length is < 3 or > 10) return false;
        Span<char> shape = stackalloc char[text.Length];
        for (var i = 0; i < text.Length; i++)
            shape[i] = char.IsAsciiDigit(text[i]) ? '9' : char.IsAsciiLetter(text[i]) ? 'A'
                : char.IsWhiteSpace(text[i]) ? ' ' : text[i];
        return PostcodeShapes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(shape);
    }

    /// <summary>Up to six digits with at most two letters: 5, 12 B, 7-9, 4/12.</summary>
    public static bool IsHouseNumber(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 10 || !char.IsAsciiDigit(text[0])) return false;
        int digits = 0, letters = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (char.IsLetter(c)) letters++;
            else if (c is not (' ' or '-' or '/' or '.')) return false;
        }

        return digits <= 6 && letters <= 2;
    }

    /// <summary>Letters, spaces and the few signs that names of people and places have.</summary>
    public static bool IsLetters(ReadOnlySpan<char> text)
    {
        if (text.Length > 80) return false;
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c)) letters++;
            else if (c is not (' ' or '-' or '\'' or '’' or '.' or ',' or '(' or ')' or '/')) return false;
        }

        return letters > 0;
    }

    /// <summary>A figure: digits with a sign, separators, a percent sign or a currency beside it.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text, bool money)
    {
        if (text.Length is 0 or > 40) return false;
        int digits = 0, letters = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (char.IsLetter(c)) letters++;
            else if (!char.IsWhiteSpace(c)
                && c is not ('-' or '+' or '−' or '.' or ',' or '%' or '\'' or '(' or ')')
                && !(money && char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.CurrencySymbol)) return false;
        }

        return digits > 0 && (letters == 0 || (money && letters <= 4) || (letters == 1 && text.ContainsAny('E', 'e')));
    }

    /// <summary>How many digits 0-9 a text has.</summary>
    public static int Digits(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c)) digits++;
        }

        return digits;
    }

    /// <summary>The value of up to nine digits; -1 where other signs stand among them.</summary>
    public static int Value(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 9) return -1;
        var value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) return -1;
            value = (value * 10) + c - '0';
        }

        return value;
    }
}
