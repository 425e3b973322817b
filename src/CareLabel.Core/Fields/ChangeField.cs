using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>Changes what is said of a field, the house's own or one that all houses have.</summary>
public sealed class ChangeField(CatalogueChanges catalogue)
{
    internal const int MostMonths = 240;

    /// <summary>What is said; what is null stays as it is.</summary>
    /// <param name="Kind">The records that have the field.</param>
    /// <param name="Key">Its key.</param>
    public sealed record Request(RecordKind Kind, string Key)
    {
        /// <summary>As people call it.</summary>
        public string? Label { get; init; }

        /// <summary>Whether a record without it is not let in.</summary>
        public bool? Required { get; init; }

        /// <summary>When a record without it is not let in; empty for never. Values by key, label or synonym.</summary>
        public IReadOnlyList<RequiredWhen>? RequiredWhen { get; init; }

        /// <summary>Whether a record without it is incomplete.</summary>
        public bool? Wanted { get; init; }

        /// <summary>Whether only who may see sensitive fields sees it.</summary>
        public bool? Sensitive { get; init; }

        /// <summary>After how many months its value is no longer fresh; 0 for never.</summary>
        public int? BestBeforeMonths { get; init; }

        /// <summary>What it means; empty for what the program says.</summary>
        public string? Meaning { get; init; }

        /// <summary>What it is kept for; empty for what the program says.</summary>
        public string? Purpose { get; init; }

        /// <summary>Its place among the fields of its records.</summary>
        public int? Position { get; init; }
    }

    /// <summary>Changes.</summary>
    public async Task<Outcome<CatalogueSaved>> Run(Actor actor, Request request, CancellationToken stop)
    {
        if (!actor.Rights.SetsFields) return new MayNotSetFields();
        if (catalogue.Catalogue.Find(request.Kind, request.Key) is not { } field) return new FieldUnknown(request.Kind, request.Key);
        if (Wrong(request, field) is { } wrong) return wrong;
        var when = Deciders.Read(catalogue.Catalogue, field.Kind, field.Key, field.Label, request.RequiredWhen);
        if (when.Refused is { } undecided) return undecided;

        var setting = await catalogue.Setting(field, stop);
        if (request.Label is not null) setting.Label = CatalogueChanges.Label(request.Label);
        setting.Required = request.Required ?? setting.Required;
        if (request.RequiredWhen is not null) setting.RequiredWhen = when.Done;
        setting.Wanted = request.Wanted ?? setting.Wanted;
        setting.Sensitive = request.Sensitive ?? setting.Sensitive;
        setting.BestBeforeMonths = request.BestBeforeMonths ?? setting.BestBeforeMonths;
        if (request.Meaning is not null) setting.Meaning = CatalogueChanges.Words(request.Meaning);
        if (request.Purpose is not null) setting.Purpose = CatalogueChanges.Words(request.Purpose);
        setting.Position = request.Position ?? setting.Position;
        return await catalogue.Save(actor, "change field", field.Label, stop);
    }

    private Refusal? Wrong(Request request, Field field)
    {
        if (request.Label is { } label)
        {
            if (CatalogueChanges.Label(label) is null) return new BadLabel(label);
            var alike = catalogue.Catalogue.Of(field.Kind).FirstOrDefault(other => other.Key != field.Key && Spelling.Key(other.Label) == Spelling.Key(label));
            if (alike is not null) return new FieldTaken(alike);
        }

        var isMade = field.ReadOnly || field.KeptIn.Count > 0;
        var isRequired = (request.Required ?? field.Required) || (request.RequiredWhen ?? field.RequiredWhen).Count > 0;
        if (isMade && ((request.Required ?? request.Wanted ?? request.Sensitive) == true || request.RequiredWhen is { Count: > 0 })) return new FieldIsMade(field.Label);
        if (field.IsVital && request.Required == false) return new FieldIsVital(field.Label, "optional");
        if (field.IsVital && request.Sensitive == true) return new FieldIsVital(field.Label, "sensitive");
        if (isRequired && (request.Sensitive ?? field.Sensitive)) return new SensitiveAndRequired(field.Label);
        if (request.Sensitive == false && OwnField.IsOfPerson(field.Scheme)) return new FieldIsVital(field.Label, "seen by everybody");
        return request.BestBeforeMonths is { } months and (< 0 or > MostMonths) ? new BadMonths(months) : null;
    }
}
