using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.History;

/// <summary>Some records of a change set on their way back.</summary>
internal sealed class UndoBatch
{
    private const string RetiredAt = "retired_at";

    private readonly Dictionary<(JournalTable Table, Guid Row, string Field), object?> _targets = [];
    private readonly Dictionary<string, JournalTable> _tables;
    private readonly UndoOrder _order;

    private UndoBatch(Db db, UndoOrder order) => (_tables, _order) = (JournalTable.Of(db).Values.ToDictionary(table => table.Name), order);

    /// <summary>What is left as it is.</summary>
    public List<LeftField> Left { get; } = [];

    /// <summary>What of it must be asked about.</summary>
    public List<LeftField> Asked { get; } = [];

    /// <summary>The records that are touched.</summary>
    public HashSet<Guid> Records { get; } = [];

    /// <summary>How many fields get their value from before.</summary>
    public int Restored { get; private set; }

    /// <summary>How many rows are retired.</summary>
    public int Retired { get; private set; }

    /// <summary>The rows that get something back, with what they are called in the journal.</summary>
    public IEnumerable<(JournalTable Table, Guid Row, string Field)> Targets => _targets.Keys;

    /// <summary>Loads the rows and gives their fields the values from before, in memory.</summary>
    /// <param name="db">The base.</param>
    /// <param name="journal">What the set did to some records, all of it.</param>
    /// <param name="order">What is wanted.</param>
    /// <param name="stop">Ends the work early.</param>
    public static async Task<UndoBatch> Plan(Db db, IReadOnlyList<JournalRow> journal, UndoOrder order, CancellationToken stop)
    {
        var batch = new UndoBatch(db, order);
        var rows = new Dictionary<(string, Guid), Row>();
        // The records before their parts: what another changes in between then shows in the version.
        foreach (var kind in journal.GroupBy(row => row.RootKind))
        {
            await batch._tables.Values.Single(table => table.Kind == kind.Key).Load(db, [.. kind.Select(row => row.Root).Distinct()], true, stop);
        }

        foreach (var alike in journal.Where(row => batch._tables.ContainsKey(row.Table)).GroupBy(row => row.Table))
        {
            var loaded = await batch._tables[alike.Key].Load(db, [.. alike.Select(row => row.Row)], true, stop);
            foreach (var row in loaded) rows.Add((alike.Key, row.Key), row);
        }

        // After the rows, so that what another finished meanwhile is either in both or in neither.
        var done = order.Undo is { } undo ? await Done(db, undo, journal, rows.Values, stop) : [];
        var worked = await WorkedOn.Find(db, journal, rows, order.Undo, stop);
        foreach (var row in journal.Where(row => !done.Contains(row.Row))) batch.Turn(row, rows.GetValueOrDefault((row.Table, row.Row)), worked);
        await batch.LoadRecords(db, rows, stop);
        foreach (var (part, place) in await PartPlaces.Free(db, batch.Returning(rows), rows, stop)) batch.Move(part, place);
        return batch;
    }

    /// <summary>Reads the rows again and throws where one is not as it should be: undone is said only of what was checked.</summary>
    public async Task Check(Db db, CancellationToken stop)
    {
        foreach (var targets in _targets.GroupBy(target => target.Key.Table))
        {
            var rows = (await targets.Key.Load(db, [.. targets.Select(target => target.Key.Row).Distinct()], false, stop)).ToDictionary(row => row.Key);
            foreach (var ((table, row, field), value) in targets)
            {
                var now = JournalFields.Get(rows[row], table, field);
                if (!JournalValue.AreSame(now, value)) throw new InvalidOperationException($"{table.Name} {row}: {field} is '{now}' after undoing, not '{value}'.");
            }
        }
    }

    // What an undo that was interrupted has done already.
    private static async Task<HashSet<Guid>> Done(Db db, long undo, IEnumerable<JournalRow> journal, IEnumerable<Row> rows, CancellationToken stop)
    {
        var roots = journal.Select(row => row.Root).Concat(rows.Select(row => row.Root.Id)).Distinct().ToList();
        return [.. await db.Set<JournalRow>().AsNoTracking().Where(row => row.Set == undo && roots.Contains(row.Root)).Select(row => row.Row).ToListAsync(stop)];
    }

