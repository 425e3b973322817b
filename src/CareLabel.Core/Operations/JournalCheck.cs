using System.Runtime.CompilerServices;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.History;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Operations;

/// <summary>The journal and the rows say the same; values can be read; versions and places of parts are sane.</summary>
public sealed class JournalCheck : ICheck
{
    /// <inheritdoc/>
    public string Name => "journal";

    /// <inheritdoc/>
    public async IAsyncEnumerable<Finding> Run(Db db, [EnumeratorCancellation] CancellationToken stop)
    {
        // Few: parts that moved between records, whose journal lies with several.
        var strays = new HashSet<(string Table, Guid Row, Guid Root)>();
        foreach (var table in JournalTable.Of(db).Values.Where(table => table.Kind is not null).OrderBy(table => table.Kind))
        {
            await foreach (var page in new RowPages(db, table).All(stop))
            {
                if (page.Broken is var (id, why)) yield return new(Name, $"{table.Name} {id}", $"It cannot be read: {why}");
                if (page.Rows.Count == 0) continue;
                foreach (var finding in Problems(table, await RecordRows.Load(db, page.Rows, stop), strays)) yield return finding;
            }

            var orphans = $"SELECT DISTINCT root FROM journal j WHERE root_kind = {(int)table.Kind!} AND NOT EXISTS (SELECT 1 FROM {Dialect.Quote(table.Shape.Name)} r WHERE r.id = j.root)";
            await foreach (var row in RawRows.Of(db, orphans, stop)) yield return new(Name, $"{table.Name} {row[0]}", "The journal tells of it, and there is no such record.");
        }

        foreach (var stray in strays.GroupBy(stray => (stray.Table, stray.Row)))
        {
            foreach (var problem in await Stray(db, stray.Key.Table, stray.Key.Row, [.. stray.Select(one => one.Root)], stop)) yield return new(Name, $"{stray.Key.Table} {stray.Key.Row}", problem);
        }
    }

    private IEnumerable<Finding> Problems(JournalTable table, RecordRows rows, HashSet<(string, Guid, Guid)> strays)
    {
        foreach (var (record, why) in rows.Broken) yield return new(Name, $"{table.Name} {record}", why);
        var sets = rows.Journal.ToLookup(row => row.Root, row => row.Set);
        foreach (var record in rows.Records.Cast<Record>())
        {
            foreach (var problem in JournalChain.Problems(table, record, rows.Of(table, record.Key))) yield return new(Name, $"{table.Name} {record.Key}", problem);
            if (record.Version < Math.Max(1, sets[record.Key].Distinct().Count())) yield return new("version", $"{table.Name} {record.Key}", $"Its version {record.Version} is lower than the number of its changes.");
        }

        foreach (var finding in Parts(rows, strays)) yield return finding;
        var broken = rows.Broken.Select(one => one.Record).ToHashSet();
        var here = rows.Parts.Select(part => (part.Table.Name, part.Part.Key)).Concat(rows.Records.Select(record => (table.Name, record.Key))).ToHashSet();
        foreach (var row in rows.Journal.Where(row => !here.Contains((row.Table, row.Row)) && !broken.Contains(row.Root))) strays.Add((row.Table, row.Row, row.Root));
        foreach (var row in rows.Journal.Where(row => row.RootKind != table.Kind)) yield return new(Name, $"{table.Name} {row.Root}", $"The journal calls it a {row.RootKind} in change {row.Set}.");
    }

    private IEnumerable<Finding> Parts(RecordRows rows, HashSet<(string, Guid, Guid)> strays)
    {
        foreach (var (table, part) in rows.Parts)
        {
            var journal = rows.Of(table, part.Key);
            if (journal.Count > 0 && (journal[0].Act != JournalAct.Insert || journal.Any(IsMove))) strays.Add((table.Name, part.Key, part.Of));
            else foreach (var problem in JournalChain.Problems(table, part, journal)) yield return new(Name, $"{table.Name} {part.Key}", problem);
        }

        foreach (var twice in rows.Parts.Where(part => part.Part.IsLive).GroupBy(part => (part.Table.Name, part.Part.Of, part.Part.Position)).Where(place => place.Count() > 1))
        {
            yield return new("position", $"{twice.Key.Name} {twice.First().Part.Key}", $"{twice.Count()} of them have place {twice.Key.Position} of one record.");
        }
    }

    private static bool IsMove(JournalRow row) => row.Fields?.Contains("\"of\":", StringComparison.Ordinal) == true;

    // The journal of a row that moved, from all the records to which it belonged.
    private static async Task<IReadOnlyList<string>> Stray(Db db, string name, Guid key, List<Guid> roots, CancellationToken stop)
    {
        if (JournalTable.Of(db).Values.FirstOrDefault(table => table.Name == name) is not { } table) return [];
        if (await table.Load(db, [key], false, stop) is not [var row]) return ["The journal tells of it, and there is no such row."];

        roots.Add(row.Root.Id);
        var (journal, seen) = (new List<JournalRow>(), new HashSet<Guid>());
        while (roots.Where(seen.Add).ToList() is { Count: > 0 } next)
        {
            var found = await db.Set<JournalRow>().AsNoTracking().Where(one => next.Contains(one.Root) && one.Table == name && one.Row == key).ToListAsync(stop);
            journal.AddRange(found);
            roots = [.. found.SelectMany(one => JournalFields.Of(one, table)).Where(field => field.Name == "of").SelectMany(field => new[] { field.Old, field.New }).OfType<Guid>()];
        }

        return [.. JournalChain.Problems(table, row, [.. journal.OrderBy(one => one.Set)])];
    }
}
