using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Jobs;

/// <summary>Ends a job before it is done: at once where it waits, at its next step where a node works on it. What it did stays.</summary>
public sealed class CancelJob(Db db, TimeProvider clock)
{
    /// <summary>Ends it.</summary>
    public async Task<Outcome<Job>> Run(Actor actor, Id<Job> id, CancellationToken stop)
    {
        var job = await Read(id, stop);
        if (job is null) return new NoSuchJob(id);
        if (!job.IsOpenTo(actor)) return new JobOfAnother(id, job.WhoName);
        if (job.IsOver) return new JobIsOver(id, job.State);

        var now = clock.GetUtcNow().UtcDateTime;
        var said = JobWords.Cancelled(job.Done, job.Total);
        await db.Jobs.Where(row => row.Id == id && row.State == JobState.Queued).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.State, JobState.Cancelled).SetProperty(one => one.CancelAsked, true)
                .SetProperty(one => one.Ended, now).SetProperty(one => one.Error, said), stop);
        await db.Jobs.Where(row => row.Id == id && row.State == JobState.Running)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.CancelAsked, true), stop);
        return (await Read(id, stop))!;
    }

    private Task<Job?> Read(Id<Job> id, CancellationToken stop) => db.Jobs.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, stop);
}
