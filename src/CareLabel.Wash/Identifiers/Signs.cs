using System.Buffers;
using System.Globalization;

namespace CareLabel.Wash.Identifiers;

/// <summary>
/// Takes from a typed number what never counts: outer space, invisible characters, look-alike digits and dashes.
/// </summary>
internal static class Signs
{
    /// <summary>Longer values are no identifier.</summary>
    internal const int Most = 64;

    private static readonly SearchValues<char> Mantissa = SearchValues.Create("0123456789.,");

    /// <summary>
    /// Writes the signs in upper case, every white space as one plain space, and answers how many there are;
    /// -1 when there are more than <see cref="Most"/>.
    /// </summary>
    internal static int Scrub(string typed, Span<char> into)
    {
        var length = 0;
        foreach (var c in typed)
        {
            var sign = c is > ' ' and < '\x7f' ? c : Plain(c);
            if (sign == '\0' || (sign == ' ' && (length == 0 || into[length - 1] == ' '))) continue;
            if (length == Most) return -1;
            into[length++] = sign is >= 'a' and <= 'z' ? (char)(sign - 32) : sign;
        }

        if (length > 0 && into[length - 1] == ' ') length--;
        return Unquoted(into, length);
    }

    // Spreadsheets keep a number as text by '0123 or ="0123".
    private static int Unquoted(Span<char> into, int length)
    {
        var first = length > 0 && into[0] == '=' ? 1 : 0;
        if (length <= first + 1 || into[first] is not ('\'' or '"')) return length;

        var last = into[length - 1] is '\'' or '"' ? length - 1 : length;
        into[(first + 1)..last].CopyTo(into);
        return Math.Max(0, last - first - 1);
    }

    // Zero stands for "drop": a NUL in a number carries nothing.
    private static char Plain(char c)
    {
        if (c is >= '\uff01' and <= '\uff5e') return (char)(c - 0xfee0);
        if (c is '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212') return '-';
        if (c == '\0') return '\0';
        if (char.IsWhiteSpace(c)) return ' ';
        return char.GetUnicodeCategory(c) == UnicodeCategory.Format ? '\0' : char.ToUpperInvariant(c);
    }

    /// <summary>
    /// Cuts a word from the front if it stands there, whatever spaces, dots, colons or dashes are in it or after it:
    /// <c>ORGNR</c> from "ORG.NR.: 123". Answers the text unchanged when it does not.
    /// </summary>
    internal static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text, string word)
    {
        var at = 0;
        foreach (var letter in word)
        {
            while (at > 0 && at < text.Length && IsGap(text[at])) at++;
            if (at == text.Length || text[at] != letter) return text;
            at++;
        }

        while (at < text.Length && IsGap(text[at])) at++;
        return text[at..];
    }

    /// <summary>1,23457E+13 and its kin: the digits behind the comma's end are gone.</summary>
    internal static bool IsScientific(ReadOnlySpan<char> text)
    {
        var mark = text.IndexOf("E+");
        return mark > 0 && char.IsAsciiDigit(text[0])
            && !text[..mark].ContainsAnyExcept(Mantissa) && CheckDigits.AreDigits(text[(mark + 2)..]);
    }

    /// <summary>A number that a program once held as a fraction: 923609016.0</summary>
    internal static bool IsFraction(ReadOnlySpan<char> text) =>
        text.Length > 6 && text[^1] == '0' && text[^2] is ('.' or ',') && CheckDigits.AreDigits(text[..^2]);

    private static bool IsGap(char c) => c is ' ' or '.' or ':' or '-' or '/' or '#';
}
