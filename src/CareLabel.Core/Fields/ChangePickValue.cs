using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>Changes how a value of a pick list is shown; records that hold it follow, since they hold its stable name.</summary>
public sealed class ChangePickValue(CatalogueChanges catalogue)
{
    /// <summary>What is said; what is null stays as it is.</summary>
    /// <param name="List">The list's name.</param>
    /// <param name="Value">The value: its name, label or a synonym.</param>
    public sealed record Request(string List, string Value)
    {
        /// <summary>As it is shown.</summary>
        public string? Label { get; init; }

        /// <summary>One of the named colours; empty for none.</summary>
        public string? Colour { get; init; }

        /// <summary>What it means; empty for nothing.</summary>
        public string? Meaning { get; init; }

        /// <summary>Its place in the list.</summary>
        public int? Position { get; init; }
    }

    /// <summary>Changes.</summary>
    public async Task<Outcome<CatalogueSaved>> Run(Actor actor, Request request, CancellationToken stop)
    {
        if (!actor.Rights.SetsFields) return new MayNotSetFields();
        if (catalogue.Catalogue.List(request.List) is not { } list) return new ListUnknown(request.List, catalogue.Catalogue.Lists.Select(one => one.Key));
        if (list.IsFixed) return new ListIsFixed(list);
        if ((list.Find(request.Value) ?? list.Meant(request.Value)) is not { } value) return new ValueUnknown(list, request.Value);
        var label = request.Label is null ? value.Label : CatalogueChanges.Label(request.Label);
        if (label is null || label.Contains('|', StringComparison.Ordinal)) return new BadLabel(request.Label!);
        if (list.Meant(label) is { } meant && meant.Key != value.Key) return new ValueTaken(list, meant, label);
        if (!string.IsNullOrEmpty(request.Colour) && !Colours.Has(request.Colour)) return new ColourUnknown(request.Colour);

        var stored = (await catalogue.List(list, stop)).Values.Single(row => row.Name == value.Key);
        stored.Label = label;
        if (request.Colour is not null) stored.Colour = CatalogueChanges.Words(request.Colour);
        if (request.Meaning is not null) stored.Meaning = CatalogueChanges.Words(request.Meaning);
        stored.Position = request.Position ?? stored.Position;
        return await catalogue.Save(actor, "change value", $"{list.Label}: {value.Label}", stop);
    }
}

/// <summary>Takes a value out of use, or into use again: it can be picked no more, records that hold it keep it.</summary>
public sealed class RetirePickValue(CatalogueChanges catalogue, TimeProvider clock)
{
    /// <summary>Retires, or restores.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="name">The list's name.</param>
    /// <param name="typed">The value: its name, label or a synonym.</param>
    /// <param name="restore">Whether it is taken into use again.</param>
    /// <param name="stop">Ends the work early.</param>
    public async Task<Outcome<CatalogueSaved>> Run(Actor actor, string name, string typed, bool restore, CancellationToken stop)
    {
        if (!actor.Rights.SetsFields) return new MayNotSetFields();
        if (catalogue.Catalogue.List(name) is not { } list) return new ListUnknown(name, catalogue.Catalogue.Lists.Select(one => one.Key));
        if (list.IsFixed) return new ListIsFixed(list);
        if ((list.Find(typed) ?? list.Meant(typed)) is not { } value) return new ValueUnknown(list, typed);
        if (value.IsRetired != restore) return new CatalogueSaved(null);
        var alike = list.Live.FirstOrDefault(other => other.Key != value.Key && Spelling.Key(other.Label) == Spelling.Key(value.Label));
        if (restore && alike is not null) return new ValueTaken(list, alike, value.Label);

        var stored = (await catalogue.List(list, stop)).Values.Single(row => row.Name == value.Key);
        stored.RetiredAt = restore ? null : clock.GetUtcNow().UtcDateTime;
        return await catalogue.Save(actor, restore ? "restore value" : "retire value", $"{list.Label}: {value.Label}", stop);
    }
}
