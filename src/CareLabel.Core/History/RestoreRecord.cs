using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.History;

/// <summary>Brings a retired record back into use, with the parts that it had.</summary>
public sealed class RestoreRecord(Db db, Writes writes)
{
    /// <summary>Restores.</summary>
    public async Task<Outcome<ChangeSet>> Run(Actor actor, RetireRecord.Request request, CancellationToken stop)
    {
        if (!actor.Rights.May(Acts.Retire, request.Record.Kind)) return new MayNotRetire(request.Record.Kind);
        var record = await LoadedRecord.Of(db, request.Record, stop);
        if (record is null) return new NoSuchRecord(request.Record);
        if (request.Version is { } version && version != record.Version) return new Collision(request.Record);
        if (record.IsLive) return new NotRetired(request.Record);
        if (record.MergedInto is { } into) return new FoldedIn(request.Record, into);

        record.RetiredAt = null;
        return await writes.Save(new(actor, "restore", request.Reason), Changes.Of(db), stop, also: _ => LoadedRecord.Check(db, record, stop));
    }
}
