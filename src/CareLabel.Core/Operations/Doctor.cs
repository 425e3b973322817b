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
    // What a damaged database answers to the others means little, so whether it is whole comes first.
    private readonly List<ICheck> _checks = [.. checks.OrderBy(check => check is not DatabaseCheck)];

    /// <summary>The checks by name, in the order in which they are run.</summary>
    public IReadOnlyList<string> Checks => [.. _checks.Select(check => check.Name)];

    /// <summary>What is not as it must be; nothing where all is well.</summary>
    /// <param name="begun">Told the name of each check as it begins.</param>
    /// <param name="stop">Ends the work early.</param>
    public async IAsyncEnumerable<Finding> Run(IProgress<string>? begun, [EnumeratorCancellation] CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        await using var moment = await db.Dialect.BeginSnapshot(db.Database.GetDbConnection(), stop);
        await using var known = await db.Database.UseTransactionAsync(moment, stop);
        foreach (var check in _checks)
        {
            begun?.Report(check.Name);
            await foreach (var finding in ToItsEnd(check, stop)) yield return finding;
            db.ChangeTracker.Clear();
        }
    }

    // A check that meets what no program can have written there is a finding as well, and the others are run all the same.
    private async IAsyncEnumerable<Finding> ToItsEnd(ICheck check, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var findings = check.Run(db, stop).GetAsyncEnumerator(stop);
        while (true)
        {
            Finding? brokenOff = null;
            try
            {
                if (!await findings.MoveNextAsync()) break;
            }
            catch (Exception e) when (e is not OperationCanceledException && (BaseTrouble.IsDamage(e) || BaseTrouble.Sentence(e) is null))
            {
                brokenOff = new(check.Name, "all of it", $"This could not be checked to its end, for something cannot be read: {e.GetBaseException().Message}");
            }

            yield return brokenOff ?? findings.Current;
            if (brokenOff is not null) break;
        }
    }
}
