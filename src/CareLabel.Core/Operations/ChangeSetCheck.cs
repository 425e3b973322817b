using System.Runtime.CompilerServices;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Imports;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Operations;

/// <summary>Every deed is finished, and every line of the journal belongs to a deed.</summary>
public sealed class ChangeSetCheck : ICheck
{
    /// <inheritdoc/>
    public string Name => "changes";

    /// <inheritdoc/>
    public async IAsyncEnumerable<Finding> Run(Db db, [EnumeratorCancellation] CancellationToken stop)
    {
        var imports = await db.Set<Import>().AsNoTracking().Where(import => import.State == ImportState.Running && import.Set > 0).ToDictionaryAsync(import => import.Set, import => import.Id, stop);
        foreach (var set in await db.Set<ChangeSet>().AsNoTracking().Where(set => !set.Finished).OrderBy(set => set.Id).Take(1000).ToListAsync(stop))
        {
            yield return new(Name, $"change {set.Id}", set.Undoes is { } undone
                ? $"The undo of change {undone} was begun and not ended; where nobody is at it, 'carelabel undo {undone}' finishes it."
                : imports.TryGetValue(set.Id, out var import) ? $"This import was begun and not ended; where nobody is at it, 'carelabel import --resume {import}' goes on with it."
                : $"This {set.What} was begun and not ended; where nobody is at it, resume it.");
        }

        await foreach (var row in RawRows.Of(db, "SELECT id, undoes FROM change_set c WHERE undoes IS NOT NULL AND NOT EXISTS (SELECT 1 FROM change_set u WHERE u.id = c.undoes)", stop))
        {
            yield return new(Name, $"change {row[0]}", $"It undoes change {row[1]}, which there is not.");
        }

        await foreach (var row in RawRows.Of(db, "SELECT DISTINCT \"set\" FROM journal j WHERE NOT EXISTS (SELECT 1 FROM change_set c WHERE c.id = j.\"set\")", stop))
        {
            yield return new(Name, $"change {row[0]}", "The journal has lines of this change, which there is not.");
        }
    }
}
