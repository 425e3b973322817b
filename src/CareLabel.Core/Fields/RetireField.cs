using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>Takes a field out of use: it is shown and set no more, its values stay, and it can be restored.</summary>
public sealed class RetireField(CatalogueChanges catalogue, TimeProvider clock)
{
    /// <summary>Retires.</summary>
    public async Task<Outcome<CatalogueSaved>> Run(Actor actor, RecordKind kind, string key, CancellationToken stop)
    {
        if (!actor.Rights.SetsFields) return new MayNotSetFields();
        if (catalogue.Catalogue.Find(kind, key) is not { } field) return new FieldUnknown(kind, key);
        if (field.IsVital) return new FieldIsVital(field.Label, "retired");
        if (field.Required || field.RequiredWhen.Count > 0) return new FieldIsRequired(field.Label);
        if (field.IsRetired) return new CatalogueSaved(null);

        var setting = await catalogue.Setting(field, stop);
        if (setting.IsOwn) setting.RetiredAt = clock.GetUtcNow().UtcDateTime;
        else setting.Unused = true;
        return await catalogue.Save(actor, "retire field", field.Label, stop);
    }
}

/// <summary>Takes a retired field into use again, with the values that it had.</summary>
public sealed class RestoreField(CatalogueChanges catalogue)
{
    /// <summary>Restores.</summary>
    public async Task<Outcome<CatalogueSaved>> Run(Actor actor, RecordKind kind, string key, CancellationToken stop)
    {
        if (!actor.Rights.SetsFields) return new MayNotSetFields();
        if (catalogue.Catalogue.Find(kind, key) is not { } field) return new FieldUnknown(kind, key);
        if (!field.IsRetired) return new CatalogueSaved(null);
        var alike = catalogue.Catalogue.Of(kind).FirstOrDefault(other => Spelling.Key(other.Label) == Spelling.Key(field.Label));
        if (alike is not null) return new FieldTaken(alike);

        var setting = await catalogue.Setting(field, stop);
        if (setting.IsOwn) setting.RetiredAt = null;
        else setting.Unused = null;
        return await catalogue.Save(actor, "restore field", field.Label, stop);
    }
}
