using System.Runtime.CompilerServices;
using CareLabel.Data;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Operations;

/// <summary>The database itself is whole, and is of this program.</summary>
public sealed class DatabaseCheck : ICheck
{
    /// <inheritdoc/>
    public string Name => "database";

    /// <inheritdoc/>
    public async IAsyncEnumerable<Finding> Run(Db db, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var migration in await db.Database.GetPendingMigrationsAsync(stop)) yield return new(Name, migration, "This migration is not applied.");
        var known = db.Database.GetMigrations().ToHashSet();
        foreach (var migration in await db.Database.GetAppliedMigrationsAsync(stop))
        {
            if (!known.Contains(migration)) yield return new(Name, migration, "This program does not know the migration.");
        }

        foreach (var (sql, problem) in db.Dialect.Integrity)
        {
            await foreach (var row in RawRows.Of(db, sql, stop))
            {
                if (row is not ["ok"]) yield return new(Name, string.Join(' ', row), problem);
            }
        }
    }
}
