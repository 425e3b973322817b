using System.Text;
using CareLabel.Wash.Columns;

namespace CareLabel.Wash.Matching;

/// <summary>A washed column as matching sees it: for each row of the table the number of its value, -1 for none.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Name">Its header, for evidence.</param>
/// <param name="Values">For each row of the table a number below <paramref name="ValueCount"/>, or -1.</param>
/// <param name="ValueCount">How many distinct values there are.</param>
/// <param name="Utf8">The standard form of a value; as typed where it has none.</param>
public sealed record MatchField(ColumnKind Kind, string Name, ReadOnlyMemory<int> Values, int ValueCount, ValueBytes Utf8)
{
    /// <summary>The standard form of a value; as typed where it has none.</summary>
    public string Text(int value) => Encoding.UTF8.GetString(Utf8(value));

    /// <summary>Whether a value is in its standard form, so that rules may build on it.</summary>
    public Func<int, bool> IsStandard { get; init; } = _ => true;

    private const int Batch = 1 << 13, Piece = 1 << 9;

    /// <summary>Answers something for each distinct value: read on all cores, kept on one.</summary>
    public TKept[] Map<TRead, TKept>(Func<string, TRead> read, Func<TRead, TKept> keep)
    {
        var kept = new TKept[ValueCount];
        Each(read, (value, part) => kept[value] = keep(part));
        return kept;
    }

    /// <summary>
    /// Reads each distinct value on all cores and hands it on in order on one (where codes are given out), a batch at a time,
    /// so that what was read does not pile up.
    /// </summary>
    public void Each<TRead>(Func<string, TRead> read, Action<int, TRead> keep)
    {
        var batch = new TRead[Math.Min(ValueCount, Batch)];
        for (var first = 0; first < ValueCount; first += Batch)
        {
            var (start, count) = (first, Math.Min(Batch, ValueCount - first));
            Parallel.For(0, (count + Piece - 1) / Piece, piece =>
            {
                var end = Math.Min(count, (piece + 1) * Piece);
                for (var i = piece * Piece; i < end; i++) batch[i] = read(Text(start + i));
            });
            for (var i = 0; i < count; i++) keep(start + i, batch[i]);
        }
    }
}

/// <summary>The text of a value, as UTF-8.</summary>
/// <param name="value">Its number.</param>
public delegate ReadOnlySpan<byte> ValueBytes(int value);
