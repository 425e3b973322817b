using CareLabel.Data.Write;
using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>Adds a value to a pick list.</summary>
public sealed class AddPickValue(CatalogueChanges catalogue)
{
    /// <summary>The value.</summary>
    /// <param name="List">The list's name.</param>
    /// <param name="Label">As it is shown.</param>
    public sealed record Request(string List, string Label)
    {
        /// <summary>Its stable name; made of the label where not given.</summary>
        public string? Name { get; init; }

        /// <summary>One of the named colours.</summary>
        public string? Colour { get; init; }

        /// <summary>What it means.</summary>
        public string? Meaning { get; init; }

        /// <summary>Its place in the list; behind the others where not given.</summary>
        public int? Position { get; init; }
    }

    /// <summary>A value was added.</summary>
    /// <param name="Name">Its stable name.</param>
    /// <param name="Set">The change set; null where nothing changed.</param>
    public sealed record Added(string Name, ChangeSet? Set);

    /// <summary>Adds.</summary>
    public async Task<Outcome<Added>> Run(Actor actor, Request request, CancellationToken stop)
    {
        if (!actor.Rights.ExtendsLists && !actor.Rights.SetsFields) return new MayNotExtendLists();
        if (catalogue.Catalogue.List(request.List) is not { } list) return new ListUnknown(request.List, catalogue.Catalogue.Lists.Select(one => one.Key));
        if (list.IsFixed) return new ListIsFixed(list);
        if (CatalogueChanges.Label(request.Label) is not { } label || label.Contains('|', StringComparison.Ordinal)) return new BadLabel(request.Label);
        if (request.Name is not null && !Spelling.IsName(request.Name)) return new BadName(request.Name);
        if ((request.Name is null ? null : list.Find(request.Name)) is { } same) return new ValueTaken(list, same, request.Name!);
        if (list.Meant(label) is { } meant) return new ValueTaken(list, meant, label);
        if (request.Colour is not null && !Colours.Has(request.Colour)) return new ColourUnknown(request.Colour);

        var (stored, values) = await catalogue.List(list, stop);
        var value = catalogue.Add(AddPickList.NewValue(stored, values, label, request.Name));
        (value.Colour, value.Meaning, value.Position) = (request.Colour, CatalogueChanges.Words(request.Meaning), request.Position ?? value.Position);
        var saved = await catalogue.Save(actor, "add value", $"{list.Label}: {label}", stop);
        return saved.Refused is { } refused ? refused : new Added(value.Name, saved.Done!.Set);
    }
}
