using System.Buffers;
using System.Globalization;

namespace CareLabel.Wash.Standards;

/// <summary>What stood in a cell beside the digits, found while taking it apart.</summary>
[Flags]
internal enum PhoneTraces
{
    None = 0,

    /// <summary>A spreadsheet's quotes, apostrophe, equals sign or ".0" stood around the number.</summary>
    Spreadsheet = 1,

    /// <summary>4,79E+10: the last digits are lost.</summary>
    Scientific = 2,

    /// <summary>Words that are no known label.</summary>
    OtherText = 4,
}

/// <summary>Brings what was typed to plain signs and parts the number from what stands around it. No judgement about
/// plans.</summary>
internal static class PhoneText
{
    /// <summary>Longer than any number with its labels; the same bound as Google's.</summary>
    public const int Longest = 250;

    private static readonly SearchValues<char> DecimalSigns = SearchValues.Create("0123456789.,");
    private static readonly SearchValues<char> ContextSigns = SearchValues.Create("0123456789-.()");
    private static readonly SearchValues<char> DomainSigns =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.");

    /// <summary>
    /// Copies with ASCII digits, ASCII full-width signs, one kind of dash and space, and without invisible signs
    /// (they come along when people copy from web pages).
    /// </summary>
    public static Span<char> Clean(ReadOnlySpan<char> typed, Span<char> clean)
    {
        var length = 0;
        foreach (var c in typed)
        {
            var plain = c is >= ' ' and <= '~' ? c : Plain(c);
            if (plain != '\0') clean[length++] = plain;
        }

        return clean[..length].Trim(' ');
    }

    private static char Plain(char c)
    {
        if (char.IsWhiteSpace(c)) return ' ';
        if (c is >= '\uFF01' and <= '\uFF5E') return (char)(c - 0xFEE0);
        if (c is >= '\u2010' and <= '\u2015' or '\u2212' or '\u30FC') return '-';
        if (char.IsDigit(c)) return (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c));
        var kind = char.GetUnicodeCategory(c);
        return kind is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark ? '\0' : c;
    }

    /// <summary>Takes off what spreadsheets put around numbers so that they stay text, and sees numbers they have
    /// rounded.</summary>
    public static Span<char> Unwrap(Span<char> text, ref PhoneTraces traces)
    {
        var inner = text;
        if (inner is ['=', var next, ..] && (next is '"' or '\'' or '+' || char.IsAsciiDigit(next))) inner = inner[1..];
        inner = inner is ['"', .., '"'] or ['\'', .., '\''] ? inner[1..^1] : inner.TrimStart('\'');
        if (IsDecimal(inner)) inner = inner[..^2];
        if (inner.Length != text.Length) traces |= PhoneTraces.Spreadsheet;
        if (IsScientific(inner)) traces |= PhoneTraces.Scientific;
        return inner.Trim(' ');
    }

    // 22123456.0 is a whole number that went through a table of decimal numbers.
    private static bool IsDecimal(ReadOnlySpan<char> text) =>
        text is [.., '.' or ',', '0'] && text.Length > 7 && !text[..^2].ContainsAnyExceptInRange('0', '9');

    private static bool IsScientific(ReadOnlySpan<char> text)
    {
        var e = text.IndexOfAny('e', 'E');
        if (e < 1 || text.Length > 24 || !char.IsAsciiDigit(text[0])) return false;
        var power = text[(e + 1)..].TrimStart('+');
        return power.Length is 1 or 2 && !power.ContainsAnyExceptInRange('0', '9')
            && !text[..e].ContainsAnyExcept(DecimalSigns) && text[..e].ContainsAny('.', ',');
    }

    /// <summary>
    /// RFC 3966: <c>tel:033316005;isub=1;phone-context=+64</c>. Answers the number with its context in front; empty
    /// when the context is broken.
    /// </summary>
    public static Span<char> WithContext(Span<char> text, Span<char> joined)
    {
        const string Marker = ";phone-context=";
        var at = ((ReadOnlySpan<char>)text).IndexOf(Marker, StringComparison.Ordinal);
        var isub = ((ReadOnlySpan<char>)text).IndexOf(";isub=", StringComparison.Ordinal);
        if (at < 0) return isub > 0 ? text[..isub] : text;
        var context = text[(at + Marker.Length)..];
        if (context.IndexOf(';') is >= 0 and var end) context = context[..end];
        if (!IsContext(context)) return [];
        var number = isub > 0 && isub < at ? text[..isub] : text[..at];
        if (((ReadOnlySpan<char>)number).IndexOf("tel:", StringComparison.OrdinalIgnoreCase) is >= 0 and var scheme)
            number = number[(scheme + 4)..];
        if (context[0] != '+') return number;
        context.CopyTo(joined);
        number.CopyTo(joined[context.Length..]);
        return joined[..(context.Length + number.Length)];
    }

    private static bool IsContext(ReadOnlySpan<char> context)
    {
        if (context.Length == 0) return false;
        if (context[0] == '+')
            return context.ContainsAnyInRange('0', '9') && !context[1..].ContainsAnyExcept(ContextSigns);
        var last = context.TrimEnd('.');
        var top = last[(last.LastIndexOf('.') + 1)..];
        return top.Length > 0 && char.IsAsciiLetter(top[0]) && char.IsAsciiLetterOrDigit(last[^1])
            && char.IsAsciiLetterOrDigit(last[0]) && !last.ContainsAnyExcept(DomainSigns);
    }

    /// <summary>From the first digit or plus to the last sign that may belong to a number.</summary>
    public static Span<char> Core(Span<char> text, ref PhoneTraces traces)
    {
        var start = text.IndexOfAnyInRange('0', '9');
        var plus = text.IndexOf('+');
        if (plus >= 0 && (plus < start || start < 0)) start = plus;
        if (start < 0) return [];
        if (start > 0 && text[start - 1] == '(') start--;
        if (!PhoneWords.OnlyLabels(text[..start])) traces |= PhoneTraces.OtherText;
        var end = text.Length;
        while (end > start && !char.IsLetterOrDigit(text[end - 1]) && text[end - 1] != '#') end--;
        var core = text[start..end];
        var second = SecondNumber(core);
        if (second <= 0) return core;
        traces |= PhoneTraces.OtherText;
        return core[..second];
    }

    // "530-583-6985 x302/x2303": two extensions; the first one is taken.
    private static int SecondNumber(ReadOnlySpan<char> core)
    {
        for (var i = core.IndexOfAny('/', '\\'); i >= 0 && i < core.Length; i++)
        {
            if (core[i] is not ('/' or '\\')) continue;
            var rest = core[(i + 1)..].TrimStart(' ');
            if (rest is ['x', ..]) return i;
        }

        return -1;
    }
}
