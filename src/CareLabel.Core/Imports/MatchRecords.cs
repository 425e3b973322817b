using CareLabel.Companies;
using CareLabel.Contacts;
using CareLabel.Data;
using CareLabel.Fields;
using CareLabel.OldIds;
using CareLabel.People;
using CareLabel.Shared;
using CareLabel.Wash.Standards;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Imports;

/// <summary>Finds records that are in use by a key: an id of the list's source (null for any) or of CareLabel, a number, an e-mail, a name.</summary>
internal sealed class MatchRecords(Db db, RecordKind kind, string? source)
{
    private const int MostHops = 8;

    /// <summary>The keys that records of a kind can be found by.</summary>
    public static IReadOnlyList<string> Keys(RecordKind kind) => kind == RecordKind.Company ? ["id", "number", "email", "phone", "name"] : ["id", "email", "phone"];

    /// <summary>The records of some keys; several where a key is not one record's alone.</summary>
    public async Task<ILookup<string, Guid>> Run(string key, IReadOnlyCollection<string> values, CancellationToken stop)
    {
        if (values.Count == 0) return Enumerable.Empty<string>().ToLookup(value => value, _ => Guid.Empty);
        var found = key switch
        {
            "id" => await ById(values, stop),
            "email" => await Pairs(db.Emails.Where(part => part.OfKind == kind && part.RetiredAt == null && values.Contains(part.Address)).Select(part => new Pair(part.Address, part.Of)), stop),
            "phone" => await Pairs(db.Phones.Where(part => part.OfKind == kind && part.RetiredAt == null && values.Contains(part.Number)).Select(part => new Pair(part.Number, part.Of)), stop),
            "number" => await Pairs(db.CompanyNumbers.Where(part => part.RetiredAt == null && values.Contains(part.Number)).Select(part => new Pair(part.Number, part.Of)), stop),
            "name" => await ByName([.. values], stop),
            _ => throw new InvalidOperationException($"Records are not found by {key}."),
        };
        var live = await Live([.. found.Select(pair => pair.Record).Distinct()], stop);
        return found.Select(pair => (pair.Value, Record: live.GetValueOrDefault(pair.Record))).Where(pair => pair.Record != Guid.Empty).Distinct()
            .OrderBy(pair => pair.Record).ToLookup(pair => pair.Value, pair => pair.Record, StringComparer.Ordinal);
    }

    private async Task<List<Pair>> ById(IReadOnlyCollection<string> values, CancellationToken stop)
    {
        var ids = source is null ? db.ImportedIds : db.ImportedIds.Where(id => id.Source == source);
        var pairs = await Pairs(ids.Where(id => id.Kind == kind && values.Contains(id.OldId)).Select(id => new Pair(id.OldId, id.Record)), stop);
        pairs.AddRange(values.Where(value => value.Length >= 32 && Guid.TryParse(value, out _)).Select(value => new Pair(value, Guid.Parse(value))));
        return pairs;
    }

    // A name with its legal form means the company of that form, a name alone any; names are kept without their form.
    private async Task<List<Pair>> ByName(HashSet<string> values, CancellationToken stop)
    {
        var names = values.Concat(values.Select(value => CompanyName.Parse(value, Setting.None).Core)).Distinct(StringComparer.Ordinal).ToList();
        var rows = await db.Companies.AsNoTracking().Where(row => row.RetiredAt == null && names.Contains(row.Name)).ToListAsync(stop);
        return [.. from row in rows from name in (string[])[row.FullName, row.Name] where values.Contains(name) select new Pair(name, row.Id.Value)];
    }

    // A record that was folded into another stands for that one; a retired one is as if it were not there.
    private async Task<Dictionary<Guid, Guid>> Live(IReadOnlyCollection<Guid> records, CancellationToken stop)
    {
        var live = records.ToDictionary(record => record, record => record);
        var open = records;
        for (var hop = 0; hop < MostHops && open.Count > 0; hop++)
        {
            var known = (await States(open, stop)).ToDictionary(state => state.Id);
            var next = new List<Guid>();
            foreach (var (record, at) in live.ToList())
            {
                if (!open.Contains(at)) continue;
                if (!known.TryGetValue(at, out var state)) live.Remove(record);
                else if (state.Merged is { } into) next.Add(live[record] = into);
                else if (state.Retired) live.Remove(record);
            }

            open = [.. next.Distinct()];
        }

        return live;
    }

    private async Task<List<State>> States(IReadOnlyCollection<Guid> records, CancellationToken stop)
    {
        if (kind == RecordKind.Company)
        {
            var ids = records.Select(id => new Id<Company>(id)).ToList();
            return await db.Companies.AsNoTracking().Where(row => ids.Contains(row.Id)).Select(row => new State(row.Id.Value, row.RetiredAt != null, row.MergedInto)).ToListAsync(stop);
        }

        var people = records.Select(id => new Id<Person>(id)).ToList();
        return await db.People.AsNoTracking().Where(row => people.Contains(row.Id)).Select(row => new State(row.Id.Value, row.RetiredAt != null, row.MergedInto)).ToListAsync(stop);
    }

    private static async Task<List<Pair>> Pairs(IQueryable<Pair> query, CancellationToken stop) => await query.ToListAsync(stop);

    private sealed record Pair(string Value, Guid Record);

    private sealed record State(Guid Id, bool Retired, Guid? Merged);
}
