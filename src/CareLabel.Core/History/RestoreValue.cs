using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.History;

/// <summary>
/// Gives one field of one record the value that it had before a change set, with what belongs to it: an amount's currency, where
/// the value came from. A part that the set took away comes back whole; one that it added goes.
/// </summary>
public sealed class RestoreValue(Db db, Catalogue catalogue, Writes writes)
{
    private const string RetiredAt = "retired_at";

    /// <summary>What to restore.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="Field">The field of the record or of a part of it, as its history names it.</param>
    /// <param name="Before">The set that changed it.</param>
    public sealed record Request(RecordRef Record, FieldRef Field, long Before);

    /// <summary>What was restored.</summary>
    /// <param name="Set">The change set of the restoring.</param>
    /// <param name="Flag">What today's gate minds of the value; null where nothing.</param>
    public sealed record Restored(ChangeSet Set, Flag? Flag)
    {
        /// <summary>What people call the field.</summary>
        public required string Label { get; init; }

        /// <summary>Its value now, in its written form; null for none.</summary>
        public string? Value { get; init; }
    }

    private sealed record Target(JournalTable Table, Row Row, string Name, object? Value)
    {
        public bool IsSo => JournalValue.AreSame(JournalFields.Get(Row, Table, Name), Value);
    }

    /// <summary>Restores.</summary>
    public async Task<Outcome<Restored>> Run(Actor actor, Request request, CancellationToken stop)
    {
        var (record, reference) = (request.Record, request.Field);
        if (!actor.Rights.May(Acts.Edit, record.Kind)) return new MayNotRestore(record.Kind);
        var tables = JournalTable.Of(db).Values.ToDictionary(one => one.Name);
        var journal = await db.Set<JournalRow>().AsNoTracking().Where(row => row.Set == request.Before && row.Root == record.Id).ToListAsync(stop);
        var changed = journal.Find(row => row.Table == reference.Table && row.Row == reference.Row);
        if (changed is null || !tables.TryGetValue(reference.Table, out var table)) return new NoSuchValue(request.Before, reference.Name);
        var label = FieldLabels.Of(catalogue).Label(record.Kind, table, reference.Name);

        db.ChangeTracker.Clear();
        // The record before its part: what another changes in between then shows in the version.
        var roots = await tables.Values.Single(one => one.Kind == record.Kind).Load(db, [record.Id], true, stop);
        if (roots is not [var root] || await table.Load(db, [reference.Row], true, stop) is not [var row] || row.Root != record) return new NoSuchValue(request.Before, reference.Name);
        var later = await db.Set<JournalRow>().AsNoTracking().Where(one => one.Root == record.Id && one.Table == reference.Table && one.Row == reference.Row && one.Set > request.Before)
            .OrderBy(one => one.Set).ToListAsync(stop);
        var planned = Plan(request, journal, changed, later, table, row, root, writes.Now());
        if (planned.Done is not { } targets) return planned.Refused!;
        if (Bar(actor, record.Kind, targets) is { } barred) return barred;
        if (!root.IsLive && !targets.Exists(target => target.Row == root && target.Name == RetiredAt)) return new StillRetired(record);
        if (targets.TrueForAll(target => target.IsSo)) return new SameValue(label);

        foreach (var (at, of, name, value) in targets) JournalFields.Set(of, at, name, value);
        await MakePlace(table, row, stop);
        var saved = await writes.Save(new(actor, "restore", $"{label} as before change {request.Before}"), Changes.Of(db), stop, also: _ => Check(targets, stop));
        if (saved.Refused is { } refused) return refused;
        return new Restored(saved.Done!, new RestoredFlags(db, catalogue).Of(actor, [(table, row.Key, reference.Name)]) is [var flag, ..] ? flag : null)
        {
            Label = label, Value = row.IsLive ? FieldLabels.Of(catalogue).Text(record.Kind, table, row, reference.Name) : null,
        };
    }

    private Outcome<List<Target>> Plan(
        Request request, List<JournalRow> journal, JournalRow changed, List<JournalRow> later, JournalTable table, Row row, Row root, DateTime now)
    {
        if (changed.Act == JournalAct.Insert) return row is Part ? new List<Target> { new(table, row, RetiredAt, now) } : new MadeThen(request.Before, request.Record);
        var fields = JournalFields.Of(changed, table);
        if (fields.FirstOrDefault(field => field.Name == request.Field.Name) is not { } main) return new NoSuchValue(request.Before, request.Field.Name);

        var tookAway = row is Part && fields.Any(field => field is { Name: RetiredAt, Old: null } && JournalValue.AreSame(row.RetiredAt, field.New));
        var field = FieldLabels.Of(catalogue).Find(request.Record.Kind, table, main.Name);
        // An amount comes back in the currency that it had, whoever changed either since.
        List<string> whole = field is null ? [main.Name] : [.. field.Beside.Append(field.InJournal.Column).Append(main.Name).Distinct(StringComparer.Ordinal)];
        var since = later.SelectMany(one => JournalFields.Of(one, table)).Where(one => whole.Contains(one.Name) && fields.All(own => own.Name != one.Name)).DistinctBy(one => one.Name);
        var targets = fields.Where(one => whole.Contains(one.Name) || (tookAway && IsAsWritten(one, table, row))).Concat(since)
            .Select(one => new Target(table, row, one.Name, one.Old)).ToList();
        var rootTable = JournalTable.Of(db)[root.GetType()];
        if (field is not null && journal.Find(one => one.Row == root.Key && one.Act == JournalAct.Update) is { } ofRoot)
        {
            targets.AddRange(JournalFields.Of(ofRoot, rootTable).Where(one => IsAbout(one.Name) && IsAsWritten(one, rootTable, root)).Select(one => new Target(rootTable, root, one.Name, one.Old)));
        }

        return targets;

        bool IsAbout(string name) => FieldLabels.OfFact(name) is var (key, part) && (row is Part ? part == row.Key && (tookAway || key == field.Key) : part is null && key == field.Key);
    }

    // What was changed again since stays, unless it is what was asked for.
    private static bool IsAsWritten(FieldChange change, JournalTable table, Row row) => JournalValue.AreSame(JournalFields.Get(row, table, change.Name), change.New);

    private async Task MakePlace(JournalTable table, Row row, CancellationToken stop)
    {
        if (row is not Part { IsLive: true } part) return;
        var rows = new Dictionary<(string, Guid), Row> { [(table.Name, row.Key)] = row };
        foreach (var (_, place) in await PartPlaces.Free(db, [part], rows, stop)) part.Position = place;
    }

    private Refusal? Bar(Actor actor, RecordKind kind, List<Target> targets)
    {
        var labels = FieldLabels.Of(catalogue);
        if (!actor.Rights.SeesSensitive && targets.Exists(target => labels.Find(kind, target.Table, target.Name) is { Sensitive: true })) return new MayNotRestore(kind);
        return targets.Exists(target => target.Table.Kind is not null && target.Name == RetiredAt) && !actor.Rights.May(Acts.Retire, kind) ? new MayNotRetire(kind) : null;
    }

    private async Task Check(List<Target> targets, CancellationToken stop)
    {
        foreach (var (table, row, name, value) in targets)
        {
            var now = JournalFields.Get((await table.Load(db, [row.Key], false, stop)).Single(), table, name);
            if (!JournalValue.AreSame(now, value)) throw new InvalidOperationException($"{table.Name} {row.Key}: {name} is '{now}' after restoring, not '{value}'.");
        }
    }
}
