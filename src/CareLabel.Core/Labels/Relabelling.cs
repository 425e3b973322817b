using CareLabel.Shared;
using CareLabel.Wash.Labels;

namespace CareLabel.Labels;

/// <summary>Labels that are to be judged anew since a setting has changed, and how far that has come.</summary>
public sealed class Relabelling
{
    /// <summary>What has changed are fields or lists.</summary>
    public const string ForFields = "catalogue";

    /// <summary>Its number; the oldest is worked off first.</summary>
    public long Id { get; init; }

    /// <summary>The kind of record.</summary>
    public RecordKind Kind { get; init; }

    /// <summary>Only records of this owner; null for all.</summary>
    public Guid? Owner { get; init; }

    /// <summary>What has changed, in kebab case: <c>catalogue</c>, <c>owner</c>.</summary>
    public required string Why { get; init; }

    /// <summary>When it was asked for.</summary>
    public DateTime Asked { get; init; }

    /// <summary>The last record that is done, in the order of ids; null where none is.</summary>
    public Guid? After { get; set; }

    /// <summary>Whether it has not come to a record yet.</summary>
    public bool AwaitsRecord(RecordKind kind, Guid id, Guid? owner) =>
        kind == Kind && (Owner is null || Owner == owner) && (After is not { } after || id.CompareTo(after) > 0);
}

/// <summary>The settings by which labels were judged; where they differ from those that hold, labels are judged anew. One row.</summary>
public sealed class LabelStanding
{
    /// <summary>Always 1.</summary>
    public int Id { get; init; } = 1;

    /// <summary>The version of the catalogue.</summary>
    public long Catalogue { get; set; }

    /// <summary>The active owners, with spaces between; null where nobody knew who is active.</summary>
    public string? Owners { get; set; }
}

/// <summary>How many records of a kind stood where on a day: the newest day is the total, the others are the trend.</summary>
public sealed class LabelTally
{
    /// <summary>The day in the house's zone.</summary>
    public DateOnly Day { get; init; }

    /// <summary>The kind of record.</summary>
    public RecordKind Kind { get; init; }

    /// <summary>The symbol.</summary>
    public Symbol Symbol { get; init; }

    /// <summary>How it stands.</summary>
    public Mark Mark { get; init; }

    /// <summary>How many records.</summary>
    public long Count { get; set; }
}

/// <summary>
/// What one write moved in the tally. Writers only add such rows, so none waits for another; the job adds them up.
/// </summary>
public sealed class LabelMove
{
    /// <summary>Its number.</summary>
    public long Id { get; init; }

    /// <summary>The kind of record.</summary>
    public RecordKind Kind { get; init; }

    /// <summary>The symbol.</summary>
    public Symbol Symbol { get; init; }

    /// <summary>How it stands.</summary>
    public Mark Mark { get; init; }

    /// <summary>How many records more, or less.</summary>
    public int Change { get; init; }
}
