using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Operations;

/// <summary>Some records of a kind with their parts and their journal, as a check sees them.</summary>
internal sealed class RecordRows
{
    private readonly ILookup<(string Table, Guid Row), JournalRow> _byRow;

    private RecordRows(IReadOnlyList<Row> records, List<(JournalTable, Part)> parts, List<JournalRow> journal)
    {
        (Records, Parts, Journal) = (records, parts, journal);
        _byRow = journal.ToLookup(row => (row.Table, row.Row));
    }

    /// <summary>The records.</summary>
    public IReadOnlyList<Row> Records { get; }

    /// <summary>Their parts.</summary>
    public IReadOnlyList<(JournalTable Table, Part Part)> Parts { get; }

    /// <summary>What was done to them, oldest first.</summary>
    public IReadOnlyList<JournalRow> Journal { get; }

    /// <summary>The records whose parts cannot be read, and why.</summary>
    public List<(Guid Record, string Why)> Broken { get; } = [];

    /// <summary>Loads what belongs to some records.</summary>
    public static async Task<RecordRows> Load(Db db, IReadOnlyList<Row> records, CancellationToken stop)
    {
        var ids = records.Select(record => record.Key).ToList();
        var (parts, broken) = (new List<(JournalTable, Part)>(), new List<(Guid, string)>());
        foreach (var table in JournalTable.Of(db).Values.Where(table => table.LoadParts is not null)) await Parted(db, table, ids, parts, broken, stop);
        var journal = await db.Set<JournalRow>().AsNoTracking().Where(row => ids.Contains(row.Root)).OrderBy(row => row.Set).ToListAsync(stop);
        var rows = new RecordRows(records, parts, journal);
        rows.Broken.AddRange(broken);
        return rows;
    }

    /// <summary>What was done to one row while it belonged to these records.</summary>
    public IReadOnlyList<JournalRow> Of(JournalTable table, Guid row) => [.. _byRow[(table.Name, row)]];

    // One part that cannot be read hides only those of its own record.
    private static async Task Parted(
        Db db, JournalTable table, List<Guid> ids, List<(JournalTable, Part)> parts, List<(Guid, string)> broken, CancellationToken stop)
    {
        try
        {
            parts.AddRange((await table.LoadParts!(db, ids, false, stop)).Select(part => (table, part)));
        }
        catch (Exception e) when (e is not (OperationCanceledException or System.Data.Common.DbException))
        {
            if (ids.Count == 1) broken.Add((ids[0], $"One of its {table.Name} rows cannot be read: {e.GetBaseException().Message}"));
            else foreach (var half in (List<Guid>[])[ids[..(ids.Count / 2)], ids[(ids.Count / 2)..]]) await Parted(db, table, half, parts, broken, stop);
        }
    }
}
