using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Activities;

/// <summary>Takes a file off its record. It can be had back by undoing; its bytes stay.</summary>
public sealed class RemoveFile(Db db, Writes writes, TimeProvider clock)
{
    /// <summary>Takes it off.</summary>
    public async Task<Outcome<Attachment>> Run(Actor actor, Id<Attachment> id, CancellationToken stop)
    {
        var row = await db.Attachments.SingleOrDefaultAsync(one => one.Id == id && one.RetiredAt == null, stop);
        if (row is null) return new NoSuchAttachment(id.Value);
        if (!actor.Rights.May(Acts.Edit, row.OfKind)) return new MayNotAttach(row.OfKind);

        await JournalTable.Of(db).Values.Single(table => table.Kind == row.OfKind).Load(db, [row.Of], true, stop);
        row.RetiredAt = clock.GetUtcNow().UtcDateTime;
        var saved = await writes.Save(new(actor, "detach", row.Name), Changes.Of(db), stop);
        return saved.Refused is { } refused ? refused : row;
    }
}
