using CareLabel.Wash.Text;

namespace CareLabel.Wash.Matching;

/// <summary>The few questions about two folded texts that the comparisons ask.</summary>
internal static class TextCompare
{
    /// <summary>One slip of the keyboard apart: a letter wrong, missing, too many, or two letters swapped.</summary>
    public static bool OneSlip(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) => Osa.Within(a, b, 1);

    /// <summary>The same letters when spaces are left out.</summary>
    public static bool SameLetters(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        int i = 0, j = 0;
        while (true)
        {
            while (i < a.Length && a[i] == ' ') i++;
            while (j < b.Length && b[j] == ' ') j++;
            if (i == a.Length || j == b.Length) return i == a.Length && j == b.Length;
            if (a[i++] != b[j++]) return false;
        }
    }

    /// <summary>How many words of the shorter text are words of the other.</summary>
    public static int SharedWords(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, out int shorter, out int longer)
    {
        // Of texts with equally many words the lesser counts, so that the order of the two does not matter.
        var swap = Words(a) != Words(b) ? Words(a) > Words(b) : a.SequenceCompareTo(b) > 0;
        var small = swap ? b : a;
        var large = swap ? a : b;
        shorter = Words(small);
        longer = Words(large);
        var shared = 0;
        foreach (var word in small.Split((byte)' '))
        {
            if (HasWord(large, small[word])) shared++;
        }

        return shared;
    }

    /// <summary>How many words a folded text has.</summary>
    public static int Words(ReadOnlySpan<byte> text) => text.IsEmpty ? 0 : 1 + text.Count((byte)' ');

    /// <summary>The first word.</summary>
    public static ReadOnlySpan<byte> First(ReadOnlySpan<byte> text) =>
        text.IndexOf((byte)' ') is var space and >= 0 ? text[..space] : text;

    /// <summary>Whether a word stands in a text as a whole word.</summary>
    public static bool HasWord(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        foreach (var range in text.Split((byte)' '))
        {
            if (text[range].SequenceEqual(word)) return true;
        }

        return false;
    }
}
