using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>A pick list as the base keeps it; the catalogue makes a <see cref="PickList"/> of it and its values.</summary>
public sealed class StoredList : Record<StoredList>
{
    /// <summary>Its stable name: <c>status</c>.</summary>
    public required string Name { get; init; }

    /// <summary>As people call it.</summary>
    public required string Label { get; set; }

    /// <inheritdoc/>
    public override RecordRef Root => new(RecordKind.PickList, Key);
}

/// <summary>A value of a pick list as the base keeps it.</summary>
public sealed class StoredValue : Part<StoredValue>
{
    /// <summary>Its stable name, as records hold it.</summary>
    public required string Name { get; init; }

    /// <summary>As it is shown.</summary>
    public required string Label { get; set; }

    /// <summary>One of the named colours.</summary>
    public string? Colour { get; set; }

    /// <summary>What it means.</summary>
    public string? Meaning { get; set; }
}

/// <summary>
/// A spelling that means a value: of a pick list, where it is a part of the list, or of fields that are no lists (country,
/// language, job title), where it is a part of the house.
/// </summary>
public sealed class Synonym : Part<Synonym>
{
    /// <summary>Where it holds: <c>list</c>, a standard (<c>country</c>) or one field (<c>person.employer.role</c>).</summary>
    public required string Scope { get; init; }

    /// <summary>The spelling as it was typed.</summary>
    public required string Spelling { get; init; }

    /// <summary>What it means: the name of a value, or a value in its written form.</summary>
    public required string Value { get; set; }
}
