using CareLabel.Wash.Tables;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Matching;

/// <summary>
/// The order in which a list is matched: by what the rows hold, not by where they stand, so that a list in another order
/// draws the same samples, breaks ties the same way and gives the same groups.
/// </summary>
internal static class RowOrder
{
    private const int Piece = 1 << 14;

    /// <summary>The rows of a table in that order; rows that hold the same keep theirs.</summary>
    public static int[] Of(Table table)
    {
        var sums = new ulong[table.RowCount];
        foreach (var column in table.Columns)
        {
            var values = Hashes(column.Pool);
            Parallel.For(0, (sums.Length + Piece - 1) / Piece, piece =>
            {
                var end = Math.Min(sums.Length, (piece + 1) * Piece);
                var codes = column.Codes;
                for (var row = piece * Piece; row < end; row++)
                {
                    sums[row] = Hash64.Combine(sums[row], codes[row] < 0 ? 0 : values[codes[row]]);
                }
            });
        }

        var sources = table.Sources.Select(source => Hash64.Of(source.Name)).ToArray();
        if (sources.Length > 1)
        {
            for (var row = 0; row < sums.Length; row++) sums[row] ^= sources[table.SourceOf(row)];
        }

        var order = Enumerable.Range(0, sums.Length).ToArray();
        Array.Sort(sums, order);
        for (int start = 0, end; start < order.Length; start = end)
        {
            for (end = start + 1; end < order.Length && sums[end] == sums[start]; end++)
            {
            }

            if (end - start > 1) Array.Sort(order, start, end - start);
        }

        return order;
    }

    private static ulong[] Hashes(ValuePool pool)
    {
        var hashes = new ulong[pool.Count];
        Parallel.For(0, (hashes.Length + Piece - 1) / Piece, piece =>
        {
            var end = Math.Min(hashes.Length, (piece + 1) * Piece);
            for (var code = piece * Piece; code < end; code++) hashes[code] = Hash64.Of(pool.Utf8(code));
        });
        return hashes;
    }
}
