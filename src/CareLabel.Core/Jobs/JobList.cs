using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Jobs;

/// <summary>The jobs, latest first: all of them for an administrator, their own for everyone else.</summary>
public sealed class JobList(Db db)
{
    /// <summary>Reads.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="openOnly">Only what waits or runs.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="stop">Ends the reading early.</param>
    public async Task<IReadOnlyList<Job>> Run(Actor actor, bool openOnly, int most, CancellationToken stop)
    {
        var jobs = db.Jobs.AsNoTracking();
        if (!actor.Rights.Administers) jobs = jobs.Where(job => job.Who != null && job.Who == actor.User);
        if (openOnly) jobs = jobs.Where(job => job.State == JobState.Queued || job.State == JobState.Running);
        return await jobs.OrderByDescending(job => job.Created).ThenByDescending(job => job.Id).Take(most).ToListAsync(stop);
    }
}
