namespace CareLabel.Wash.Columns;

/// <summary>What dates look like: enough to tell a column of them; their standard reads them.</summary>
internal static class DateShape
{
    private static readonly HashSet<string> Months =
    [
        "jan", "feb", "mar", "apr", "may", "mai", "maj", "jun", "jul", "aug", "sep", "oct", "okt", "nov", "dec", "des",
        "tam", "hel", "maa", "huh", "tou", "kes", "hei", "elo", "syy", "lok", "jou",
        "sty", "lut", "kwi", "cze", "lip", "sie", "wrz", "paź", "paz", "lis", "gru",
    ];

    /// <summary>A day with or without a time: digits in an order of day, month and year, or with the name of a
    /// month.</summary>
    public static bool IsDate(ReadOnlySpan<char> text)
    {
        if (text.Length is < 6 or > 40 || !char.IsAsciiLetterOrDigit(text[0])) return false;
        if (text.Length == 8 && Shapes.Digits(text) == 8)
            return IsDay(Shapes.Value(text[..4]), Shapes.Value(text[4..6]), Shapes.Value(text[6..]))
                || IsDay(Shapes.Value(text[4..]), Shapes.Value(text[2..4]), Shapes.Value(text[..2]));

        return DateGroups(text);
    }

    private static bool DateGroups(ReadOnlySpan<char> text)
    {
        Span<int> values = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        var groups = 0;
        var named = false;
        var i = 0;
        while (i < text.Length && groups < 3)
        {
            var start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
                if (i - start > 4) return false;
                (values[groups], lengths[groups]) = (Shapes.Value(text[start..i]), i - start);
                groups++;
            }
            else if (char.IsLetter(text[i]))
            {
                while (i < text.Length && char.IsLetter(text[i])) i++;
                if (named || i - start < 3 || !Months.Contains(text[start..(start + 3)].ToString().ToLowerInvariant()))
                    return false;
                named = true;
            }
            else if (text[i] is '.' or '/' or '-' or ' ' or ',') i++;
            else return false;

            if (named && groups == 2) break;
        }

        if (named)
            return groups == 2 && (lengths[0] == 4 || lengths[1] is 2 or 4) && Math.Min(values[0], values[1]) <= 31;
        if (groups < 3 || (i < text.Length && text[i] is not (' ' or 'T' or ',' or '.'))) return false;
        if (lengths[0] == 4) return lengths[1] <= 2 && lengths[2] <= 2 && IsDay(values[0], values[1], values[2]);
        return lengths[0] <= 2 && lengths[1] <= 2 && lengths[2] is 2 or 4 && !Spaced(text)
            && (IsDay(Year(values[2], lengths[2]), values[1], values[0])
                || IsDay(Year(values[2], lengths[2]), values[0], values[1]));
    }

    // "22 12 34" is a phone, "22.12.34" is a day.
    private static bool Spaced(ReadOnlySpan<char> text) => !text.ContainsAny("./-");

    private static int Year(int value, int length) => length == 2 ? 2000 + value : value;

    private static bool IsDay(int year, int month, int day) => year is >= 1850 and <= 2100
        && month is >= 1 and <= 12 && day is >= 1 and <= 31;
}
