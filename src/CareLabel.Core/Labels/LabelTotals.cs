using CareLabel.Data;
using CareLabel.Shared;
using CareLabel.Wash.Labels;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Labels;

/// <summary>How many records stand where, now and day by day, from the tally: no label is counted.</summary>
public sealed class LabelTotals(Db db)
{
    /// <summary>One symbol of one kind of record.</summary>
    /// <param name="Kind">The kind of record.</param>
    /// <param name="Symbol">The symbol.</param>
    /// <param name="Good">Records that are good.</param>
    /// <param name="Warn">Records worth a look.</param>
    /// <param name="Bad">Records that are not as they should be.</param>
    /// <param name="NotJudged">Records of which nobody can say.</param>
    public sealed record Row(RecordKind Kind, Symbol Symbol, long Good, long Warn, long Bad, long NotJudged);

    /// <summary>The totals of this moment, of the kinds that the actor may see.</summary>
    public async Task<IReadOnlyList<Row>> Run(Actor actor, CancellationToken stop)
    {
        var moves = await db.Set<LabelMove>().AsNoTracking().GroupBy(move => new { move.Kind, move.Symbol, move.Mark })
            .Select(group => new { group.Key.Kind, group.Key.Symbol, group.Key.Mark, Change = group.Sum(move => (long)move.Change) }).ToListAsync(stop);
        var tally = await TallyFold.Newest(db, stop);
        return Rows(actor, tally.Select(row => (row.Kind, row.Symbol, row.Mark, row.Count))
            .Concat(moves.Select(move => (move.Kind, move.Symbol, move.Mark, move.Change))));
    }

    /// <summary>The totals at the end of each day on which they were added up, the oldest first.</summary>
    public async Task<IReadOnlyList<(DateOnly Day, IReadOnlyList<Row> Rows)>> Trend(Actor actor, DateOnly from, CancellationToken stop)
    {
        var days = await db.Set<LabelTally>().AsNoTracking().Where(row => row.Day >= from).ToListAsync(stop);
        return [.. days.GroupBy(row => row.Day).OrderBy(day => day.Key)
            .Select(day => (day.Key, Rows(actor, day.Select(row => (row.Kind, row.Symbol, row.Mark, row.Count)))))];
    }

    private static IReadOnlyList<Row> Rows(Actor actor, IEnumerable<(RecordKind Kind, Symbol Symbol, Mark Mark, long Count)> counts)
    {
        var all = counts.ToLookup(count => (count.Kind, count.Symbol, count.Mark), count => count.Count);
        return [.. from kind in LabelKinds.All
                   where actor.Rights.May(Acts.See, kind)
                   from symbol in LabelRows.Symbols
                   select new Row(kind, symbol, Sum(kind, symbol, Mark.Good), Sum(kind, symbol, Mark.Warn), Sum(kind, symbol, Mark.Bad), Sum(kind, symbol, Mark.NotJudged))];

        long Sum(RecordKind kind, Symbol symbol, Mark mark) => all[(kind, symbol, mark)].Sum();
    }
}
