using CareLabel.Access;
using CareLabel.Companies;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.OldIds;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Imports;

/// <summary>Writes judged rows, batch by batch, each with the import's place in the list in the same transaction.</summary>
internal sealed class WriteRows(Db db, Writes writes, Catalogue catalogue, ImportPlan plan, TimeProvider clock, GateSteps steps)
{
    // Two imports may meet at one record; whoever comes second looks again.
    private const int MostTries = 5;

    // A look without writing belongs to no set.
    private static readonly ChangeSet Unwritten = new() { WhoName = "", What = "look" };

    private readonly PlainTable _waiting = PlainTable.Of<WaitingRow>(db);
    private readonly PlainTable _ids = PlainTable.Of<ImportedId>(db);
    private readonly UserNames _users = KnownUsers.Of(db);
    private readonly HashSet<RecordRef> _looked = [];
    private Catalogue _catalogue = catalogue;
    private Gate? _gate;

    /// <summary>The import and its change set; null for a look without writing.</summary>
    public (Import Import, ChangeSet Set)? Into { get; init; }

    /// <summary>Whether the rows waited before: those that are let in wait no more.</summary>
    public bool IsRetry { get; init; }

    /// <summary>What came of the rows so far.</summary>
    public ImportCounts Counts { get; private set; } = ImportCounts.None;

    /// <summary>Told after each batch.</summary>
    public Action<ImportCounts, IEnumerable<RowTold>>? Written { get; init; }

    /// <summary>Asked after each batch whether too many rows wait; null where any number may.</summary>
    public WaitingLimit? Limit { get; init; }

    /// <summary>Whether a person waits to save.</summary>
    public bool SomeoneWaits => writes.SomeoneWaits;

    /// <summary>Goes by another catalogue from now on.</summary>
    public void Follow(Catalogue now)
    {
        if (now != _catalogue) (_catalogue, _gate) = (now, null);
    }

    /// <summary>Writes some rows; all of them, or none and why not. Rows that the base does not let in are turned away, and the others judged again.</summary>
    public async Task<Refusal?> Run(IReadOnlyList<RowResult> rows, TurnedAway turned, CancellationToken stop)
    {
        _users.Forget();
        var known = rows.Where(row => row.Changes is not null).Select(row => (Row: row, Changes: row.Changes!, Linked: row.New.ToList())).ToList();
        for (var tries = 1; ; tries++)
        {
            var changes = await Change(known.Select(one => one.Row), stop);
            foreach (var row in rows.SelectMany(row => row.New)) changes.Add(row);
            var refused = Abandons(known.Select(one => one.Row), turned) ? new JudgeAgain() : await Write(rows, changes, turned, stop);
            db.ChangeTracker.Clear();
            if (refused is null) break;
            if (refused is not Collision || tries == MostTries) return refused;
            foreach (var (row, again, linked) in known) row.Again(again, linked);
        }

        Counts = Counts.With(rows);
        Written?.Invoke(Counts, rows.Select(row => row.Told(Into is null)));
        return Limit?.After(rows);
    }

    // A company of a row that turns out to wait is made by the next row that names it.
    private static bool Abandons(IEnumerable<RowResult> known, TurnedAway turned)
    {
        var waiting = known.Where(row => row.Waits).ToList();
        if (waiting.TrueForAll(row => row.Company is null)) return false;
        waiting.ForEach(turned.Add);
        return true;
    }

    private async Task<Refusal?> Write(IReadOnlyList<RowResult> rows, Changes changes, TurnedAway turned, CancellationToken stop)
    {
        if (Into is { } into)
        {
            return (await writes.Append(into.Set, changes, within => Keep(within, into.Import, rows, stop), stop, within => Look(within, rows, turned, stop))).Refused;
        }

        // A look without writing asks the same, in a transaction that is taken back.
        var looked = (await writes.Append(Unwritten, new(), null, stop, async within => await Look(within, rows, turned, stop) ?? new OnlyLooked())).Refused;
        if (looked is not OnlyLooked) return looked;
        _looked.UnionWith(Batch(rows).Made);
        return null;
    }

    // The gate's last look, within the transaction: what SaveRecord asks of one record is asked of all rows at once.
    private async Task<Refusal?> Look(Written within, IReadOnlyList<RowResult> rows, TurnedAway turned, CancellationToken stop)
    {
        if (!await Catalogues.IsCurrent(within, _catalogue, stop)) return new CatalogueChanged();
        var refused = await steps.Judge(within, plan.Actor, Batch(rows), plan.Acknowledged, stop);
        if (refused.Count == 0) return null;
        foreach (var row in rows) turned.Add(row, refused);
        return new JudgeAgain();
    }

