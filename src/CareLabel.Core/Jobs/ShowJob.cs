using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Jobs;

/// <summary>One job with all that its row says: an administrator sees any, everyone else their own.</summary>
public sealed class ShowJob(Db db)
{
    /// <summary>Reads it.</summary>
    public async Task<Outcome<Job>> Run(Actor actor, Id<Job> id, CancellationToken stop)
    {
        var job = await db.Jobs.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, stop);
        return job?.IsOpenTo(actor) == true ? job : new NoSuchJob(id);
    }
}
