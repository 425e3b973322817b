using System.Runtime.CompilerServices;
using CareLabel.Data;
using CareLabel.Operations;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Activities;

/// <summary>
/// Each row of an attachment has its file, to the byte of its size. Files that nobody's row names, left where the power went while
/// one was read in, are swept away when they are a day old.
/// </summary>
public sealed class FilesCheck(FileStore files, TimeProvider clock) : ICheck
{
    private const int BatchRows = 1000;

    private static readonly TimeSpan Young = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public string Name => "files";

    /// <inheritdoc/>
    public async IAsyncEnumerable<Finding> Run(Db db, [EnumeratorCancellation] CancellationToken stop)
    {
        var rows = db.Attachments.AsNoTracking().OrderBy(row => row.Id).Select(row => new { row.Id, row.Name, row.Hash, row.SizeBytes });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop))
        {
            var file = new FileInfo(files.PathOf(row.Hash, row.Id.Value));
            if (!file.Exists) yield return new(Name, $"attachment {row.Id}", $"The file of '{row.Name}' is missing.");
            else if (file.Length != row.SizeBytes) yield return new(Name, $"attachment {row.Id}", $"The file of '{row.Name}' has {file.Length} bytes, not {row.SizeBytes}.");
        }

        foreach (var some in files.All().Where(IsOld).Chunk(BatchRows))
        {
            await Sweep(db, some, stop);
        }
    }

    private bool IsOld(string path) => clock.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(path) > Young;

    private async Task Sweep(Db db, string[] paths, CancellationToken stop)
    {
        var named = paths.Select(path => files.RowOf(path)).OfType<Guid>().Select(row => new CareLabel.Shared.Id<Attachment>(row)).ToList();
        var known = (await db.Attachments.AsNoTracking().Where(row => named.Contains(row.Id)).Select(row => row.Id).ToListAsync(stop)).ToHashSet();
        foreach (var path in paths)
        {
            if (files.RowOf(path) is not { } row || !known.Contains(new(row))) File.Delete(path);
        }
    }
}