    private GateBatch Batch(IReadOnlyList<RowResult> rows) =>
        new([.. rows.Where(row => !row.Waits).SelectMany(row => row.Entrants)], Into is null ? _looked : null);

    // Loads the records of rows that have one, lets the gate judge, and gives them their values.
    private async Task<Changes> Change(IEnumerable<RowResult> rows, CancellationToken stop)
    {
        var byRecord = new List<(RowResult Row, RecordGraph Graph)>();
        foreach (var kind in rows.GroupBy(row => row.Kind))
        {
            var graphs = await RecordGraph.Load(db, _catalogue.Type(kind.Key), [.. kind.Select(row => row.Record!.Value).Distinct()], stop);
            foreach (var row in kind)
            {
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
        // A look without writing finds no record that an earlier row would have made; what the row says is judged all the same.
        if (Into is not null) row.Fail("record-gone", "The record of the row is gone.");
        else if (Take(row, RecordGraph.New(_catalogue.Type(row.Kind).Make()))) row.Outcome = RowOutcome.Changed;
    }

    private bool Take(RowResult row, RecordGraph graph)
    {
        var cells = new FreeNumbers(_catalogue, row.Row.Country ?? plan.Map.Country, clock).Settle(row.Changes!, graph);
        // What the record has to the letter was let in before; only what is other is judged.
        cells.RemoveAll(cell => (cell.Field.Place.Read(graph, cell.Number) ?? "") == cell.Value);
        var verdict = (_gate ??= new(_catalogue, clock, _users)).Judge(plan.Actor, plan.Draft(row.Kind, graph.Record.Key, cells, row.Row.Country, _catalogue), graph);
        if (!row.Takes(verdict)) return false;
        row.Entrant = Entrant.Of(graph, verdict);
        graph.RetireAt = clock.GetUtcNow().UtcDateTime;
        graph.Take(verdict);
        return true;
    }

    // What must be true at the same moment as the rows: where the import is, what waits, what old ids mean.
    private async Task Keep(Written within, Import import, IReadOnlyList<RowResult> rows, CancellationToken stop)
    {
        await _waiting.Put(within, [.. rows.Where(row => row.Waits).Select(row => row.ToWaiting(import.Id))], stop);
        await _ids.Put(within, Ids(rows), stop);
        await _ids.Put(within, await OldIds(within, rows, stop), stop);
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

    // Ids of other sources that come along; what such an id means here already it goes on to mean.
    private static async Task<List<ImportedId>> OldIds(Written within, IReadOnlyList<RowResult> rows, CancellationToken stop)
    {
        var ids = rows.Where(row => !row.Waits && row.Record is not null)
            .SelectMany(row => row.OldIds.Select(old => new ImportedId { Source = old.Source, OldId = old.Id, Kind = row.Kind, Record = row.Record!.Value }))
            .Where(id => id.OldId.Length is > 0 and <= 200).DistinctBy(Key).OrderBy(id => id.OldId, StringComparer.Ordinal).ToList();
        if (ids.Count == 0) return [];
        var (sources, olds) = (ids.Select(id => id.Source).Distinct().ToList(), ids.Select(id => id.OldId).Distinct().ToList());
        var there = await within.Db.Set<ImportedId>().AsNoTracking().Where(id => sources.Contains(id.Source) && olds.Contains(id.OldId)).ToListAsync(stop);
        var people = there.Where(id => id.Kind == RecordKind.Person).Select(id => new Id<Person>(id.Record)).ToList();
        var companies = there.Where(id => id.Kind == RecordKind.Company).Select(id => new Id<Company>(id.Record)).ToList();
        var live = (await within.Db.Set<Person>().Where(row => people.Contains(row.Id) && row.RetiredAt == null).Select(row => row.Id.Value).ToListAsync(stop))
            .Concat(await within.Db.Set<Company>().Where(row => companies.Contains(row.Id) && row.RetiredAt == null).Select(row => row.Id.Value).ToListAsync(stop)).ToHashSet();
        var known = there.Where(id => live.Contains(id.Record)).Select(Key).ToHashSet();
        return [.. ids.Where(id => !known.Contains(Key(id)))];

        static (string, RecordKind, string) Key(ImportedId id) => (id.Source, id.Kind, id.OldId);
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
