namespace CareLabel.Wash.Standards;

/// <summary>
/// Parts the extension from a number. Signs and lengths are those of Google's libphonenumber, words those of the six
/// languages (phone-words.tsv). A comma or semicolon counts only before few digits, because it also parts two numbers.
/// </summary>
internal static class PhoneExtension
{
    private const int MostAfterWord = 20;
    private const int MostAfterSign = 9;
    private const int MostAfterSeparator = 7;
    private const int MostDialled = 15;

    /// <summary>The digits of the extension, or null; <paramref name="number"/> then ends before it.</summary>
    public static string? Split(ref Span<char> number)
    {
        var text = (ReadOnlySpan<char>)number;
        var end = text.Length;
        var hash = end > 0 && text[end - 1] == '#';
        if (hash) end--;
        var digits = end;
        while (digits > 0 && char.IsAsciiDigit(text[digits - 1])) digits--;
        var length = end - digits;
        if (length is 0 or > MostAfterWord) return null;

        var (cut, least) = Cut(text[..digits], length, hash);
        if (cut < 0 || !CanStandAlone(text[..cut], least)) return null;
        var extension = text[digits..end].ToString();
        number = number[..cut].TrimEnd(" ,;.-(");
        return extension;
    }

    // The place where the sign or word before the extension begins, or -1, and how many digits must stand before it.
    private static (int Cut, int Least) Cut(ReadOnlySpan<char> before, int length, bool hash)
    {
        var mark = before.TrimEnd(" ,-");
        var separators = before[mark.Length..];
        var word = mark is [.., ':' or '.' or '='] ? mark[..^1] : mark;
        var start = word.Length;
        while (start > 0 && char.IsLetter(word[start - 1])) start--;
        if (start < word.Length)
        {
            var sign = word[start..] is "x" or "X" or "xx"
                || word[start..].Equals("int", StringComparison.OrdinalIgnoreCase);
            if (length > (sign ? MostAfterSign : MostAfterWord) || PhoneWords.Of(word[start..]) != PhoneWord.Extension)
                return (-1, 0);
            return (start, word.Length - start == 1 ? 2 : 3);
        }

        if (word is [.., '#' or '~'] && length <= MostAfterSign) return (word.Length - 1, word[^1] == '~' ? 2 : 3);
        var dialled = hash || separators.StartsWith(",,", StringComparison.Ordinal);
        if (length > (dialled ? MostDialled : MostAfterSeparator)) return (-1, 0);
        if (mark is [.., ';']) return (mark.Length - 1, 3);
        return separators.Contains(',') || (hash && separators.Length > 0) ? (mark.Length, 3) : (-1, 0);
    }

    private static bool CanStandAlone(ReadOnlySpan<char> number, int least)
    {
        var digits = 0;
        foreach (var c in number)
            if (char.IsAsciiDigit(c)) digits++;
        return digits >= least;
    }
}
