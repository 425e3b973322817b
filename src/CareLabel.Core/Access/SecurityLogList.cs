using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>Reads the security log, newest first, by key.</summary>
public sealed class SecurityLogList(Db db)
{
    /// <summary>Some lines.</summary>
    /// <param name="Lines">Newest first.</param>
    public sealed record Page(IReadOnlyList<SecurityEvent> Lines);

    /// <summary>Reads lines older than one.</summary>
    public async Task<Outcome<Page>> Run(Actor actor, long? before, int take, CancellationToken stop)
    {
        if (!actor.Rights.Administers) return new MayNotAdminister();
        var lines = db.SecurityLog.AsNoTracking().Where(line => before == null || line.Id < before);
        return new Page(await lines.OrderByDescending(line => line.Id).Take(Math.Clamp(take, 1, 1000)).ToListAsync(stop));
    }
}
