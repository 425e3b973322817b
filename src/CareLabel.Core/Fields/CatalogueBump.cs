using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Fields;

/// <summary>Counts the catalogue's version on wherever fields, lists or the house are written, by an undo too.</summary>
public sealed class CatalogueBump : IDerived
{
    /// <inheritdoc/>
    public async Task Refresh(Written written, IReadOnlyCollection<RecordRef> roots, Changes changes, object? foreseen, CancellationToken stop)
    {
        if (!roots.Any(root => root.Kind is RecordKind.Field or RecordKind.PickList or RecordKind.House)) return;
        await Run(written.Db, stop);
    }

    /// <summary>Counts it on; all labels and words are then made anew by their job.</summary>
    public static Task Run(Db db, CancellationToken stop) => db.Database.ExecuteSqlAsync($"UPDATE catalogue_version SET version = version + 1 WHERE id = 1", stop);
}
