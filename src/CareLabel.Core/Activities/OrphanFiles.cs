using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Activities;

/// <summary>
/// Files of the folder that no row names. A young one is none: a file is written just before its row.
/// </summary>
internal sealed class OrphanFiles(Db db, FileStore files, TimeProvider clock)
{
    private const int BatchFiles = 1000;

    private static readonly TimeSpan Young = TimeSpan.FromDays(1);

    /// <summary>Those that lie there, settled or aside.</summary>
    public async IAsyncEnumerable<string> All([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var some in files.All().Where(IsOld).Chunk(BatchFiles))
        {
            var known = await Known(some, stop);
            foreach (var path in some.Where(path => files.RowOf(path) is not { } row || !known.Contains(new(row)))) yield return path;
        }
    }

    /// <summary>Whether the folder is another base's: there are settled files in it, and a row for none of them.</summary>
    public async Task<bool> AreOfAnother(CancellationToken stop)
    {
        var any = false;
        foreach (var some in files.All().Where(path => files.RowOf(path) is not null).Chunk(BatchFiles))
        {
            if ((await Known(some, stop)).Count > 0) return false;
            any |= some.Any(IsOld);
        }

        return any;
    }

    private bool IsOld(string path) => clock.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(path) > Young;

    private async Task<HashSet<Id<Attachment>>> Known(string[] paths, CancellationToken stop)
    {
        var named = paths.Select(path => files.RowOf(path)).OfType<Guid>().Select(row => new Id<Attachment>(row)).ToList();
        return (await db.Attachments.AsNoTracking().Where(row => named.Contains(row.Id)).Select(row => row.Id).ToListAsync(stop)).ToHashSet();
    }
}
