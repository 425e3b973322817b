using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.OldIds;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Imports;

/// <summary>Writes judged rows, batch by batch, each with the import's place in the list in the same transaction.</summary>
internal sealed class WriteRows(Db db, Writes writes, Catalogue catalogue, ImportPlan plan, TimeProvider clock)
{
    // Two imports may meet at one record; whoever comes second looks again.
    private const int MostTries = 5;

    private readonly Gate _gate = new(catalogue, clock);
    private readonly PlainTable _waiting = PlainTable.Of<WaitingRow>(db);
    private readonly PlainTable _ids = PlainTable.Of<ImportedId>(db);

    /// <summary>The import and its change set; null for a look without writing.</summary>
    public (Import Import, ChangeSet Set)? Into { get; init; }

    /// <summary>Whether the rows waited before: those that are let in wait no more.</summary>
    public bool IsRetry { get; init; }

    /// <summary>What came of the rows so far.</summary>
    public ImportCounts Counts { get; private set; } = ImportCounts.None;

    /// <summary>Told after each batch.</summary>
    public Action<ImportCounts>? Written { get; init; }

    /// <summary>Whether a person waits to save.</summary>
    public bool SomeoneWaits => writes.SomeoneWaits;

    /// <summary>Writes some rows; all of them, or none and why not.</summary>
    public async Task<Refusal?> Run(IReadOnlyList<RowResult> rows, CancellationToken stop)
    {
        var known = rows.Where(row => row.Changes is not null).Select(row => (Row: row, Changes: row.Changes!, Linked: row.New.ToList())).ToList();
        for (var tries = 1; ; tries++)
        {
            var changes = await Change(known.Select(one => one.Row), stop);
            foreach (var row in rows.SelectMany(row => row.New)) changes.Add(row);
            var refused = Into is { } into ? (await writes.Append(into.Set, changes, within => Keep(within, into.Import, rows, stop), stop)).Refused : null;
            db.ChangeTracker.Clear();
            if (refused is null) break;
            if (refused is not Collision || tries == MostTries) return refused;
            foreach (var (row, again, linked) in known) row.Again(again, linked);
        }

        Counts = Counts.With(rows);
        Written?.Invoke(Counts);
        return null;
    }

    // Loads the records of rows that have one, lets the gate judge, and gives them their values.
    private async Task<Changes> Change(IEnumerable<RowResult> rows, CancellationToken stop)
    {
        var byRecord = new List<(RowResult Row, RecordGraph Graph)>();
        foreach (var kind in rows.GroupBy(row => row.Kind))
        {
            var graphs = await RecordGraph.Load(db, catalogue.Type(kind.Key), [.. kind.Select(row => row.Record!.Value).Distinct()], stop);
            foreach (var row in kind)
            {
                // A look without writing finds no record that an earlier row would have made.
                if (!graphs.TryGetValue(row.Record!.Value, out var graph)) Missing(row);
                else if (Take(row, graph)) byRecord.Add((row, graph));
            }
        }

        var changes = Changes.Of(db);
        foreach (var made in byRecord.Select(one => one.Graph).Distinct().SelectMany(graph => graph.Made)) changes.Add(made);
        var touched = changes.Rows.Select(change => change.Row.Root.Id).ToHashSet();
        foreach (var (row, _) in byRecord) row.Outcome = touched.Contains(row.Record!.Value) ? RowOutcome.Changed : RowOutcome.Same;
        return changes;
    }

    private void Missing(RowResult row)
    {
        if (Into is null) row.Outcome = RowOutcome.Changed;
        else row.Fail("record-gone", "The record of the row is gone.");
    }

    private bool Take(RowResult row, RecordGraph graph)
    {
        var cells = new FreeNumbers(catalogue, row.Row.Country ?? plan.Map.Country, clock).Settle(row.Changes!, graph);
        // What the record has to the letter was let in before; only what is other is judged.
        cells.RemoveAll(cell => (cell.Field.Place.Read(graph, cell.Number) ?? "") == cell.Value);
        var verdict = _gate.Judge(plan.Actor, plan.Draft(row.Kind, graph.Record.Key, cells, row.Row.Country, catalogue), graph);
        if (!row.Takes(verdict)) return false;
        graph.RetireAt = clock.GetUtcNow().UtcDateTime;
        graph.Take(verdict);
        return true;
    }

    // What must be true at the same moment as the rows: where the import is, what waits, what old ids mean.
    private async Task Keep(Written within, Import import, IReadOnlyList<RowResult> rows, CancellationToken stop)
    {
        await _waiting.Put(within, [.. rows.Where(row => row.Waits).Select(row => row.ToWaiting(import.Id))], stop);
        await _ids.Put(within, Ids(rows), stop);
        if (IsRetry) await Release(within, import, [.. rows.Where(row => !row.Waits).Select(row => row.Row.Number)], stop);
        var counts = ImportCounts.None.With(rows);
        var read = rows.Where(row => row.Row.Unread is null).Select(row => row.Row.Number).DefaultIfEmpty(0).Max();
        var unread = rows.Where(row => row.Row.Unread is not null).Select(row => row.Row.Number).DefaultIfEmpty(0).Max();
        var (failed, word) = IsRetry ? await Waiting(within, import, stop) : (-1, -1);
        await within.Db.Imports.Where(row => row.Id == import.Id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Row, row => IsRetry || row.Row > read ? row.Row : read)
            .SetProperty(row => row.UnreadRow, row => IsRetry || row.UnreadRow > unread ? row.UnreadRow : unread)
            .SetProperty(row => row.Made, row => row.Made + counts.Made)
            .SetProperty(row => row.Changed, row => row.Changed + counts.Changed)
            .SetProperty(row => row.Same, row => row.Same + counts.Same)
            .SetProperty(row => row.Companies, row => row.Companies + counts.Companies)
            .SetProperty(row => row.Failed, row => IsRetry ? failed : row.Failed + counts.Failed)
            .SetProperty(row => row.NeedsWord, row => IsRetry ? word : row.NeedsWord + counts.NeedsWord), stop);
    }

    // Of two rows with one id the later counts; in the order of ids, so that two imports wait for each other in one direction.
    private List<ImportedId> Ids(IReadOnlyList<RowResult> rows)
    {
        var ids = new SortedDictionary<(string, RecordKind), ImportedId>(Comparer<(string Id, RecordKind Kind)>.Create((a, b) =>
            string.CompareOrdinal(a.Id, b.Id) is var order and not 0 ? order : a.Kind.CompareTo(b.Kind)));
        foreach (var row in rows)
        {
            if (row.Waits || row.OldId is not { Length: <= 200 } old || row.Record is not { } record || old == record.ToString()) continue;
            ids[(old, row.Kind)] = new() { Source = plan.Source, OldId = old, Kind = row.Kind, Record = record };
        }

        return [.. ids.Values];
    }

    private static async Task Release(Written within, Import import, IReadOnlyCollection<int> rows, CancellationToken stop) =>
        await within.Db.WaitingRows.Where(row => row.Import == import.Id && rows.Contains(row.Row)).ExecuteDeleteAsync(stop);

    private static async Task<(int Failed, int NeedsWord)> Waiting(Written within, Import import, CancellationToken stop)
    {
        var all = await within.Db.WaitingRows.CountAsync(row => row.Import == import.Id, stop);
        var word = await within.Db.WaitingRows.CountAsync(row => row.Import == import.Id && row.NeedsWord, stop);
        return (all - word, word);
    }
}