    private void Turn(JournalRow journal, Row? row, HashSet<Guid> worked)
    {
        var table = _tables.GetValueOrDefault(journal.Table);
        foreach (var field in JournalFields.Unknown(journal, table)) Leave(journal, table, field, null, LeftWhy.Gone);
        if (table is null) return;
        if (row is null) Leave(journal, table, new("", null, null), null, LeftWhy.Gone);
        else if (journal.Act == JournalAct.Insert) Retire(journal, table, row, worked);
        else Restore(journal, table, row);
    }

    private void Retire(JournalRow journal, JournalTable table, Row row, HashSet<Guid> worked)
    {
        if (row.RetiredAt is not null) return;
        var whole = worked.Contains(journal.Root);
        if (whole || worked.Contains(journal.Row))
        {
            var subject = whole ? new FieldRef(_tables.Values.Single(one => one.Kind == journal.RootKind).Name, journal.Root, RetiredAt) : new(table.Name, journal.Row, RetiredAt);
            if (_order.Choice(subject) != WhenChangedSince.Restore)
            {
                // A record that stays keeps its parts, and is named once.
                if (subject.Row == journal.Row) Leave(journal, table, new(RetiredAt, null, null), null, LeftWhy.WorkedOnSince);
                return;
            }
        }

        row.RetiredAt = _order.At;
        Retired++;
        Note(journal, table, RetiredAt, _order.At);
    }

    private void Restore(JournalRow journal, JournalTable table, Row row)
    {
        foreach (var field in JournalFields.Of(journal, table))
        {
            var now = JournalFields.Get(row, table, field.Name);
            if (JournalValue.AreSame(now, field.Old)) continue;
            if (_order.IsBarred(journal, table, field.Name)) Leave(journal, table, new(field.Name, null, null), null, LeftWhy.Sensitive);
            else if (!JournalValue.AreSame(now, field.New) && _order.Choice(new(journal.Table, journal.Row, field.Name)) != WhenChangedSince.Restore)
            {
                Leave(journal, table, field, now, LeftWhy.ChangedSince);
            }
            else
            {
                JournalFields.Set(row, table, field.Name, field.Old);
                Restored++;
                Note(journal, table, field.Name, field.Old);
            }
        }
    }

    private void Leave(JournalRow journal, JournalTable? table, FieldChange field, object? now, LeftWhy why)
    {
        var reference = new FieldRef(journal.Table, journal.Row, field.Name);
        var left = new LeftField(reference, new(journal.RootKind, journal.Root), field.Old, field.New, now)
        {
            Why = why, Label = _order.Label(journal.RootKind, table, field.Name),
        };
        Left.Add(left);
        if (why is LeftWhy.ChangedSince or LeftWhy.WorkedOnSince && _order.Choice(reference) == WhenChangedSince.Ask) Asked.Add(left);
    }

    private void Note(JournalRow journal, JournalTable table, string field, object? value)
    {
        Records.Add(journal.Root);
        _targets[(table, journal.Row, field)] = value;
    }

    // The records of parts as they are now and as they become, which may have moved since: their versions are checked.
    private async Task LoadRecords(Db db, Dictionary<(string, Guid), Row> rows, CancellationToken stop)
    {
        var roots = new HashSet<RecordRef>();
        foreach (var part in _targets.Keys.Select(target => rows[(target.Table.Name, target.Row)]).OfType<Part>().Distinct())
        {
            var before = db.Entry(part).OriginalValues;
            roots.Add(part.Root);
            roots.Add(new(before.GetValue<RecordKind>(nameof(Part.OfKind)), before.GetValue<Guid>(nameof(Part.Of))));
        }

        foreach (var kind in roots.GroupBy(root => root.Kind))
        {
            await _tables.Values.Single(table => table.Kind == kind.Key).Load(db, [.. kind.Select(root => root.Id)], true, stop);
        }
    }

    // Parts that come back to a place which another may have by now.
    private IEnumerable<Part> Returning(Dictionary<(string, Guid), Row> rows) => _targets.Keys
        .Where(target => target.Field is RetiredAt or "position" or "of")
        .Select(target => rows[(target.Table.Name, target.Row)]).OfType<Part>().Where(part => part.IsLive).Distinct();

    private void Move(Part part, int place)
    {
        part.Position = place;
        _targets[(_tables.Values.Single(table => table.Type == part.GetType()), part.Key, "position")] = place;
    }
}
