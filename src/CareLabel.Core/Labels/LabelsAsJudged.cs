using System.Runtime.CompilerServices;
using CareLabel.Data;
using CareLabel.Fields;
using CareLabel.Operations;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Labels;

/// <summary>
/// Checks that every record in use has the label that it would be given now, no other has one, and the tally counts them. A
/// label that waits for the job (its day has come, a setting has changed) is not compared.
/// </summary>
public sealed class LabelsAsJudged(Catalogue catalogue, Owners owners, TimeProvider clock) : ICheck
{
    private const int BatchRecords = 500;

    private readonly LabelJudge _judge = new(catalogue, owners);

    /// <inheritdoc/>
    public string Name => "labels = judged anew";

    /// <inheritdoc/>
    public async IAsyncEnumerable<Finding> Run(Db db, [EnumeratorCancellation] CancellationToken stop)
    {
        var standing = await db.Set<LabelStanding>().AsNoTracking().SingleOrDefaultAsync(stop);
        // Before the job has run for the first time, nobody has noted who was active when a label was judged.
        var settled = standing is null || (standing.Catalogue == catalogue.Version && standing.Owners == owners.Written);
        var waiting = await db.Relabellings.AsNoTracking().ToListAsync(stop);
        var labelled = 0L;
        foreach (var kind in LabelKinds.All)
        {
            await foreach (var ids in RecordKeys.All(db, kind, BatchRecords, stop))
            {
                var (odd, count) = await Odd(db, kind, ids, settled, standing is not null, waiting, stop);
                labelled += count;
                // What looks wrong may have been written between two reads: it is looked at once more.
                if (odd.Count > 0) (odd, _) = await Odd(db, kind, [.. odd.Keys], settled, standing is not null, waiting, stop);
                foreach (var (id, problem) in odd) yield return new(Name, new RecordRef(kind, id).ToString(), problem);
            }
        }

        if (await db.Labels.LongCountAsync(stop) > labelled) yield return new(Name, "label", "There are labels of records that do not exist.");
        await foreach (var finding in Tally(db, stop)) yield return finding;
    }

    private async Task<(Dictionary<Guid, string> Odd, int Count)> Odd(
        Db db, RecordKind kind, IReadOnlyCollection<Guid> ids, bool settled, bool knowsOwners, List<Relabelling> waiting, CancellationToken stop)
    {
        var labels = await db.Labels.AsNoTracking().Where(label => ids.Contains(label.Record)).ToDictionaryAsync(label => label.Record, stop);
        var graphs = await RecordGraph.Read(db, catalogue.Type(kind), ids, stop);
        var today = _judge.DayOf(clock.GetUtcNow().UtcDateTime);
        var odd = new Dictionary<Guid, string>();
        foreach (var (id, graph) in graphs)
        {
            var label = labels.GetValueOrDefault(id);
            var now = _judge.Judge(graph, today);
            var awaited = !settled || label?.Due <= today || waiting.Exists(row => row.AwaitsRecord(kind, id, graph.Record.Owner))
                || (!knowsOwners && label?.Owned != now?.Owned);
            if (Problem(label, now, awaited) is { } problem) odd[id] = problem;
        }

        return (odd, labels.Count);
    }

    private static string? Problem(Label? label, Label? now, bool awaited) => (label, now) switch
    {
        (null, null) => null,
        (null, _) => "It has no care label.",
        (_, null) => "It is retired and has a care label.",
        _ => awaited || label.Says(now) ? null : $"Its care label is not what would be judged now ({Differences(label, now)}).",
    };

    private static string Differences(Label label, Label now)
    {
        var symbols = LabelRows.Symbols.Where(symbol => label[symbol] != now[symbol])
            .Select(symbol => $"{symbol.ToString().ToLowerInvariant()} is {label[symbol]}, not {now[symbol]}").ToList();
        return symbols.Count > 0 ? string.Join(", ", symbols) : label.Due != now.Due ? "the day on which it turns" : "the reasons";
    }

    private async IAsyncEnumerable<Finding> Tally(Db db, [EnumeratorCancellation] CancellationToken stop)
    {
        var counted = new Dictionary<(RecordKind, Symbol), (long, long, long, long)>();
        foreach (var alike in await db.Labels.GroupBy(label => new { label.Kind, label.Complete, label.Standard, label.Unique, label.Fresh, label.Lawful, label.Owned })
            .Select(group => new { group.Key, Count = group.LongCount() }).ToListAsync(stop))
        {
            var one = new Label
            {
                Kind = alike.Key.Kind, Complete = alike.Key.Complete, Standard = alike.Key.Standard, Unique = alike.Key.Unique, Fresh = alike.Key.Fresh,
                Lawful = alike.Key.Lawful, Owned = alike.Key.Owned,
            };
            foreach (var symbol in LabelRows.Symbols)
            {
                var (good, warn, bad, not) = counted.GetValueOrDefault((one.Kind, symbol));
                counted[(one.Kind, symbol)] = one[symbol] switch
                {
                    Wash.Labels.Mark.Good => (good + alike.Count, warn, bad, not),
                    Wash.Labels.Mark.Warn => (good, warn + alike.Count, bad, not),
                    Wash.Labels.Mark.Bad => (good, warn, bad + alike.Count, not),
                    _ => (good, warn, bad, not + alike.Count),
                };
            }
        }

        foreach (var row in await new LabelTotals(db).Run(Actor.Rule, stop))
        {
            var there = counted.GetValueOrDefault((row.Kind, row.Symbol));
            if (there != (row.Good, row.Warn, row.Bad, row.NotJudged))
            {
                yield return new(Name, $"{row.Kind} {row.Symbol}", $"The tally says {(row.Good, row.Warn, row.Bad, row.NotJudged)}, the labels say {there} (good, warn, bad, not judged).");
            }
        }
    }
}
