using System.Collections.Frozen;
using System.Globalization;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>The pieces of a typed date: up to three numbers, a month in words, the signs between, and the time
/// behind.</summary>
internal struct DateValueTokens
{
    private static readonly FrozenDictionary<string, int> Words = (
        from row in EmbeddedTable.Rows("datevalue-words.tsv")
        from word in row[1].Split(' ')
        select (word, int.Parse(row[0], CultureInfo.InvariantCulture)))
        .DistinctBy(pair => pair.word)
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>The numbers in order, and how many digits each was typed with.</summary>
    public (int Value, int Digits) First, Second, Third;

    /// <summary>How many numbers there are.</summary>
    public int Count;

    /// <summary>The month a word named, 0 when none did.</summary>
    public int WordMonth;

    /// <summary>How many numbers stood before the month's name.</summary>
    public int NumbersBeforeWord;

    /// <summary>The first sign between numbers: '.', '/', '-' or ' '.</summary>
    public char Sign;

    /// <summary>The time of day, where one stood behind the date.</summary>
    public TimeOnly? Time;

    /// <summary>The time zone's offset as ISO writes it, where one stood behind the time.</summary>
    public string? Offset;

    /// <summary>Reads the pieces; false when something stands there that no date holds.</summary>
    public static bool TryRead(string text, out DateValueTokens tokens)
    {
        tokens = default;
        var rest = text.AsSpan();
        if (!tokens.TakeTime(ref rest)) return false;
        for (var at = 0; at < rest.Length;)
        {
            if (char.IsAsciiDigit(rest[at]))
            {
                if (!tokens.TakeNumber(rest, ref at)) return false;
            }
            else if (char.IsLetter(rest[at]))
            {
                if (!tokens.TakeWord(rest, ref at)) return false;
            }
            else if (!tokens.TakeSign(rest[at++])) return false;
        }

        return tokens.Count > 0;
    }

    private bool TakeNumber(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        var value = 0;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
            if (at - start >= 8) return false;
            value = (value * 10) + text[at] - '0';
        }

        var number = (value, at - start);
        switch (++Count)
        {
            case 1: First = number; return true;
            case 2: Second = number; return true;
            case 3: Third = number; return true;
            default: return false;
        }
    }

    private bool TakeWord(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsLetter(text[at])) at++;
        if (!Words.TryGetValue(Fold.Plain(text[start..at].ToString()), out var month)) return false;
        if (month == 0) return true;
        if (WordMonth != 0) return false;
        WordMonth = month;
        NumbersBeforeWord = Count;
        return true;
    }

    private bool TakeSign(char c)
    {
        if (c is not ('.' or '/' or '-' or ' ' or ',' or '\'' or '–' or '\\')) return false;
        if (Count > 0 && Sign is '\0' or ' ') Sign = c is '–' ? '-' : c is '\\' ? '/' : c;
        return true;
    }

    // The time stands behind a T, a space or a comma, and is known by its colon.
    private bool TakeTime(ref ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon < 0) return true;
        var start = colon;
        while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
        if (start == 0 || colon == start) return false;
        if (!DateValueTime.TryRead(text[start..], out var time, out var offset)) return false;
        Time = time;
        Offset = offset;
        text = text[..start].TrimEnd(" ,");
        if (text.Length > 0 && text[^1] is 'T' or 't') text = text[..^1];
        return text.Length > 0;
    }
}
