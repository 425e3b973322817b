using CareLabel.Shared;
using CareLabel.Wash.Standards;

namespace CareLabel.Fields;

/// <summary>Lets a spelling mean a value from now on, at every door.</summary>
public sealed class AddSynonym(CatalogueChanges catalogue)
{
    /// <summary>Adds to a field: to its pick list, or to all fields of its standard, or to it alone.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="kind">The records that have the field.</param>
    /// <param name="key">The field, in which somebody corrected a value.</param>
    /// <param name="word">The spelling.</param>
    /// <param name="value">What it means.</param>
    /// <param name="stop">Ends the work early.</param>
    public async Task<Outcome<CatalogueSaved>> Run(Actor actor, RecordKind kind, string key, string word, string value, CancellationToken stop)
    {
        if (catalogue.Catalogue.Find(kind, key) is not { IsRetired: false } field) return new FieldUnknown(kind, key);
        if (field.PickList is { } list) return await RunOnList(actor, list, word, value, stop);
        if (!actor.Rights.ExtendsLists && !actor.Rights.SetsFields) return new MayNotExtendLists();
        if (!Fields.Synonyms.MayHave(field)) return new NoSynonymsHere(field);
        if (CatalogueChanges.Label(word) is not { } spelling) return new BadLabel(word);
        if (string.IsNullOrWhiteSpace(value)) return new NotItsValue(field, value);
        var reading = FieldStandard.Read(field, WritableText.Of(value), new Setting(catalogue.Catalogue.House.Country), catalogue.Catalogue);
        if (reading.Standard is not { } written) return new NotItsValue(field, value);
        if (catalogue.Catalogue.Meant(field, spelling) is { } other && other != written) return new SynonymTaken(spelling, other);

        var house = await catalogue.House(stop);
        await Put(RecordKind.House, house.Key, Fields.Synonyms.Scope(field), spelling, written, stop);
        return await catalogue.Save(actor, "add synonym", $"{spelling} = {written}", stop);
    }

    /// <summary>Adds to a pick list.</summary>
    public async Task<Outcome<CatalogueSaved>> RunOnList(Actor actor, string name, string word, string value, CancellationToken stop)
    {
        if (!actor.Rights.ExtendsLists && !actor.Rights.SetsFields) return new MayNotExtendLists();
        if (catalogue.Catalogue.List(name) is not { } list) return new ListUnknown(name, catalogue.Catalogue.Lists.Select(one => one.Key));
        if (list.IsFixed) return new ListIsFixed(list);
        if (CatalogueChanges.Label(word) is not { } spelling) return new BadLabel(word);
        if ((list.Find(value) ?? list.Meant(value)) is not { IsRetired: false } meant) return new ValueUnknown(list, value);
        if (list.Meant(spelling) is { } other) return other.Key == meant.Key ? new CatalogueSaved(null) : new SynonymTaken(spelling, other.Label);

        var (stored, _) = await catalogue.List(list, stop);
        await Put(RecordKind.PickList, stored.Key, Fields.Synonyms.OfList, spelling, meant.Key, stop);
        return await catalogue.Save(actor, "add synonym", $"{spelling} = {meant.Label}", stop);
    }

    private async Task Put(RecordKind kind, Guid of, string scope, string spelling, string value, CancellationToken stop)
    {
        var there = await catalogue.Synonyms(of, stop);
        var same = there.FirstOrDefault(row => row.Scope == scope && Spelling.Key(row.Spelling) == Spelling.Key(spelling));
        if (same is not null)
        {
            (same.RetiredAt, same.Value) = (null, value);
            return;
        }

        catalogue.Add(new Synonym
        {
            OfKind = kind, Of = of, Scope = scope, Spelling = spelling, Value = value,
            Position = there.Select(row => row.Position).DefaultIfEmpty(0).Max() + 1,
        });
    }
}
