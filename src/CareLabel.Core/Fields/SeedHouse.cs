using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Fields;

/// <summary>Gives a new base the lists that every house begins with, so that it can change them. Done twice it does nothing.</summary>
public sealed class SeedHouse(Db db, Writes writes)
{
    /// <summary>What its change set is called; a base that has no other is new.</summary>
    public const string Deed = "seed";

    /// <summary>Seeds; answers how many lists were added.</summary>
    public async Task<int> Run(Actor actor, CancellationToken stop)
    {
        var there = await db.Set<StoredList>().AsNoTracking().Select(list => list.Name).ToListAsync(stop);
        var missing = DefaultLists.All.Where(list => !list.IsFixed && !there.Contains(list.Key)).ToList();
        if (missing.Count == 0) return 0;

        var changes = new Changes();
        foreach (var list in missing)
        {
            foreach (var row in Rows(list)) changes.Add(row);
        }

        await writes.Save(new(actor, Deed), changes, stop);
        return missing.Count;
    }

    /// <summary>A list as the base keeps it: first the list, then its values and their synonyms.</summary>
    internal static IReadOnlyList<Row> Rows(PickList list)
    {
        var stored = new StoredList { Name = list.Key, Label = list.Label };
        var rows = new List<Row> { stored };
        foreach (var value in list.All)
        {
            rows.Add(new StoredValue
            {
                OfKind = RecordKind.PickList, Of = stored.Key, Name = value.Key, Label = value.Label, Colour = value.Colour, Meaning = value.Meaning,
                Position = value.Position,
            });
            rows.AddRange(value.Synonyms.Select((synonym, place) => new Synonym
            {
                OfKind = RecordKind.PickList, Of = stored.Key, Scope = Synonyms.OfList, Spelling = synonym, Value = value.Key, Position = place + 1,
            }));
        }

        return rows;
    }
}
