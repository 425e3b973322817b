namespace CareLabel.Shared;

/// <summary>The kinds of record. Their numbers are stored, so they are never given to another kind.</summary>
public enum RecordKind
{
    /// <summary>An organisation.</summary>
    Company = 1,

    /// <summary>A human being.</summary>
    Person = 2,

    /// <summary>A call, meeting, note or task.</summary>
    Activity = 3,

    /// <summary>What the house says of a field, or a field of its own.</summary>
    Field = 20,

    /// <summary>A list of values to pick from.</summary>
    PickList = 21,

    /// <summary>The organisation itself.</summary>
    House = 22,
}

/// <summary>A record of any kind, as generic links (activities, files, labels) hold it.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Id">Its id; no two records of any kinds share one.</param>
public readonly record struct RecordRef(RecordKind Kind, Guid Id)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()} {Id}";
}
