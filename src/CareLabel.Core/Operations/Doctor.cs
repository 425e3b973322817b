using System.Runtime.CompilerServices;
using CareLabel.Data;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Operations;

/// <summary>
/// Verifies everything that must be so in every base. It changes nothing, and looks at the base as it was at one moment, so
/// that others may go on writing.
/// </summary>
public sealed class Doctor(Db db, IEnumerable<ICheck> checks)
{
    /// <summary>The checks by name, in the order in which they are run.</summary>
    public IReadOnlyList<string> Checks { get; } = [.. checks.Select(check => check.Name)];

    /// <summary>What is not as it must be; nothing where all is well.</summary>
    /// <param name="begun">Told the name of each check as it begins.</param>
    /// <param name="stop">Ends the work early.</param>
    public async IAsyncEnumerable<Finding> Run(IProgress<string>? begun, [EnumeratorCancellation] CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        await using var moment = await db.Dialect.BeginSnapshot(db.Database.GetDbConnection(), stop);
        await using var known = await db.Database.UseTransactionAsync(moment, stop);
        foreach (var check in checks)
        {
            begun?.Report(check.Name);
            await foreach (var finding in check.Run(db, stop)) yield return finding;
            db.ChangeTracker.Clear();
        }
    }
}
