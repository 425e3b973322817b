using CareLabel.Wash.Columns;

namespace CareLabel.Wash.Profiling;

/// <summary>The sort of a value, for counting what a column is made up of.</summary>
internal enum Sort
{
    Placeholder,
    Numeric,
    Date,
    Email,
    Phone,
    Text,
}

/// <summary>One scan over a value: its pattern and what it may be.</summary>
internal static class ValueShape
{
    public const int LongestPattern = 40;
    private const int LongestPlaceholder = 20, LetterRun = 3, CapitalRun = 4;

    /// <summary>Writes the pattern of a text and answers its length; patterns longer than the room end in
    /// "…".</summary>
    public static int Pattern(ReadOnlySpan<char> text, Span<char> pattern)
    {
        var length = 0;
        var run = 0;
        foreach (var c in text)
        {
            var sign = Sign(c);
            run = length > 0 && pattern[length - 1] == sign ? run + 1 : 1;
            if ((sign == 'a' && run > LetterRun) || (sign == 'A' && run > CapitalRun)) continue;
            if (length == LongestPattern - 1)
            {
                pattern[length++] = '…';
                break;
            }

            pattern[length++] = sign;
        }

        return length;
    }

    /// <summary>What a value is, by its characters first and by the dearer tests only where those allow.</summary>
    public static Sort Of(ReadOnlySpan<char> text)
    {
        int digits = 0, letters = 0, ats = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (char.IsLetter(c)) letters++;
            else if (c == '@') ats++;
        }

        if (digits + letters == 0) return Sort.Placeholder;
        if (digits == 0 && text.Length <= LongestPlaceholder && IsPlaceholder(text)) return Sort.Placeholder;
        if (ats > 0 && Shapes.HasEmail(text)) return Sort.Email;
        if (digits == 0) return Sort.Text;
        if (digits >= 3 && DateShape.IsDate(text)) return Sort.Date;
        if (letters <= 1 && Shapes.IsNumber(text, money: false) && !LooksGrouped(text, digits)) return Sort.Numeric;
        return digits >= 6 && digits > letters && Shapes.IsPhone(text) ? Sort.Phone : Sort.Text;
    }

    // "+47 22 12 34 56" and "22 12 34 56" are phones, "1 234 567" is a figure.
    private static bool LooksGrouped(ReadOnlySpan<char> text, int digits)
    {
        if (digits < 7) return false;
        if (text[0] is '+' or '(' || text[1..].Contains('-')) return true;
        var space = text.LastIndexOf(' ');
        return space > 0 && text.Length - space - 1 != 3;
    }

    private static bool IsPlaceholder(ReadOnlySpan<char> text)
    {
        Span<char> plain = stackalloc char[LongestPlaceholder];
        var length = 0;
        foreach (var c in text)
        {
            if (c >= 128) return KnownWords.Placeholders.Contains(Text.Fold.Plain(text.ToString()));
            if (char.IsAsciiLetterOrDigit(c)) plain[length++] = char.ToLowerInvariant(c);
            else if (length > 0 && plain[length - 1] != ' ') plain[length++] = ' ';
        }

        return PlaceholderLookup.Contains(plain[..length].TrimEnd(' '));
    }

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PlaceholderLookup =
        KnownWords.Placeholders.GetAlternateLookup<ReadOnlySpan<char>>();

    private static char Sign(char c)
    {
        if (char.IsAsciiDigit(c)) return '9';
        if (char.IsLower(c)) return 'a';
        if (char.IsUpper(c)) return 'A';
        if (char.IsLetter(c)) return 'a';
        return char.IsWhiteSpace(c) ? ' ' : c;
    }
}
