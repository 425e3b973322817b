using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.History;

/// <summary>Gives one field of one record the value that it had before a change set.</summary>
public sealed class RestoreValue(Db db, Catalogue catalogue, Writes writes)
{
    /// <summary>What to restore.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="Field">The field of the record or of a part of it, as its history names it.</param>
    /// <param name="Before">The set that changed it.</param>
    public sealed record Request(RecordRef Record, FieldRef Field, long Before);

    /// <summary>What was restored.</summary>
    /// <param name="Set">The change set of the restoring.</param>
    /// <param name="Flag">What today's gate minds of the value; null where nothing.</param>
    public sealed record Restored(ChangeSet Set, Flag? Flag);

    /// <summary>Restores.</summary>
    public async Task<Outcome<Restored>> Run(Actor actor, Request request, CancellationToken stop)
    {
        var (record, reference) = (request.Record, request.Field);
        if (!actor.Rights.May(Acts.Edit, record.Kind)) return new MayNotRestore(record.Kind);
        var table = JournalTable.Of(db).Values.FirstOrDefault(one => one.Name == reference.Table);
        if (table is null || await Before(request, table, stop) is not { } before) return new NoSuchValue(request.Before, reference.Name);
        var label = FieldLabels.Of(catalogue).Label(record.Kind, table, reference.Name);
        if (Bar(actor, record.Kind, table, reference.Name) is { } barred) return barred;

        db.ChangeTracker.Clear();
        // The record before its part: what another changes in between then shows in the version.
        await JournalTable.Of(db).Values.Single(one => one.Kind == record.Kind).Load(db, [record.Id], true, stop);
        if (await table.Load(db, [reference.Row], true, stop) is not [var row] || row.Root != record) return new NoSuchValue(request.Before, reference.Name);
        if (JournalValue.AreSame(JournalFields.Get(row, table, reference.Name), before.Old)) return new SameValue(label);

        JournalFields.Set(row, table, reference.Name, before.Old);
        await MakePlace(table, row, stop);
        var saved = await writes.Save(new(actor, "restore", $"{label} as before change {request.Before}"), Changes.Of(db), stop, also: _ => Check(table, reference, before.Old, stop));
        if (saved.Refused is { } refused) return refused;
        return new Restored(saved.Done!, new RestoredFlags(db, catalogue).Of(actor, [(table, row.Key, reference.Name)]) is [var flag] ? flag : null);
    }

    private async Task<FieldChange?> Before(Request request, JournalTable table, CancellationToken stop)
    {
        var journal = await db.Set<JournalRow>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Set == request.Before && row.Root == request.Record.Id && row.Table == table.Name && row.Row == request.Field.Row, stop);
        return journal is null ? null : JournalFields.Of(journal, table).FirstOrDefault(field => field.Name == request.Field.Name);
    }

    private async Task MakePlace(JournalTable table, Row row, CancellationToken stop)
    {
        if (row is not Part { IsLive: true } part) return;
        var rows = new Dictionary<(string, Guid), Row> { [(table.Name, row.Key)] = row };
        foreach (var (_, place) in await PartPlaces.Free(db, [part], rows, stop)) part.Position = place;
    }

    private Refusal? Bar(Actor actor, RecordKind kind, JournalTable table, string name)
    {
        if (FieldLabels.Of(catalogue).Find(kind, table, name) is { Sensitive: true } && !actor.Rights.SeesSensitive) return new MayNotRestore(kind);
        return table.Kind is not null && name == "retired_at" && !actor.Rights.May(Acts.Retire, kind) ? new MayNotRetire(kind) : null;
    }

    private async Task Check(JournalTable table, FieldRef field, object? value, CancellationToken stop)
    {
        var now = JournalFields.Get((await table.Load(db, [field.Row], false, stop)).Single(), table, field.Name);
        if (!JournalValue.AreSame(now, value)) throw new InvalidOperationException($"{table.Name} {field.Row}: {field.Name} is '{now}' after restoring, not '{value}'.");
    }
}
