using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareLabel.Data.Write;

/// <summary>Nobody writes a row with a journal past its journal.</summary>
internal sealed class JournalGuard : SaveChangesInterceptor
{
    private JournalGuard()
    {
    }

    public static JournalGuard Only { get; } = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Check(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached) continue;
            if (entry.Entity is Row or ChangeSet or JournalRow)
            {
                throw new InvalidOperationException($"A {entry.Metadata.ClrType.Name} is written by {nameof(Writes)}, which keeps the journal.");
            }
        }
    }
}
