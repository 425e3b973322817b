using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.History;

/// <summary>Some rows of a change set on their way back.</summary>
internal sealed class UndoBatch
{
    private readonly List<(JournalTable Table, Guid Row, string Field, object? Value)> _targets = [];

    /// <summary>What is left as it is.</summary>
    public List<LeftField> Left { get; } = [];

    /// <summary>The records that are touched.</summary>
    public HashSet<Guid> Records { get; } = [];

    /// <summary>How many fields get their value from before.</summary>
    public int Restored { get; private set; }

    /// <summary>How many rows are retired.</summary>
    public int Retired { get; private set; }

    /// <summary>Loads the rows and gives their fields the values from before, in memory.</summary>
    /// <param name="db">The base.</param>
    /// <param name="journal">What the set did.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="at">When new rows are retired; null where this is only a look.</param>
    /// <param name="stop">Ends the work early.</param>
    public static async Task<UndoBatch> Plan(Db db, List<JournalRow> journal, UndoChanges.Request request, DateTime? at, CancellationToken stop)
    {
        var batch = new UndoBatch();
        var tables = JournalTable.Of(db).Values.ToDictionary(table => table.Name);
        foreach (var rows in journal.GroupBy(row => row.Table)) await tables[rows.Key].Load(db, [.. rows.Select(row => row.Row)], true, stop);
        foreach (var roots in journal.GroupBy(row => row.RootKind))
        {
            await tables.Values.Single(table => table.Kind == roots.Key).Load(db, [.. roots.Select(row => row.Root).Distinct()], true, stop);
        }

        var loaded = db.ChangeTracker.Entries<Row>().ToDictionary(entry => (entry.Metadata.ClrType, entry.Entity.Key));
        foreach (var row in journal)
        {
            var table = tables[row.Table];
            batch.Turn(row, table, loaded[(table.Type, row.Row)], request, at);
        }

        return batch;
    }

    /// <summary>Reads the rows again and throws where one is not as it should be: undone is said only of what was checked.</summary>
    public async Task Check(Db db, CancellationToken stop)
    {
        foreach (var targets in _targets.GroupBy(target => target.Table))
        {
            var rows = (await targets.Key.Load(db, [.. targets.Select(target => target.Row).Distinct()], false, stop)).ToDictionary(row => row.Key);
            foreach (var (table, row, field, value) in targets)
            {
                var now = JournalFields.Get(db.Entry(rows[row]), table, field);
                if (!JournalValue.AreSame(now, value)) throw new InvalidOperationException($"{table.Name} {row}: {field} is '{now}' after undoing, not '{value}'.");
            }
        }
    }

    private void Turn(
        JournalRow journal, JournalTable table, Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry<Row> entry, UndoChanges.Request request, DateTime? at)
    {
        if (journal.Act == JournalAct.Insert)
        {
            if (entry.Entity.RetiredAt is not null) return;
            entry.Entity.RetiredAt = at;
            Retired++;
            Note(journal, table, "retired_at", at);
            return;
        }

        foreach (var field in JournalFields.Of(journal, table))
        {
            var now = JournalFields.Get(entry, table, field.Name);
            if (JournalValue.AreSame(now, field.Old)) continue;
            var reference = new FieldRef(journal.Table, journal.Row, field.Name);
            var choice = request.Decided?.GetValueOrDefault(reference, request.Since) ?? request.Since;
            if (!JournalValue.AreSame(now, field.New) && choice != WhenChangedSince.Restore)
            {
                Left.Add(new(reference, new(journal.RootKind, journal.Root), field.Old, field.New, now));
                continue;
            }

            JournalFields.Set(entry, table, field.Name, field.Old);
            Restored++;
            Note(journal, table, field.Name, field.Old);
        }
    }

    private void Note(JournalRow journal, JournalTable table, string field, object? value)
    {
        Records.Add(journal.Root);
        _targets.Add((table, journal.Row, field, value));
    }
}
