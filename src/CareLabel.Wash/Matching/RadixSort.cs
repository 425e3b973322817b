namespace CareLabel.Wash.Matching;

/// <summary>Sorts rows by a 32-bit key in three passes; rows with equal keys keep their order.</summary>
internal static class RadixSort
{
    private const int Digit = 11;

    /// <summary>Sorts the first <paramref name="count"/> keys with their rows; the spare arrays are overwritten.</summary>
    public static void Sort(ref uint[] keys, ref int[] rows, ref uint[] spareKeys, ref int[] spareRows, int count)
    {
        Span<int> starts = stackalloc int[1 << Digit];
        for (var shift = 0; shift < 32; shift += Digit)
        {
            Pass(keys.AsSpan(0, count), rows, spareKeys, spareRows, starts, shift);
            (keys, spareKeys) = (spareKeys, keys);
            (rows, spareRows) = (spareRows, rows);
        }
    }

    private static void Pass(
        ReadOnlySpan<uint> keys, ReadOnlySpan<int> rows, Span<uint> toKeys, Span<int> toRows, Span<int> starts, int shift)
    {
        const uint Mask = (1 << Digit) - 1;
        starts.Clear();
        foreach (var key in keys) starts[(int)((key >> shift) & Mask)]++;
        var sum = 0;
        foreach (ref var start in starts)
        {
            var size = start;
            start = sum;
            sum += size;
        }

        for (var i = 0; i < keys.Length; i++)
        {
            var at = starts[(int)((keys[i] >> shift) & Mask)]++;
            toKeys[at] = keys[i];
            toRows[at] = rows[i];
        }
    }
}
