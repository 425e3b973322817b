using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Data.Write;

/// <summary>Writes the changes to rows that were there before, and checks that their records are still as they were read.</summary>
internal sealed class RecordUpdates(Written within, IReadOnlyDictionary<Type, JournalTable> tables)
{
    /// <summary>Writes; answers which record has changed meanwhile, if one has.</summary>
    /// <param name="changes">All changes.</param>
    /// <param name="roots">The records, older than these changes, that they touch.</param>
    /// <param name="stop">Ends the work early.</param>
    public async Task<Collision?> Run(Changes changes, IReadOnlyCollection<RecordRef> roots, CancellationToken stop)
    {
        var updates = changes.Rows.Where(change => change.Act == JournalAct.Update).ToList();
        var own = updates.Where(change => change.Row is Record).ToDictionary(change => change.Row.Root);
        if (await Records(roots, own, stop) is { } collision) return collision;
        foreach (var alike in updates.Where(change => change.Row is not Record).GroupBy(change => (Table: tables[change.Row.GetType()], Columns: Named(change.Columns))))
        {
            await Parts(alike.Key.Table, [.. alike], stop);
        }

        return null;
    }

    // Each record's version goes up by one, from what it was when it was read, in one statement with what else changes of it.
    private async Task<Collision?> Records(IReadOnlyCollection<RecordRef> roots, Dictionary<RecordRef, RowChange> own, CancellationToken stop)
    {
        var records = Changes.Tracked<Record>(within.Db).ToDictionary(entry => entry.Entity.Root, entry => entry.Entity);
        foreach (var kind in roots.GroupBy(root => tables[Loaded(root).GetType()]))
        {
            var table = kind.Key;
            // All are held before one is written, in the order of their ids: two who write the same records never wait for each other.
            if (kind.Skip(1).Any()) await within.Db.Dialect.Hold(within.Connection, within.Within, table.Shape.Name, table.Key.Name, [.. kind.Select(root => root.Id)], stop);
            foreach (var alike in kind.GroupBy(root => Named(Columns(root))))
            {
                if (await Records(table, Columns(alike.First()), [.. alike.Select(Loaded)], stop) is { } collision) return collision;
            }
        }

        return null;

        IReadOnlyList<JournalColumn> Columns(RecordRef root) => own.GetValueOrDefault(root)?.Columns ?? [];

        Record Loaded(RecordRef root) => records.TryGetValue(root, out var record)
            ? record
            : throw new InvalidOperationException($"A part of {root} was changed without loading it, so its version cannot be checked.");
    }

    private async Task<Collision?> Records(JournalTable table, IReadOnlyList<JournalColumn> columns, List<Record> records, CancellationToken stop)
    {
        var (version, changed) = (table.Column("version")!, table.Column("changed")!);
        var update = new RowUpdate(table.Shape.Name, [version.Shape, changed.Shape, .. columns.Select(column => column.Shape)], table.Key.Shape, version.Shape);
        var met = await within.Db.Dialect.Update(within.Connection, within.Within, update, records.ConvertAll(Values), stop);
        if (Array.IndexOf(met, false) is var missed and >= 0) return new(records[missed].Root);
        foreach (var record in records) (record.Version, record.Changed) = (record.Version + 1, within.At);
        return null;

        object[] Values(Record record) =>
            [record.Version + 1, changed.ToStored(within.At), .. columns.Select(column => column.Stored(record)), table.Key.Stored(record), record.Version];
    }

    private async Task Parts(JournalTable table, IReadOnlyList<RowChange> changes, CancellationToken stop)
    {
        var columns = changes[0].Columns;
        await within.Db.Dialect.Update(within.Connection, within.Within, new(table.Shape.Name, [.. columns.Select(column => column.Shape)], table.Key.Shape),
            [.. changes.Select(change => (object[])[.. columns.Select(column => column.Stored(change.Row)), table.Key.Stored(change.Row)])], stop);
    }

    private static string Named(IEnumerable<JournalColumn> columns) => string.Join(',', columns.Select(column => column.Name));
}
