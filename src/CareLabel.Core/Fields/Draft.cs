using CareLabel.Shared;
using CareLabel.Wash.Standards;

namespace CareLabel.Fields;

/// <summary>What somebody wants a record to be: the typed values by field, at whatever door.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Id">The record to change; null for a new one.</param>
/// <param name="Version">The version that the values were typed against; null where the newest will do.</param>
/// <param name="Values">Only the fields that are set or cleared.</param>
public sealed record Draft(RecordKind Kind, Guid? Id, int? Version, IReadOnlyList<Typed> Values)
{
    /// <summary>Warnings (field and rule) that the caller has read and lets stand.</summary>
    public IReadOnlySet<string> Acknowledged { get; init; } = System.Collections.Frozen.FrozenSet<string>.Empty;

    /// <summary>
    /// Whether nobody is there to be asked about each value, as where a list is read: what has its standard form or loses nothing then
    /// goes in, and the doubt is remarked.
    /// </summary>
    public bool LetsDoubtsStand { get; init; }

    /// <summary>Where the values come from: a value of the pick list of sources; null where nothing is said.</summary>
    public string? Source { get; init; }

    /// <summary>The day on which the values were seen to be true; today where not given.</summary>
    public DateOnly? VerifiedOn { get; init; }

    /// <summary>Which records the names mean that stand in fields of links, as <see cref="LinkNames"/> found them.</summary>
    public IReadOnlyDictionary<Typed, IReadOnlyList<Guid>> Meant { get; init; } = System.Collections.Frozen.FrozenDictionary<Typed, IReadOnlyList<Guid>>.Empty;

    /// <summary>In which order days and months of these values stand, where their list has shown it.</summary>
    public DateOrder Dates { get; init; }

    /// <summary>The ISO country to read values by where neither the record nor the value tells.</summary>
    public string? HouseCountry { get; init; }

    /// <summary>The same with a value moved to the field that a remark says it belongs in; behind what was typed there.</summary>
    public Draft Move(Remark remark)
    {
        if (remark.MoveTo is not { } home || Values.FirstOrDefault(value => value.Field == remark.Field && value.Number == remark.Number) is not { } moved) return this;
        var number = Values.Where(value => value.Field == home).Select(value => value.Number).DefaultIfEmpty(0).Max() + 1;
        return this with { Values = [.. Values.Where(value => value != moved), new(home, moved.Value, number)] };
    }
}

/// <summary>A value as it was typed.</summary>
/// <param name="Field">The field's key.</param>
/// <param name="Value">The text; null or blank clears the field.</param>
/// <param name="Number">Which of several: the second phone is 2.</param>
public sealed record Typed(string Field, string? Value, int Number = 1);
