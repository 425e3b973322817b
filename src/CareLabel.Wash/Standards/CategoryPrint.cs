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

    /// <summary>The pairs of neighbouring letters, each once, in order: equal for "byggeri" and "bygg eri", and for some slips.</summary>
    public string LetterPairs
    {
        get
        {
            var pairs = new SortedSet<string>(StringComparer.Ordinal);
            for (var i = 0; i + 1 < Squeezed.Length; i++) pairs.Add(Squeezed.Substring(i, 2));
            return string.Concat(pairs);
        }
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

    private static bool IsAnd(string word) => word is "og" or "och" or "ja" or "i" or "and" or "und" or "et" or "oraz" or "samt";
}
