using System.Buffers;

namespace CareLabel.Wash.Text;

/// <summary>The plain table of OSA for long texts, only as wide as the distance sought (Ukkonen's band).</summary>
internal static class OsaBand
{
    /// <summary>The distance where it is at most <paramref name="max"/>, else something larger.</summary>
    public static int Distance(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int max)
    {
        if (Math.Abs(a.Length - b.Length) > max) return max + 1;
        var width = b.Length + 1;
        var rented = ArrayPool<int>.Shared.Rent(3 * width);
        Span<int> before = rented.AsSpan(0, width), last = rented.AsSpan(width, width);
        var row = rented.AsSpan(2 * width, width);
        for (var j = 0; j < width; j++) last[j] = j <= max ? j : max + 1;
        var best = 0;
        for (var i = 1; i <= a.Length && best <= max; i++)
        {
            best = FillRow(a, b, i, max, before, last, row);
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        var distance = best > max ? max + 1 : last[b.Length];
        ArrayPool<int>.Shared.Return(rented);
        return distance;
    }

    /// <summary>Fills the band of one row, fenced by a cell too large on each side; answers the smallest.</summary>
    private static int FillRow(
        ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int i, int max,
        ReadOnlySpan<int> before, ReadOnlySpan<int> last, Span<int> row)
    {
        var from = Math.Max(1, i - max);
        var to = (int)Math.Min(b.Length, (long)i + max);
        row[from - 1] = from == 1 && i <= max ? i : max + 1;
        var best = row[from - 1];
        for (var j = from; j <= to; j++)
        {
            var cell = Math.Min(last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(last[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cell = Math.Min(cell, before[j - 2] + 1);
            row[j] = cell;
            best = Math.Min(best, cell);
        }

        if (to < b.Length) row[to + 1] = max + 1;
        return best;
    }
}
