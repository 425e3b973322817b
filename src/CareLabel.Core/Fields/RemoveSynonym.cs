using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>Lets a spelling mean a value no more. Records keep what was written into them by it.</summary>
public sealed class RemoveSynonym(CatalogueChanges catalogue, TimeProvider clock)
{
    /// <summary>Takes it from the values of a field, which may pick from a list.</summary>
    public async Task<Outcome<CatalogueSaved>> Run(Actor actor, RecordKind kind, string key, string word, CancellationToken stop)
    {
        if (catalogue.Catalogue.Find(kind, key) is not { } field) return new FieldUnknown(kind, key);
        if (field.PickList is { } list) return await RunOnList(actor, list, word, stop);
        if (!actor.Rights.ExtendsLists && !actor.Rights.SetsFields) return new MayNotExtendLists();
        if (!Fields.Synonyms.MayHave(field)) return new NoSynonymsHere(field);

        var house = await catalogue.House(stop);
        return await Retire(actor, await catalogue.Synonyms(house.Key, stop), Fields.Synonyms.Scope(field), field.Label, word, stop);
    }

    /// <summary>Takes it from the values of a list.</summary>
    public async Task<Outcome<CatalogueSaved>> RunOnList(Actor actor, string name, string word, CancellationToken stop)
    {
        if (!actor.Rights.ExtendsLists && !actor.Rights.SetsFields) return new MayNotExtendLists();
        if (catalogue.Catalogue.List(name) is not { } list) return new ListUnknown(name, catalogue.Catalogue.Lists.Select(one => one.Key));
        if (list.IsFixed) return new ListIsFixed(list);

        var (stored, _) = await catalogue.List(list, stop);
        return await Retire(actor, await catalogue.Synonyms(stored.Key, stop), Fields.Synonyms.OfList, list.Label, word, stop);
    }

    private async Task<Outcome<CatalogueSaved>> Retire(Actor actor, List<Synonym> there, string scope, string of, string word, CancellationToken stop)
    {
        var meant = there.FirstOrDefault(row => row.IsLive && row.Scope == scope && Spelling.Key(row.Spelling) == Spelling.Key(word));
        if (meant is null) return new NotASynonym(of, word);
        meant.RetiredAt = clock.GetUtcNow().UtcDateTime;
        return await catalogue.Save(actor, "remove synonym", $"{meant.Spelling} = {meant.Value}", stop);
    }
}
