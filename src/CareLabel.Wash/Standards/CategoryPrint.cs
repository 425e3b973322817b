using System.Buffers;
using System.Text;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>What is left of a value when everything that does not change its meaning is taken away.</summary>
/// <param name="Key">The folded words, each once, in order of the alphabet: equal keys mean one value.</param>
/// <param name="Words">The words of the key.</param>
/// <param name="Squeezed">The folded words in their own order, without spaces.</param>
internal sealed record CategoryPrint(string Key, string[] Words, string Squeezed)
{
    private static readonly SearchValues<char> Telling = SearchValues.Create("+#%<>≤≥-−");

    private const ulong Factor = 0x9E3779B97F4A7C15;

    /// <summary>
    /// Hashes of the text and of each text with one letter left out; two texts one slip apart share at least one.
    /// Answers how many were written; there must be room for one more than there are letters.
    /// </summary>
    public static int Variants(string text, Span<ulong> variants)
    {
        // Read from behind: what follows the gap, and the weight of the letter at the gap.
        Span<ulong> behind = stackalloc ulong[text.Length + 1];
        Span<ulong> weights = stackalloc ulong[text.Length + 1];
        (behind[text.Length], weights[text.Length]) = (0, 1);
        for (var i = text.Length - 1; i >= 0; i--)
        {
            behind[i] = (text[i] * weights[i + 1]) + behind[i + 1];
            weights[i] = weights[i + 1] * Factor;
        }

        var count = 0;
        variants[count++] = behind[0];
        ulong before = 0;
        for (var gap = 0; gap < text.Length; gap++)
        {
            // Leaving out either of two equal neighbours gives the same text.
            if (gap == 0 || text[gap] != text[gap - 1])
                variants[count++] = (before * weights[gap + 1]) + behind[gap + 1];
            before = (before * Factor) + text[gap];
        }

        return count;
    }

    /// <summary>A hash of the pairs of neighbouring letters, each once, in order: equal for some texts more than one
    /// slip apart.</summary>
    public static ulong LetterPairs(string text)
    {
        Span<uint> pairs = stackalloc uint[text.Length - 1];
        for (var i = 0; i < pairs.Length; i++) pairs[i] = ((uint)text[i] << 16) | text[i + 1];
        pairs.Sort();
        ulong hash = 1;
        uint last = 0;
        foreach (var pair in pairs)
        {
            if (pair != last) hash = (hash * Factor) + pair;
            last = pair;
        }

        return hash;
    }

    /// <summary>The print of a value. A value longer than the limit is free text and only like itself.</summary>
    public static CategoryPrint Of(string value, int longest)
    {
        if (value.Length > longest) return new(value, [], "");
        var tidy = Cleaning.Tidy(value).Text;
        var all = Fold.Plain(Worded(tidy)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = all.Where(word => !IsAnd(word)).ToArray();
        if (kept.Length == 0) kept = all;
        // Scripts that fold to nothing, and signs, are compared as they are.
        if (kept.Length == 0) return new(tidy, [], "");
        // The order of numbers means something: 10-50 is not 50-10, 1.2 not 2.1.
        var hasNumber = kept.Any(word => word.AsSpan().ContainsAnyInRange('0', '9'));
        var words = hasNumber ? kept : kept.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return new(string.Join(' ', words), words, string.Concat(kept));
    }

    // Signs that tell values apart (C and C++, <10 and >10, 1 and -1) would fold away.
    private static string Worded(string text)
    {
        if (!text.AsSpan().ContainsAny(Telling)) return text;
        var worded = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            worded.Append(text[i] switch
            {
                '+' => " plus ",
                '#' => " hash ",
                '%' => " percent ",
                '<' or '≤' => " under ",
                '>' or '≥' => " over ",
                '-' or '−' when i == 0 && text.Length > 1 && char.IsAsciiDigit(text[1]) => " minus ",
                var c => c.ToString(),
            });
        }

        return worded.ToString();
    }

    private static bool IsAnd(string word) =>
        word is "og" or "och" or "ja" or "i" or "and" or "und" or "et" or "oraz" or "samt";
}
