using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>What somebody wants a record to be: the typed values by field, at whatever door.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Id">The record to change; null for a new one.</param>
/// <param name="Version">The version that the values were typed against; null where the newest will do.</param>
/// <param name="Values">Only the fields that are set or cleared.</param>
public sealed record Draft(RecordKind Kind, Guid? Id, int? Version, IReadOnlyList<Typed> Values)
{
    /// <summary>Warnings (field and rule) that the caller has read and lets stand.</summary>
    public IReadOnlySet<string> Acknowledged { get; init; } = new HashSet<string>();

    /// <summary>The ISO country to read values by where neither the record nor the value tells.</summary>
    public string? HouseCountry { get; init; }
}

/// <summary>A value as it was typed.</summary>
/// <param name="Field">The field's key.</param>
/// <param name="Value">The text; null or blank clears the field.</param>
/// <param name="Number">Which of several: the second phone is 2.</param>
public sealed record Typed(string Field, string? Value, int Number = 1);
