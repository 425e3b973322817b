using System.Runtime.CompilerServices;

namespace CareLabel.Wash.Text;

/// <summary>
/// Optimal string alignment distance of folded texts: the fewest characters put in, left out or changed, or neighbours
/// exchanged, where nothing is edited twice (so "ca" to "abc" is 3, not 2). Symmetric.
/// <para>Source: H. Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit distances (2003).</para>
/// </summary>
public static class Osa
{
    private const int AlwaysExact = 1024, ExactUpTo = 256;

    /// <summary>
    /// The distance. Exact when both texts have up to 1,024 bytes or the distance is at most 256; beyond that the longer
    /// length, which it cannot exceed, so that time stays bounded whatever comes. Nothing is allocated.
    /// </summary>
    public static int Distance(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (a.Length < b.Length) return Distance(b, a);
        var length = a.Length;
        Trim(ref a, ref b);
        if (b.Length == 0) return a.Length;
        if (a.Length <= 64) return Bits(a, b, int.MaxValue);

        var most = length <= AlwaysExact ? a.Length : Math.Min(a.Length, ExactUpTo);
        for (var band = 32; ; band = Math.Min(band * 2, most))
        {
            var distance = OsaBand.Distance(a, b, Math.Min(band, most));
            if (distance <= band) return distance;
            if (band >= most) return length;
        }
    }

    /// <summary>The distance is at most <paramref name="max"/>; exact for any texts, in time length × max.</summary>
    public static bool Within(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int max)
    {
        if (a.Length < b.Length) return Within(b, a, max);
        if (max < a.Length - b.Length || max < 0) return false;
        if (max >= a.Length) return true;
        Trim(ref a, ref b);
        if (b.Length == 0) return a.Length <= max;
        if (max <= 1) return max == 1 && IsOneEdit(a, b);
        return a.Length <= 64 ? Bits(a, b, max) <= max : OsaBand.Distance(a, b, max) <= max;
    }

    /// <summary>The same with the texts' <see cref="CharMask"/>s at hand, which refuse most pairs at once.</summary>
    public static bool Within(ReadOnlySpan<byte> a, ulong maskA, ReadOnlySpan<byte> b, ulong maskB, int max) =>
        CharMask.EditsAtLeast(maskA, maskB) <= max && Within(a, b, max);

    /// <summary>One edit leaves, between equal ends, one character against one, or two exchanged.</summary>
    private static bool IsOneEdit(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) =>
        a.Length == b.Length && (a.Length == 1 || (a.Length == 2 && a[0] == b[1] && a[1] == b[0]));

    private static void Trim(ref ReadOnlySpan<byte> longer, ref ReadOnlySpan<byte> shorter)
    {
        var front = shorter.CommonPrefixLength(longer);
        longer = longer[front..];
        shorter = shorter[front..];
        var same = 0;
        while (same < shorter.Length && longer[^(same + 1)] == shorter[^(same + 1)]) same++;
        longer = longer[..^same];
        shorter = shorter[..^same];
    }

    private static int Bits(ReadOnlySpan<byte> longer, ReadOnlySpan<byte> shorter, int max)
    {
        if (longer.Length <= 16) return Bits16(longer, shorter, max);
        return longer.Length <= 32 ? Bits32(longer, shorter, max) : Bits64(longer, shorter, max);
    }

    // One method for each size, so that names do not pay for the wide vectors' room on the stack.
    [SkipLocalsInit, MethodImpl(MethodImplOptions.NoInlining)]
    private static int Bits16(ReadOnlySpan<byte> longer, ReadOnlySpan<byte> shorter, int max) =>
        Bits(Pattern16.Of(longer), longer.Length, shorter, max);

    [SkipLocalsInit, MethodImpl(MethodImplOptions.NoInlining)]
    private static int Bits32(ReadOnlySpan<byte> longer, ReadOnlySpan<byte> shorter, int max) =>
        Bits(Pattern32.Of(longer), longer.Length, shorter, max);

    [SkipLocalsInit, MethodImpl(MethodImplOptions.NoInlining)]
    private static int Bits64(ReadOnlySpan<byte> longer, ReadOnlySpan<byte> shorter, int max) =>
        Bits(Pattern64.Of(longer), longer.Length, shorter, max);

    // Names as in the paper: VP VN HP HN are the vertical and horizontal steps of +1 and -1, D0 the zero diagonals.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Bits<T>(T pattern, int length, ReadOnlySpan<byte> shorter, int max)
        where T : struct, IPattern
    {
        ulong vp = ulong.MaxValue, vn = 0, d0 = 0, before = 0;
        var distance = length;
        for (var j = 0; j < shorter.Length; j++)
        {
            var places = pattern.Places(shorter[j]);
            var exchanged = ((~d0 & places) << 1) & before;
            d0 = (((places & vp) + vp) ^ vp) | places | vn | exchanged;
            var hp = vn | ~(d0 | vp);
            var hn = d0 & vp;
            distance += (int)(hp >> (length - 1)) & 1;
            distance -= (int)(hn >> (length - 1)) & 1;
            // Each character to come can bring the distance down by one.
            if (distance - (shorter.Length - 1 - j) > max) return distance;
            hp = (hp << 1) | 1;
            vp = (hn << 1) | ~(d0 | hp);
            vn = hp & d0;
            before = places;
        }

        return distance;
    }
}
