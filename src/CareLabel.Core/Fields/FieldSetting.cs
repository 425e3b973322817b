using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>
/// What the house says of a field: all of a field of its own, and of one that all houses have only what it says
/// otherwise (null where nothing).
/// </summary>
public sealed class FieldSetting : Record<FieldSetting>
{
    /// <summary>The records that have the field.</summary>
    public RecordKind Kind { get; set; }

    /// <summary>The field's key in the catalogue: <c>born</c>, <c>own.shoe</c>.</summary>
    public required string Name { get; init; }

    /// <summary>As people call it.</summary>
    public string? Label { get; set; }

    /// <summary>What it holds; only of own fields.</summary>
    public FieldType? Type { get; set; }

    /// <summary>The pick list that its values come from; only of own fields.</summary>
    public string? PickList { get; set; }

    /// <summary>The kind of record that it links to; only of own fields.</summary>
    public RecordKind? LinksTo { get; set; }

    /// <summary>Which number it is, as the engine calls it (<c>intl.iban</c>); only of own fields.</summary>
    public string? Scheme { get; set; }

    /// <summary>Whether a record without it is not let in.</summary>
    public bool? Required { get; set; }

    /// <summary>When it is required though it is not always, as <see cref="Fields.RequiredWhen"/> is kept; empty for never.</summary>
    public string? RequiredWhen { get; set; }

    /// <summary>Whether a record without it is incomplete.</summary>
    public bool? Wanted { get; set; }

    /// <summary>Whether only who may see sensitive fields sees it.</summary>
    public bool? Sensitive { get; set; }

    /// <summary>After how many months its value is no longer fresh; 0 for never.</summary>
    public int? BestBeforeMonths { get; set; }

    /// <summary>What it means.</summary>
    public string? Meaning { get; set; }

    /// <summary>What it is kept for.</summary>
    public string? Purpose { get; set; }

    /// <summary>Why free text and not a pick list; only of own fields.</summary>
    public string? Reason { get; set; }

    /// <summary>Its place among the fields of its records.</summary>
    public int? Position { get; set; }

    /// <summary>Whether a field that all houses have is used no more; an own one is retired itself.</summary>
    public bool? Unused { get; set; }

    /// <summary>Whether it is a field of the house's own.</summary>
    public bool IsOwn => Type is not null;

    /// <inheritdoc/>
    public override RecordRef Root => new(RecordKind.Field, Key);
}
