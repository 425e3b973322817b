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
        if (await Version(roots, stop) is { } collision) return collision;
        var updates = changes.Rows.Where(change => change.Act == JournalAct.Update)
            .GroupBy(change => (Table: tables[change.Row.GetType()], Columns: string.Join(',', change.Columns.Select(column => column.Name))));
        foreach (var alike in updates) await Update(alike.Key.Table, [.. alike], stop);
        return null;
    }

    // Each record's version goes up by one, from what it was when it was read.
    private async Task<Collision?> Version(IReadOnlyCollection<RecordRef> roots, CancellationToken stop)
    {
        var records = Changes.Tracked<Record>(within.Db).ToDictionary(entry => entry.Entity.Root, entry => entry.Entity);
        foreach (var kind in roots.GroupBy(root => tables[Loaded(root).GetType()]))
        {
            var table = kind.Key;
            var (version, changed) = (table.Column("version")!, table.Column("changed")!);
            var statement = new Statement(
                $"UPDATE {Quote(table)} SET version = version + 1, changed = @p0 WHERE {Dialect.Quote(table.Key.Name)} = @p1 AND version = @p2",
                [changed.Shape.StoreType, table.Key.Shape.StoreType, version.Shape.StoreType]);
            var touched = kind.Select(Loaded).ToList();
            var met = await within.Db.Dialect.Run(within.Connection, within.Within, statement,
                [.. touched.Select(record => (object[])[changed.ToStored(within.At), table.Key.Stored(record), record.Version])], stop);
            if (Array.IndexOf(met, 0) is var missed and >= 0) return new(touched[missed].Root);
            foreach (var record in touched) (record.Version, record.Changed) = (record.Version + 1, within.At);
        }

        return null;

        Record Loaded(RecordRef root) => records.TryGetValue(root, out var record)
            ? record
            : throw new InvalidOperationException($"A part of {root} was changed without loading it, so its version cannot be checked.");
    }

    private async Task Update(JournalTable table, IReadOnlyList<RowChange> changes, CancellationToken stop)
    {
        var columns = changes[0].Columns;
        var statement = new Statement(
            $"UPDATE {Quote(table)} SET {string.Join(", ", columns.Select((column, i) => $"{Dialect.Quote(column.Name)} = @p{i}"))} WHERE {Dialect.Quote(table.Key.Name)} = @p{columns.Count}",
            [.. columns.Select(column => column.Shape.StoreType), table.Key.Shape.StoreType]);
        await within.Db.Dialect.Run(within.Connection, within.Within, statement,
            [.. changes.Select(change => (object[])[.. columns.Select(column => column.Stored(change.Row)), table.Key.Stored(change.Row)])], stop);
    }

    private static string Quote(JournalTable table) => Dialect.Quote(table.Shape.Name);
}
