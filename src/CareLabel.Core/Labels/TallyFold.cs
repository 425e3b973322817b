using CareLabel.Data;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Labels;

/// <summary>Adds what writes have moved to the totals of the day.</summary>
internal static class TallyFold
{
    private const int BatchMoves = 5_000;

    /// <summary>Adds; within a transaction.</summary>
    public static async Task Run(Db db, DateOnly today, CancellationToken stop)
    {
        // One at a time: who comes second waits here, and finds the moves gone.
        await db.Set<LabelStanding>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Id, 1), stop);
        var totals = (await Newest(db, stop)).ToDictionary(row => (row.Kind, row.Symbol, row.Mark), row => row.Count);
        var moves = await Next(db, stop);
        var moved = moves.Count > 0;
        while (moves.Count > 0)
        {
            foreach (var move in moves)
            {
                var place = (move.Kind, move.Symbol, move.Mark);
                totals[place] = totals.GetValueOrDefault(place) + move.Change;
            }

            var ids = moves.Select(move => move.Id).ToList();
            await db.Set<LabelMove>().Where(move => ids.Contains(move.Id)).ExecuteDeleteAsync(stop);
            moves = await Next(db, stop);
        }

        if (!moved && await db.Set<LabelTally>().AnyAsync(row => row.Day == today, stop)) return;
        await db.Set<LabelTally>().Where(row => row.Day == today).ExecuteDeleteAsync(stop);
        db.AddRange(totals.Select(total => new LabelTally
        {
            Day = today, Kind = total.Key.Kind, Symbol = total.Key.Symbol, Mark = total.Key.Mark, Count = total.Value,
        }));
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    /// <summary>The totals when they were last added up.</summary>
    public static async Task<List<LabelTally>> Newest(Db db, CancellationToken stop) => await db.Set<LabelTally>().AsNoTracking()
        .Where(row => row.Day == db.Set<LabelTally>().Max(other => other.Day)).ToListAsync(stop);

    private static Task<List<LabelMove>> Next(Db db, CancellationToken stop) =>
        db.Set<LabelMove>().AsNoTracking().OrderBy(move => move.Id).Take(BatchMoves).ToListAsync(stop);
}
