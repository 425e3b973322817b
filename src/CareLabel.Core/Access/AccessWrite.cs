using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareLabel.Access;

/// <summary>
/// How users and rights are changed: one change at a time, so that two administrators cannot take the last role from each other,
/// and with a line in the security log that is there exactly when the change is.
/// </summary>
public sealed class AccessWrite(Db db, TimeProvider clock)
{
    /// <summary>The moment.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Waits for one's turn and begins a transaction; nothing is changed unless it is committed.</summary>
    public async Task<IDbContextTransaction> Begin(CancellationToken stop)
    {
        var transaction = await db.Database.BeginTransactionAsync(stop);
        // Whoever writes this row first lets the others wait, on both databases.
        await db.AccessRules.ExecuteUpdateAsync(rules => rules.SetProperty(row => row.Version, row => row.Version + 1), stop);
        return transaction;
    }

    /// <summary>Adds a line to the security log, saved with what else is saved.</summary>
    public void Log(Actor actor, string what, Guid? about, string details) =>
        db.Add(new SecurityEvent { At = Now, Who = actor.User, WhoName = actor.Name, What = what, About = about, Details = details });

    /// <summary>Saves all and ends the transaction.</summary>
    public async Task Commit(IDbContextTransaction transaction, CancellationToken stop)
    {
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }
}
