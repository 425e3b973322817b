namespace CareLabel.Wash.Bench.Scoring;

/// <summary>Which rows are one, by row in the list's order. Eight bytes a row for ids, four for entities.</summary>
public sealed class Truth
{
    private readonly ulong[] _ids;
    private readonly Lazy<(ulong[] Ids, int[] Rows)> _byId;

    private Truth(ulong[] ids, int[] entities)
    {
        (_ids, Entities) = (ids, entities);
        _byId = new(() =>
        {
            var (sorted, rows) = ((ulong[])_ids.Clone(), Enumerable.Range(0, _ids.Length).ToArray());
            Array.Sort(sorted, rows);
            return (sorted, rows);
        });
    }

    /// <summary>The entity of each row, counted from 0.</summary>
    public int[] Entities { get; }

    /// <summary>Reads a CSV with columns <c>id</c> (or <c>Id</c>) and <c>truth</c>. A row without truth is an entity of its own.</summary>
    public static Truth Read(TextReader from)
    {
        var rows = new CsvRows(from);
        rows.Read();
        var (id, truth) = (Math.Max(rows.Column("id"), rows.Column("Id")), rows.Column("truth"));
        if (id < 0 || truth < 0) throw new UsageException("the truth needs the columns id and truth");
        List<ulong> ids = [], entities = [];
        while (rows.Read())
        {
            ids.Add(rows.Hash(id));
            entities.Add(rows[truth].IsEmpty ? Lone(ids.Count) : rows.Hash(truth));
        }

        return new([.. ids], Codes.Dense([.. entities]));
    }

    /// <summary>The list row that a written row speaks of: row number first, as long as its id agrees; else by id; -1 when unknown.</summary>
    public int RowOf(ReadOnlySpan<char> number, ReadOnlySpan<char> id)
    {
        var hash = CsvRows.Hash(id);
        if (int.TryParse(number, out var row) && row >= 1 && row <= _ids.Length && (_ids[row - 1] == hash || id.SequenceEqual(number))) return row - 1;
        var at = Array.BinarySearch(_byId.Value.Ids, hash);
        return at < 0 ? -1 : _byId.Value.Rows[at];
    }

    internal static ulong Lone(int row) => CsvRows.Hash($"\0{row}");
}
