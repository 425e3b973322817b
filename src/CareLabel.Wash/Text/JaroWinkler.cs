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
/// <para>Source: W. E. Winkler, strcmp95 (1994), without its tables of similar letters.</para>
/// </summary>
public static class JaroWinkler
{
    private const double BoostAbove = 0.7, BoostPerLetter = 0.1;
    private const int BoostLetters = 4;

    // Rounding can lift a similarity a hair over its bound; a bound must never refuse what the full reckoning grants.
    private const double Hair = 1e-9;

    /// <summary>How alike two folded texts are. Any bytes are accepted; time is linear, nothing is allocated.</summary>
    public static double Similarity(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) => Similarity(a, b, 0);

    /// <summary>Exactly <c>Similarity(a, b) >= cut</c>, but lengths and first letters refuse many pairs at once.</summary>
    public static bool AtLeast(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, double cut) =>
        Bound(a.Length, b.Length, Math.Min(a.Length, b.Length), Front(a, b)) + Hair >= cut &&
        Similarity(a, b, cut) >= cut;

    /// <summary>The same with the texts' <see cref="CharMask"/>s at hand, which refuse most of the rest.</summary>
    public static bool AtLeast(ReadOnlySpan<byte> a, ulong maskA, ReadOnlySpan<byte> b, ulong maskB, double cut) =>
        AtMost(a.Length, maskA, b.Length, maskB, Front(a, b)) + Hair >= cut && Similarity(a, b, cut) >= cut;

    /// <summary>What the similarity cannot exceed, from lengths and <see cref="CharMask"/>s alone.</summary>
    /// <param name="lengthA">Bytes of one text.</param>
    /// <param name="maskA">Its mask.</param>
    /// <param name="lengthB">Bytes of the other.</param>
    /// <param name="maskB">Its mask.</param>
    /// <param name="prefix">How many characters at the front are equal; 4 when not known.</param>
    public static double AtMost(int lengthA, ulong maskA, int lengthB, ulong maskB, int prefix = BoostLetters) =>
        Bound(
            lengthA,
            lengthB,
            Math.Min(lengthA - CharMask.Unmatched(maskA, maskB), lengthB - CharMask.Unmatched(maskB, maskA)),
            prefix);

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

    // Where the matches alone cannot reach the cut, their order is not looked at and the answer is 0.
    private static double Similarity(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, double cut)
    {
        if (a.Length == 0 || b.Length == 0) return a.Length == b.Length ? 1 : 0;
        var longer = Math.Max(a.Length, b.Length);
        if (longer <= 16) return Similarity16(a, b, cut);
        if (longer <= 32) return Similarity32(a, b, cut);
        if (longer <= 64) return Similarity64(a, b, cut);

        // Symmetric, so either text may come first.
        var matches = a.Length >= b.Length ? MatchLong(a, b, out var moved) : MatchLong(b, a, out moved);
        return Score(a, b, matches, moved);
    }

    // One method for each size, so that names do not pay for the wide vectors' room on the stack.
    [SkipLocalsInit, MethodImpl(MethodImplOptions.NoInlining)]
    private static double Similarity16(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, double cut) =>
        Similarity(Pattern16.Of(a), a, b, cut);

    [SkipLocalsInit, MethodImpl(MethodImplOptions.NoInlining)]
    private static double Similarity32(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, double cut) =>
        Similarity(Pattern32.Of(a), a, b, cut);

    [SkipLocalsInit, MethodImpl(MethodImplOptions.NoInlining)]
    private static double Similarity64(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, double cut) =>
        Similarity(Pattern64.Of(a), a, b, cut);

    /// <summary>Bit i of <c>free</c>: a's place i is untaken; bit j of <c>matched</c>: b's place j has a partner.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Similarity<T>(T pattern, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, double cut)
        where T : struct, IPattern
    {
        var reach = Reach(Math.Max(a.Length, b.Length));
        var all = ulong.MaxValue >> (64 - a.Length);
        var window = ulong.MaxValue >> (63 - reach);
        var free = all;
        ulong matched = 0;
        for (var j = 0; j < b.Length; j++)
        {
            var places = pattern.Places(b[j]) & window & free;
            free &= ~(places & (0 - places));
            matched |= (places != 0 ? 1UL : 0) << j;
            window = (window << 1) | (j < reach ? 1UL : 0);
        }

        var matches = BitOperations.PopCount(matched);
        if (cut > 0 && Score(a.Length, b.Length, matches, 0, BoostLetters) + Hair < cut) return 0;
        return Score(a, b, matches, Moved(a, b, all & ~free, matched));
    }

    private static double Score(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int matches, int moved)
    {
        var jaro = Score(a.Length, b.Length, matches, moved, 0);
        return jaro > BoostAbove ? Score(a.Length, b.Length, matches, moved, Front(a, b)) : jaro;
    }

    private static int Moved(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ulong taken, ulong matched)
    {
        var moved = 0;
        for (; matched != 0; matched &= matched - 1, taken &= taken - 1)
        {
            var other = a[BitOperations.TrailingZeroCount(taken)];
            moved += b[BitOperations.TrailingZeroCount(matched)] != other ? 1 : 0;
        }

        return moved;
    }

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
