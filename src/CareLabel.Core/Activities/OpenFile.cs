using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Activities;

/// <summary>Opens a file that belongs to a record. Who hands it on says that it is to be saved, never shown: what is in it is not to be trusted.</summary>
public sealed class OpenFile(Db db, FileStore files)
{
    /// <summary>A file to read; whoever gets it closes it.</summary>
    /// <param name="Row">What is known of it.</param>
    /// <param name="Content">What is in it.</param>
    public sealed record Opened(Attachment Row, Stream Content);

    /// <summary>Opens.</summary>
    public async Task<Outcome<Opened>> Run(Actor actor, Id<Attachment> id, CancellationToken stop)
    {
        var row = await db.Attachments.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.RetiredAt == null, stop);
        if (row is null) return new NoSuchAttachment(id.Value);
        if (!actor.Rights.May(Acts.See, row.OfKind)) return new MayNotSee(row.OfKind);
        return files.Open(row) is { } content ? new Opened(row, content) : new FileGone(row.Name);
    }
}
