using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.History;

/// <summary>Finds what a set made and others worked on since: to retire it would take their work out of sight.</summary>
internal static class WorkedOn
{
    /// <summary>The ids of such records, and of such parts of records that were there before.</summary>
    /// <param name="db">The base.</param>
    /// <param name="journal">What the set did to some records, all of it.</param>
    /// <param name="rows">The rows as they are now, by table and id.</param>
    /// <param name="but">A set that does not count: the undo itself.</param>
    /// <param name="stop">Ends the work early.</param>
    public static async Task<HashSet<Guid>> Find(
        Db db, IReadOnlyList<JournalRow> journal, IReadOnlyDictionary<(string, Guid), Row> rows, long? but, CancellationToken stop)
    {
        var made = journal.Where(row => row.Act == JournalAct.Insert).ToLookup(row => (row.Table, row.Row));
        if (made.Count == 0) return [];

        var (set, roots) = (journal[0].Set, made.Select(row => row.First().Root).Distinct().ToList());
        var madeRecords = made.Select(row => row.First()).Where(row => row.Row == row.Root).Select(row => row.Root).ToHashSet();
        // Nobody can have touched a record before it was made, whatever the number of their change.
        var later = await db.Set<JournalRow>().AsNoTracking()
            .Where(row => roots.Contains(row.Root) && (row.Set > set || (row.Set != set && madeRecords.Contains(row.Root))) && row.Set != but).OrderBy(row => row.Set).ToListAsync(stop);
        var tables = JournalTable.Of(db).Values.ToDictionary(table => table.Name);
        // A part that was moved to another record since belongs there now.
        var worked = made.Where(row => rows.GetValueOrDefault(row.Key) is Part part && part.Of != row.First().Root).Select(row => row.Key.Row).ToHashSet();
        foreach (var changes in later.Where(row => tables.ContainsKey(row.Table)).GroupBy(row => (row.Table, row.Row)))
        {
            var (table, root) = (tables[changes.Key.Table], changes.First().Root);
            if (made.Contains(changes.Key) ? !(rows.TryGetValue(changes.Key, out var row) && Differs(changes, table, row)) : !await IsThere(db, table, changes.Key.Row, root, stop)) continue;
            if (madeRecords.Contains(root)) worked.Add(root);
            else if (made.Contains(changes.Key)) worked.Add(changes.Key.Row);
        }

        return worked;
    }

    // Whether some field is not as it was before the first of the changes; what was changed and changed back counts for nothing.
    private static bool Differs(IEnumerable<JournalRow> changes, JournalTable table, Row row)
    {
        var before = new Dictionary<string, object?>();
        foreach (var field in changes.SelectMany(change => JournalFields.Of(change, table))) before.TryAdd(field.Name, field.Old);
        return before.Any(field => !(field.Key == "retired_at" && table.Kind is not null) && !JournalValue.AreSame(JournalFields.Get(row, table, field.Key), field.Value));
    }

    // Whether a part that came later is still in use there.
    private static async Task<bool> IsThere(Db db, JournalTable table, Guid row, Guid root, CancellationToken stop) =>
        table.Kind is null && await table.Load(db, [row], false, stop) is [{ IsLive: true } part] && part.Root.Id == root;
}
