using CareLabel.Data.Write;
using CareLabel.Shared;
using CareLabel.Wash.Identifiers;

namespace CareLabel.Fields;

/// <summary>Adds a field of the house's own; it is there at once, for everybody.</summary>
public sealed class AddField(CatalogueChanges catalogue)
{
    /// <summary>The field.</summary>
    /// <param name="Kind">The records that get it.</param>
    /// <param name="Label">As people call it.</param>
    /// <param name="Type">What it holds.</param>
    public sealed record Request(RecordKind Kind, string Label, FieldType Type)
    {
        /// <summary>Its stable name; made of the label where not given.</summary>
        public string? Name { get; init; }

        /// <summary>For a pick list, which.</summary>
        public string? PickList { get; init; }

        /// <summary>For a link to a record, to which kind.</summary>
        public RecordKind? LinksTo { get; init; }

        /// <summary>For an identifier, which number it is: <c>intl.iban</c>.</summary>
        public string? Scheme { get; init; }

        /// <summary>Whether a record without it is not let in.</summary>
        public bool Required { get; init; }

        /// <summary>When a record without it is not let in, where that is not always. Values by key, label or synonym.</summary>
        public IReadOnlyList<RequiredWhen> RequiredWhen { get; init; } = [];

        /// <summary>Whether a record without it is incomplete.</summary>
        public bool Wanted { get; init; }

        /// <summary>Whether only who may see sensitive fields sees it.</summary>
        public bool Sensitive { get; init; }

        /// <summary>After how many months its value is no longer fresh.</summary>
        public int? BestBeforeMonths { get; init; }

        /// <summary>What it means.</summary>
        public string? Meaning { get; init; }

        /// <summary>What it is kept for.</summary>
        public string? Purpose { get; init; }

        /// <summary>For free text, why it must be.</summary>
        public string? Reason { get; init; }
    }

    /// <summary>A field was added.</summary>
    /// <param name="Key">Its key in the catalogue.</param>
    /// <param name="Set">The change set.</param>
    public sealed record Added(string Key, ChangeSet Set);

    /// <summary>Adds.</summary>
    public async Task<Outcome<Added>> Run(Actor actor, Request request, CancellationToken stop)
    {
        if (!actor.Rights.SetsFields) return new MayNotSetFields();
        if (CatalogueChanges.Label(request.Label) is not { } label) return new BadLabel(request.Label);
        var name = request.Name ?? Spelling.Name(label);
        if (!Spelling.IsName(name)) return new BadName(name);
        if (Taken(request.Kind, $"own.{name}", label) is { } taken) return taken;
        if (Wrong(request, label) is { } wrong) return wrong;
        var when = Deciders.Read(catalogue.Catalogue, request.Kind, $"own.{name}", label, request.RequiredWhen);
        if (when.Refused is { } undecided) return undecided;

        catalogue.Add(new FieldSetting
        {
            Kind = request.Kind, Name = $"own.{name}", Label = label, Type = request.Type, PickList = request.PickList, LinksTo = request.LinksTo,
            Scheme = request.Scheme, Required = request.Required, RequiredWhen = when.Done!.Length == 0 ? null : when.Done, Wanted = request.Wanted, Sensitive = request.Sensitive || OwnField.IsOfPerson(request.Scheme),
            BestBeforeMonths = request.BestBeforeMonths, Meaning = CatalogueChanges.Words(request.Meaning), Purpose = CatalogueChanges.Words(request.Purpose),
            Reason = CatalogueChanges.Words(request.Reason), Position = catalogue.Catalogue.Of(request.Kind).Max(field => field.Position) + 1,
        });
        var saved = await catalogue.Save(actor, "add field", label, stop);
        return saved.Refused is { } refused ? refused : new Added($"own.{name}", saved.Done!.Set!);
    }

    private Refusal? Taken(RecordKind kind, string key, string label)
    {
        if (catalogue.Catalogue.Types.All(type => type.Kind != kind)) return new FieldUnknown(kind, key);
        if (catalogue.Catalogue.Find(kind, key) is { } same) return new FieldTaken(same);
        return catalogue.Catalogue.Of(kind).FirstOrDefault(field => Spelling.Key(field.Label) == Spelling.Key(label)) is { } alike ? new FieldTaken(alike) : null;
    }

    private Refusal? Wrong(Request request, string label)
    {
        var isPick = request.Type is FieldType.Pick or FieldType.MultiPick;
        if (!Enum.IsDefined(request.Type)) return new NotForType("values", request.Type);
        if (isPick && request.PickList is null) return new ListNeeded(label, catalogue.Catalogue.Lists.Select(list => list.Key));
        if (isPick && catalogue.Catalogue.List(request.PickList!) is null) return new ListUnknown(request.PickList!, catalogue.Catalogue.Lists.Select(list => list.Key));
        if (!isPick && request.PickList is not null) return new NotForType("list", request.Type);
        if ((request.Type == FieldType.Record) != (request.LinksTo is not null)) return new NotForType(request.LinksTo is null ? "values unless it says to what it links" : "link", request.Type);
        if (request.Scheme is not null && request.Type != FieldType.Identifier) return new NotForType("kind of number", request.Type);
        if (request.Scheme is not null && IdentifierKinds.Find(request.Scheme) is null) return new SchemeUnknown(request.Scheme);
        if (request.Scheme is not null && IdentifierKinds.Find(request.Scheme)!.Bearer == Bearer.Card) return new CardsAreNotKept();
        if (request.Type is FieldType.Text or FieldType.LongText && CatalogueChanges.Words(request.Reason) is null) return new FreeTextNeedsReason(label);
        if ((request.Required || request.RequiredWhen.Count > 0) && (request.Sensitive || OwnField.IsOfPerson(request.Scheme))) return new SensitiveAndRequired(label);
        return request.BestBeforeMonths is { } months and (< 0 or > ChangeField.MostMonths) ? new BadMonths(months) : null;
    }
}
