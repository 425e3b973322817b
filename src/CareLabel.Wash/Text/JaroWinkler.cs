using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CareLabel.Wash.Text;

/// <summary>
/// Jaro-Winkler similarity of folded texts, 0 to 1. Exactly: two equal characters match when they stand at most
/// <c>max(|a|,|b|)/2 − 1</c> places apart (whole division, at least 0), taken from the left, each once; with m matches,
/// and t half the number of matches that stand in another order (whole division),
/// <c>jaro = (m/|a| + m/|b| + (m−t)/m) / 3</c>, 0 without a match. Above 0.7 Winkler adds <c>0.1 · p · (1−jaro)</c> for
/// p equal characters at the front, four at most. Two empty texts are 1 alike, one empty text 0. Symmetric.
/// <para>Source: W. E. Winkler, strcmp95 (1994), without its tables of similar letters; as in RapidFuzz and DuckDB.</para>
/// </summary>
public static class JaroWinkler
{
    private const double BoostAbove = 0.7, BoostPerLetter = 0.1;
    private const int BoostLetters = 4;

    // Rounding can lift a similarity a hair over its bound; a bound must never refuse what the full reckoning grants.
    private const double Hair = 1e-9;

    /// <summary>How alike two folded texts are. Any bytes are accepted; time is linear, nothing is allocated.</summary>
    public static double Similarity(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        // Symmetric, so the loop runs over the shorter text.
        if (a.Length < b.Length) return Similarity(b, a);
        if (b.Length == 0) return a.Length == 0 ? 1 : 0;

        var prefix = a.CommonPrefixLength(b);
        if (prefix == a.Length) return 1;

        int matches, moved;
        if (a.Length <= 16) matches = Match(new Pattern16(a), a, b, prefix, out moved);
        else if (a.Length <= 32) matches = Match(new Pattern32(a), a, b, prefix, out moved);
        else if (a.Length <= 64) matches = Match(new Pattern64(a), a, b, prefix, out moved);
        else matches = MatchLong(a, b, out moved);
        return Score(a.Length, b.Length, matches, moved, prefix);
    }

    /// <summary>Exactly <c>Similarity(a, b) >= cut</c>, but most unlike pairs are refused by their lengths and first letters.</summary>
    public static bool AtLeast(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, double cut) =>
        Bound(a.Length, b.Length, Math.Min(a.Length, b.Length), Front(a, b)) + Hair >= cut && Similarity(a, b) >= cut;

    /// <summary>The same with the texts' <see cref="CharMask"/>s at hand, which refuse most of the rest.</summary>
    public static bool AtLeast(ReadOnlySpan<byte> a, ulong maskA, ReadOnlySpan<byte> b, ulong maskB, double cut) =>
        AtMost(a.Length, maskA, b.Length, maskB, Front(a, b)) + Hair >= cut && Similarity(a, b) >= cut;

    /// <summary>What the similarity cannot exceed, from lengths and <see cref="CharMask"/>s alone.</summary>
    /// <param name="lengthA">Bytes of one text.</param>
    /// <param name="maskA">Its mask.</param>
    /// <param name="lengthB">Bytes of the other.</param>
    /// <param name="maskB">Its mask.</param>
    /// <param name="prefix">How many characters at the front are equal; 4 when not known.</param>
    public static double AtMost(int lengthA, ulong maskA, int lengthB, ulong maskB, int prefix = BoostLetters) =>
        Bound(lengthA, lengthB, Math.Min(lengthA - CharMask.Unmatched(maskA, maskB), lengthB - CharMask.Unmatched(maskB, maskA)), prefix);

    private static double Bound(int lengthA, int lengthB, int matches, int prefix) =>
        (lengthA | lengthB) == 0 ? 1 : Score(lengthA, lengthB, Math.Max(matches, 0), 0, prefix);

    internal static double Score(int lengthA, int lengthB, int matches, int moved, int prefix)
    {
        if (matches == 0) return 0;
        double m = matches;
        var jaro = (m / lengthA + m / lengthB + (m - moved / 2) / m) / 3;
        return jaro > BoostAbove ? jaro + BoostPerLetter * Math.Min(prefix, BoostLetters) * (1 - jaro) : jaro;
    }

    internal static int Reach(int longer) => Math.Max(longer / 2 - 1, 0);

    private static int Front(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var most = Math.Min(Math.Min(a.Length, b.Length), BoostLetters);
        var i = 0;
        while (i < most && a[i] == b[i]) i++;
        return i;
    }

    /// <summary>
    /// Bit i of <c>free</c>: place i of the longer text has no partner yet. The equal letters at the front are each
    /// other's partners (taking from the left always pairs them so) and never count as moved.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Match<T>(T pattern, ReadOnlySpan<byte> longer, ReadOnlySpan<byte> shorter, int prefix, out int moved)
        where T : struct, IPattern
    {
        var reach = Reach(longer.Length);
        var all = Low(longer.Length) & ~Low(prefix);
        var free = all;
        ulong matched = 0;
        var window = prefix <= reach ? Low(prefix + reach + 1) : Low(2 * reach + 1) << (prefix - reach);
        for (var j = prefix; j < shorter.Length; j++)
        {
            var places = pattern.Places(shorter[j]) & window & free;
            free &= ~(places & (0 - places));
            matched |= (places != 0 ? 1UL : 0) << j;
            window = (window << 1) | (j < reach ? 1UL : 0);
        }

        moved = Moved(longer, shorter, all & ~free, matched);
        return prefix + BitOperations.PopCount(matched);
    }

    private static int Moved(ReadOnlySpan<byte> longer, ReadOnlySpan<byte> shorter, ulong taken, ulong matched)
    {
        var moved = 0;
        for (; matched != 0; matched &= matched - 1, taken &= taken - 1)
        {
            var other = longer[BitOperations.TrailingZeroCount(taken)];
            moved += shorter[BitOperations.TrailingZeroCount(matched)] != other ? 1 : 0;
        }

        return moved;
    }

    private static ulong Low(int bits) => bits >= 64 ? ulong.MaxValue : (1UL << bits) - 1;

    /// <summary>
    /// Texts over 64 bytes in linear time: partners are taken from the left, so per letter one pointer walks through
    /// the places where the longer text has it, and never back.
    /// </summary>
    [SkipLocalsInit]
    private static int MatchLong(ReadOnlySpan<byte> longer, ReadOnlySpan<byte> shorter, out int moved)
    {
        var reach = Reach(longer.Length);
        var rented = ArrayPool<int>.Shared.Rent(longer.Length);
        Span<int> next = rented.AsSpan(0, longer.Length), first = stackalloc int[256];
        first.Fill(longer.Length);
        for (var i = longer.Length - 1; i >= 0; i--) (next[i], first[longer[i]]) = (first[longer[i]], i);

        // A place that is taken is marked with -1; the places of the shorter text are kept as its letters in order.
        var letters = ArrayPool<byte>.Shared.Rent(shorter.Length);
        var matches = 0;
        for (var j = 0; j < shorter.Length; j++)
        {
            ref var place = ref first[shorter[j]];
            while (place < j - reach && place < longer.Length) place = next[place];
            if (place >= longer.Length || place > j + reach) continue;
            letters[matches++] = shorter[j];
            (next[place], place) = (-1, next[place]);
        }

        moved = 0;
        for (int i = 0, k = 0; k < matches; i++)
            if (next[i] == -1 && longer[i] != letters[k++]) moved++;
        ArrayPool<byte>.Shared.Return(letters);
        ArrayPool<int>.Shared.Return(rented);
        return matches;
    }
}
