using CareLabel.Data;
using CareLabel.Shared;

namespace CareLabel.Activities;

/// <summary>Takes away the files that no row names: what was left where the power went while one was read in.</summary>
public sealed class SweepFiles(Db db, FileStore files, TimeProvider clock)
{
    /// <summary>What was taken away.</summary>
    /// <param name="Files">How many files.</param>
    /// <param name="Bytes">How large they were together.</param>
    public sealed record Swept(int Files, long Bytes);

    /// <summary>Sweeps.</summary>
    public async Task<Outcome<Swept>> Run(Actor actor, CancellationToken stop)
    {
        if (!actor.Rights.Administers) return new MayNotSweep();
        var orphans = new OrphanFiles(db, files, clock);
        if (await orphans.AreOfAnother(stop)) return new FilesOfAnother(files.Folder);

        var (count, bytes) = (0, 0L);
        await foreach (var path in orphans.All(stop))
        {
            bytes += new FileInfo(path) is { Exists: true } file ? file.Length : 0;
            File.Delete(path);
            count++;
        }

        return new Swept(count, bytes);
    }
}
