using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.History;

/// <summary>Takes a large change set back as a job. Nobody is there to be asked, so the request says what happens to what was changed since.</summary>
public sealed class UndoJob(UndoChanges undo, Db db) : IJob<UndoJob.Request>
{
    /// <summary>Its name.</summary>
    public const string Name = "undo";

    /// <summary>What to undo.</summary>
    /// <param name="Set">The change set.</param>
    /// <param name="Since">What to do with what was changed again; where asking is asked for and there is such, nothing is done.</param>
    public sealed record Request(long Set, WhenChangedSince Since = WhenChangedSince.Leave);

    private sealed record Begun(long Set);

    /// <inheritdoc/>
    public async Task<Outcome<JobResult>> Run(JobRun<Request> run, CancellationToken stop)
    {
        var isBegun = run.Checkpoint<Begun>() is not null;
        var records = await db.Set<ChangeSet>().Where(set => set.Id == run.Request.Set).Select(set => (long?)set.Records).SingleOrDefaultAsync(stop);
        if (!isBegun) await run.Save(new Begun(run.Request.Set), 0, records, stop);

        // An undo that was broken off is found again by its change set, and what it has undone is not undone twice.
        var outcome = await undo.Run(run.Actor, new(run.Request.Set, run.Request.Since), run.Follow<int>(done => new(done, records)), stop);
        return outcome.Refused switch
        {
            null => Told(outcome.Done!),
            AlreadyUndone done when isBegun => JobResult.Of(new { undone = done.Set, by = done.By }),
            var refused => refused,
        };
    }

    private static JobResult Told(UndoChanges.Undone undone) => JobResult.Of(new
    {
        undone = undone.Set.Undoes, by = undone.Set.Id, undone.Set.Records, undone.Restored, undone.Retired, undone.LeftCount,
    });
}
