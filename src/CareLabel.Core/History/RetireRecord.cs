using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.History;

/// <summary>Takes a record out of use. Nothing of it is lost: its parts stay as they are, and it can be restored.</summary>
public sealed class RetireRecord(Db db, Writes writes)
{
    /// <summary>What to retire.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="Version">The version that was looked at; null where the newest will do.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Request(RecordRef Record, int? Version = null, string? Reason = null);

    /// <summary>Retires.</summary>
    public async Task<Outcome<ChangeSet>> Run(Actor actor, Request request, CancellationToken stop)
    {
        if (!actor.Rights.May(Acts.Retire, request.Record.Kind)) return new MayNotRetire(request.Record.Kind);
        var record = await LoadedRecord.Of(db, request.Record, stop);
        if (record is null) return new NoSuchRecord(request.Record);
        if (request.Version is { } version && version != record.Version) return new Collision(request.Record);
        if (!record.IsLive) return new RetiredAlready(request.Record);

        record.RetiredAt = writes.Now();
        return await writes.Save(new(actor, "retire", request.Reason), Changes.Of(db), stop, also: _ => LoadedRecord.Check(db, record, stop));
    }
}
