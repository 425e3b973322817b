namespace CareLabel.Wash.Merging;

/// <summary>
/// The golden record of each entity, decided once and asked many times. Kept are only the cells over which the rows of
/// an entity differ; where they agree there is nothing to decide.
/// </summary>
public sealed class GoldenRecords
{
    private const int Batch = 512;

    private readonly Members _rows;
    private readonly Chosen[]?[] _chosen;

    private GoldenRecords(Survivorship survivorship, Members rows)
    {
        (Survivorship, _rows) = (survivorship, rows);
        Kept = new int[rows.Count];
        _chosen = new Chosen[rows.Count][];
    }

    /// <summary>Which values survive when rows become one.</summary>
    public Survivorship Survivorship { get; }

    /// <summary>For each entity the row whose id survives.</summary>
    public int[] Kept { get; }

    /// <summary>Decides all of them.</summary>
    /// <param name="survivorship">Which values survive.</param>
    /// <param name="rows">The rows of each entity.</param>
    /// <param name="parallel">On how many threads; the answer does not depend on it.</param>
    internal static GoldenRecords Of(Survivorship survivorship, Members rows, ParallelOptions parallel)
    {
        var records = new GoldenRecords(survivorship, rows);
        Parallel.For(0, (rows.Count + Batch - 1) / Batch, parallel, batch =>
        {
            var chosen = new List<Chosen>();
            var room = new MergeRoom();
            var end = Math.Min(rows.Count, (batch + 1) * Batch);
            for (var entity = batch * Batch; entity < end; entity++) records.Decide(entity, chosen, room);
        });
        return records;
    }

    /// <summary>One cell of the golden record of an entity.</summary>
    public GoldenCell Cell(int entity, int column)
    {
        if (_chosen[entity] is { } chosen)
        {
            foreach (ref readonly var one in chosen.AsSpan())
            {
                if (one.Column == column) return one.Whole?.Cell ?? Survivorship.From(one.Row, column, one.Why);
            }
        }

        return Survivorship.Agreed(column, _rows[entity], Kept[entity]);
    }

    private void Decide(int entity, List<Chosen> chosen, MergeRoom room)
    {
        var rows = _rows[entity].AsSpan();
        Kept[entity] = rows.Length == 1 ? rows[0] : Survivorship.Kept(rows);
        if (rows.Length == 1) return;
        chosen.Clear();
        room.Clear();
        for (var column = 0; column < Survivorship.ColumnCount; column++)
        {
            if (Survivorship.Chosen(column, rows, Kept[entity], room) is { } cell) chosen.Add(Chosen.Of(column, cell));
        }

        if (chosen.Count > 0) _chosen[entity] = [.. chosen];
    }

    private sealed record Whole(GoldenCell Cell);

    // Most choices are a row; what has more to say is kept whole.
    private readonly record struct Chosen(int Column, int Row, string Why, Whole? Whole)
    {
        public static Chosen Of(int column, GoldenCell cell) => cell is { Parts: null, NotKept.Count: 0, FromRow: >= 0 }
            ? new(column, cell.FromRow, cell.Why, null)
            : new(column, -1, "", new(cell));
    }
}
