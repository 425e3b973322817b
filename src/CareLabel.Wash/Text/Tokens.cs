using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace CareLabel.Wash.Text;

/// <summary>
/// The words of folded text: parted by spaces, never empty. Text that is not folded is accepted; only spaces part it.
/// Up to 64 words nothing is allocated.
/// </summary>
public static class Tokens
{
    private const int OnStack = 64;

    /// <summary>The words one by one, in order.</summary>
    public static Walk Of(ReadOnlySpan<byte> folded) => new(folded);

    /// <summary>How many words there are.</summary>
    public static int Count(ReadOnlySpan<byte> folded)
    {
        var count = 0;
        foreach (var _ in Of(folded)) count++;
        return count;
    }

    /// <summary>Where the words stand, as many as fit; answers how many there are.</summary>
    public static int Split(ReadOnlySpan<byte> folded, Span<Range> into)
    {
        var count = 0;
        for (var walk = Of(folded); walk.MoveNext(); count++)
            if (count < into.Length) into[count] = walk.Place;
        return count;
    }

    /// <summary>The first letter of each word, as many as the buffer holds; answers how many were written.</summary>
    public static int Initials(ReadOnlySpan<byte> folded, Span<byte> into)
    {
        var count = 0;
        foreach (var word in Of(folded))
        {
            if (count == into.Length) break;
            into[count++] = word[0];
        }

        return count;
    }

    /// <summary>The first letter of each word: "kari anne nordmann" gives "kan".</summary>
    public static string Initials(string folded)
    {
        var initials = new StringBuilder();
        for (var i = 0; i < folded.Length; i++)
            if (folded[i] != ' ' && (i == 0 || folded[i - 1] == ' ')) initials.Append(folded[i]);
        return initials.ToString();
    }

    /// <summary>The set of words, each once, in byte order, parted by single spaces.</summary>
    /// <param name="folded">Folded text; must not overlap <paramref name="into"/>.</param>
    /// <param name="into">The text's length is always enough; in a shorter one words that do not fit are left out.</param>
    /// <returns>How many bytes were written.</returns>
    [SkipLocalsInit]
    public static int Sorted(ReadOnlySpan<byte> folded, Span<byte> into)
    {
        Span<Range> words = stackalloc Range[OnStack];
        var count = Split(folded, words);
        if (count > OnStack) return SortedLong(folded, into);

        words = words[..count];
        SortInPlace(folded, words);
        var length = 0;
        ReadOnlySpan<byte> last = default;
        foreach (var place in words)
        {
            var word = folded[place];
            if (!word.SequenceEqual(last)) length = Append(word, into, length);
            last = word;
        }

        return length;
    }

    /// <inheritdoc cref="Sorted(ReadOnlySpan{byte}, Span{byte})"/>
    /// <returns>The set; the same instance when it is one already.</returns>
    public static string Sorted(string folded)
    {
        if (!folded.Contains(' ', StringComparison.Ordinal)) return folded;
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Array.Sort(words, StringComparer.Ordinal);
        var sorted = new StringBuilder(folded.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0 && string.Equals(words[i], words[i - 1], StringComparison.Ordinal)) continue;
            if (sorted.Length > 0) sorted.Append(' ');
            sorted.Append(words[i]);
        }

        return sorted.Equals(folded) ? folded : sorted.ToString();
    }

    /// <summary>
    /// A hash of the set of words, whatever their order and number: "nordmann kari" and "kari nordmann" share one.
    /// Stable as <see cref="Hash64"/> is; equal sets have equal keys, and no words have the key 0.
    /// </summary>
    [SkipLocalsInit]
    public static ulong Key(ReadOnlySpan<byte> folded)
    {
        Span<ulong> hashes = stackalloc ulong[OnStack];
        ulong[]? rented = null;
        var count = 0;
        foreach (var word in Of(folded))
        {
            // Every word but the last has a space behind it, so half the length is enough.
            if (count == OnStack && rented is null)
            {
                rented = ArrayPool<ulong>.Shared.Rent(folded.Length / 2 + 1);
                hashes.CopyTo(rented);
                hashes = rented;
            }

            hashes[count++] = Hash64.Of(word);
        }

        hashes = hashes[..count];
        hashes.Sort();
        ulong key = 0;
        for (var i = 0; i < count; i++)
            if (i == 0 || hashes[i] != hashes[i - 1]) key = Hash64.Combine(key, hashes[i]);
        if (rented is not null) ArrayPool<ulong>.Shared.Return(rented);
        return key;
    }

    // Names have a few words: putting each in its place is quicker than anything clever.
    private static void SortInPlace(ReadOnlySpan<byte> text, Span<Range> words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            var place = words[i];
            var j = i;
            for (; j > 0 && text[words[j - 1]].SequenceCompareTo(text[place]) > 0; j--) words[j] = words[j - 1];
            words[j] = place;
        }
    }

    private static int SortedLong(ReadOnlySpan<byte> folded, Span<byte> into)
    {
        var sorted = Encoding.Latin1.GetBytes(Sorted(Encoding.Latin1.GetString(folded)));
        var length = 0;
        foreach (var word in Of(sorted)) length = Append(word, into, length);
        return length;
    }

    private static int Append(ReadOnlySpan<byte> word, Span<byte> into, int length)
    {
        var start = length == 0 ? 0 : length + 1;
        if (start + word.Length > into.Length) return length;
        if (length > 0) into[length] = (byte)' ';
        word.CopyTo(into[start..]);
        return start + word.Length;
    }

    /// <summary>Walks over the words of a text.</summary>
    public ref struct Walk(ReadOnlySpan<byte> text)
    {
        private readonly ReadOnlySpan<byte> _text = text;
        private int _start, _end;

        /// <summary>The word.</summary>
        public readonly ReadOnlySpan<byte> Current => _text[_start.._end];

        /// <summary>Where the word stands.</summary>
        public readonly Range Place => _start.._end;

        /// <summary>Goes to the next word.</summary>
        public bool MoveNext()
        {
            _start = _end;
            while (_start < _text.Length && _text[_start] == ' ') _start++;
            _end = _start;
            while (_end < _text.Length && _text[_end] != ' ') _end++;
            return _end > _start;
        }

        /// <summary>The walk itself, for <c>foreach</c>.</summary>
        public readonly Walk GetEnumerator() => this;
    }
}
