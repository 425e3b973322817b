using System.Runtime.CompilerServices;
using CareLabel.Data;
using CareLabel.Fields;
using CareLabel.Labels;
using CareLabel.Operations;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Search;

/// <summary>Checks that every record is found by the words that it has now, and that the index agrees with them.</summary>
public sealed class WordsAsFolded(Catalogue catalogue) : ICheck
{
    private const int BatchRecords = 500;

    private readonly RecordWords _words = new(catalogue);

    /// <inheritdoc/>
    public string Name => "search words = folded anew";

    /// <inheritdoc/>
    public async IAsyncEnumerable<Finding> Run(Db db, [EnumeratorCancellation] CancellationToken stop)
    {
        var standing = await db.Set<LabelStanding>().AsNoTracking().SingleOrDefaultAsync(stop);
        // Fields or lists have changed, and the job that makes words anew has not yet been everywhere.
        var waiting = await db.Relabellings.AsNoTracking().Where(row => row.Why == Relabelling.ForFields).ToListAsync(stop);
        var settled = standing is null || standing.Catalogue == catalogue.Version;
        var entries = 0L;
        foreach (var type in catalogue.Types.Where(type => _words.Has(type.Kind)))
        {
            await foreach (var ids in RecordKeys.All(db, type.Kind, BatchRecords, stop))
            {
                var (odd, count) = await Odd(db, type, ids, Awaits, stop);
                entries += count;
                // What looks wrong may have been written between two reads: it is looked at once more.
                if (odd.Count > 0) (odd, _) = await Odd(db, type, [.. odd.Keys], Awaits, stop);
                foreach (var (id, problem) in odd) yield return new(Name, new RecordRef(type.Kind, id).ToString(), problem);
            }
        }

        if (await db.SearchEntries.LongCountAsync(stop) > entries) yield return new(Name, "search_entry", "There are search words of records that do not exist.");
        if (await db.Dialect.Words.Disagreement(db, stop) is { } broken) yield return new(Name, "search_entry", broken);

        bool Awaits(RecordRef record) => !settled || waiting.Exists(row => row.AwaitsRecord(record.Kind, record.Id, null));
    }

    private async Task<(Dictionary<Guid, string> Odd, int Count)> Odd(
        Db db, RecordType type, IReadOnlyCollection<Guid> ids, Func<RecordRef, bool> awaits, CancellationToken stop)
    {
        var entries = await db.SearchEntries.AsNoTracking().Where(entry => ids.Contains(entry.Record)).ToDictionaryAsync(entry => entry.Record, stop);
        var odd = new Dictionary<Guid, string>();
        foreach (var (id, graph) in await RecordGraph.Read(db, type, ids, stop))
        {
            var now = _words.Of(graph);
            if (!entries.TryGetValue(id, out var entry)) odd[id] = "It has no search words.";
            else if ((entry.Names, entry.Words) != (now.Names, now.Words) && !awaits(graph.Record.Root)) odd[id] = "Its search words are not those of its values.";
            else if (entry.IsRetired != now.IsRetired) odd[id] = now.IsRetired ? "It is retired and still found." : "It is in use and not found.";
        }

        return (odd, entries.Count);
    }
}
