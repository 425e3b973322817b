using System.Globalization;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Imports;

/// <summary>The turn of an import: of two at once the second waits, and so finds what the first has made.</summary>
internal static class ImportTurn
{
    /// <summary>Waits for it, and tells for whom.</summary>
    public static async Task<Turn> Wait(Db db, Writes writes, BasePlace place, Actor actor, string what, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var since = writes.Now().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var turn = await Turn.Wait(place, "import", $"{what}, by {actor.Name}, since {since} UTC", other => progress?.Report(new(what, 0, 0, ImportCounts.None) { WaitsFor = other }), stop);
        await EndRetries(db, writes, stop);
        return turn;
    }

    // Rows that waited go in batch by batch, and those that were in before a kill do not wait any more: what was begun is at its end.
    private static async Task EndRetries(Db db, Writes writes, CancellationToken stop)
    {
        var open = await db.Set<ChangeSet>().AsNoTracking()
            .Where(set => !set.Finished && set.What == "import" && !db.Set<Import>().Any(import => import.Set == set.Id)).ToListAsync(stop);
        foreach (var set in open)
        {
            var records = await db.Set<JournalRow>().Where(row => row.Set == set.Id).Select(row => row.Root).Distinct().CountAsync(stop);
            await writes.End(set, records, stop);
        }
    }
}
