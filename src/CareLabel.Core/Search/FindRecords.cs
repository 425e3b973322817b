using CareLabel.Contacts;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Search;

/// <summary>Finds records by words and beginnings of words: the most relevant, and no second page.</summary>
public sealed class FindRecords(Db db, Catalogue catalogue)
{
    /// <summary>So many are shown.</summary>
    public const int Most = 50;

    // So many are weighed; whoever typed so little that more fit gets the newest of them.
    private const int Weighed = 300;

    /// <summary>What is searched.</summary>
    /// <param name="Text">As it was typed.</param>
    /// <param name="Kind">Only records of this kind; null for all that the actor may see.</param>
    /// <param name="WithRetired">Whether retired records count too.</param>
    public sealed record Request(string Text, RecordKind? Kind = null, bool WithRetired = false);

    /// <summary>A record that was found.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="Title">What it is called.</param>
    /// <param name="City">Where it is, to tell namesakes apart; null where nobody has said.</param>
    /// <param name="IsRetired">Whether it is retired.</param>
    public sealed record Row(RecordRef Record, string Title, string? City, bool IsRetired);

    /// <summary>What was found.</summary>
    /// <param name="Rows">The most relevant first.</param>
    /// <param name="HasMore">Whether more fit than are shown; another word narrows it.</param>
    public sealed record Found(IReadOnlyList<Row> Rows, bool HasMore);

    /// <summary>Finds.</summary>
    public async Task<Outcome<Found>> Run(Actor actor, Request request, CancellationToken stop)
    {
        var kinds = catalogue.Types.Where(type => (request.Kind ?? type.Kind) == type.Kind && actor.Rights.May(Acts.See, type.Kind)).ToList();
        if (kinds.Count == 0 && request.Kind is { } kind) return new MayNotSee(catalogue.Type(kind));
        var query = SearchTerms.Read(request.Text);
        if (query.Terms.Count == 0 || kinds.Count == 0) return new Found([], false);

        var entries = (await Match(Asked(query), Which(kinds, request.WithRetired), stop)).Where(entry => Relevance.Fits(entry, query)).ToList();
        var best = entries.OrderByDescending(entry => Relevance.Of(entry, query)).ThenBy(entry => entry.IsRetired).ThenByDescending(entry => entry.RowId).Take(Most).ToList();
        return new Found(await Shown(best, stop), entries.Count > Most);
    }

    // Too much begins with one letter for the database to look at it; what the longer words found is looked through for it.
    private static WordQuery Asked(WordQuery query)
    {
        var longer = query.Terms.Where(term => term.Forms.All(form => form.Any(word => word.Length > 1))).ToList();
        return longer.Count == 0 ? query : new(longer);
    }

    // Whole names before names that begin so before everything else; the next only where the last did not give enough.
    private async Task<IReadOnlyCollection<SearchEntry>> Match(WordQuery query, string which, CancellationToken stop)
    {
        var found = new Dictionary<long, SearchEntry>();
        foreach (var (whole, namesOnly) in ((bool, bool)[])[(true, true), (false, true), (false, false)])
        {
            var sql = db.Dialect.Words.Find(namesOnly, which);
            var some = await db.SearchEntries.FromSqlRaw(sql, db.Dialect.Words.Text(query, whole), Weighed).AsNoTracking().ToListAsync(stop);
            foreach (var entry in some) found.TryAdd(entry.RowId, entry);
            if (found.Count > Most) break;
        }

        return found.Values;
    }

    private static string Which(List<RecordType> kinds, bool withRetired) =>
        $"e.kind IN ({string.Join(", ", kinds.Select(type => (int)type.Kind))}){(withRetired ? "" : " AND NOT e.is_retired")}";

    private async Task<IReadOnlyList<Row>> Shown(List<SearchEntry> entries, CancellationToken stop)
    {
        var records = new Dictionary<Guid, string>();
        foreach (var kind in entries.GroupBy(entry => entry.Kind))
        {
            var type = catalogue.Type(kind.Key);
            foreach (var record in await JournalTable.Of(db)[type.Class].Load(db, [.. kind.Select(entry => entry.Record)], false, stop))
            {
                records[record.Key] = type.Title((Record)record);
            }
        }

        if (entries.Count == 0) return [];
        var ids = entries.ConvertAll(entry => entry.Record);
        var cities = (await db.Addresses.AsNoTracking().Where(address => ids.Contains(address.Of) && address.RetiredAt == null && address.City != null)
            .Select(address => new { address.Of, address.Position, address.City }).ToListAsync(stop)).ToLookup(address => address.Of);
        return [.. from entry in entries
                   where records.ContainsKey(entry.Record)
                   select new Row(new(entry.Kind, entry.Record), records[entry.Record], cities[entry.Record].MinBy(address => address.Position)?.City, entry.IsRetired)];
    }
}
