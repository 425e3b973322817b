using CareLabel.Shared;
using CareLabel.Wash.Labels;

namespace CareLabel.Labels;

/// <summary>The six symbols. Their numbers are stored.</summary>
public enum Symbol
{
    /// <summary>The fields that are wanted are filled.</summary>
    Complete = 1,

    /// <summary>Every value is written the one way.</summary>
    Standard = 2,

    /// <summary>No other record is the same.</summary>
    Unique = 3,

    /// <summary>Nothing is older than it keeps.</summary>
    Fresh = 4,

    /// <summary>It may be kept and used.</summary>
    Lawful = 5,

    /// <summary>Somebody answers for it.</summary>
    Owned = 6,
}

/// <summary>
/// The care label of one record. It follows from the record, the fields and the day, so it stands outside the journal; a
/// retired record has none.
/// </summary>
public sealed class Label
{
    /// <summary>The record.</summary>
    public Guid Record { get; init; }

    /// <summary>Its kind.</summary>
    public RecordKind Kind { get; init; }

    /// <summary>Whether the fields that are wanted are filled.</summary>
    public Mark Complete { get; init; }

    /// <summary>Whether every value is written the one way.</summary>
    public Mark Standard { get; init; }

    /// <summary>Whether no other record is the same.</summary>
    public Mark Unique { get; init; }

    /// <summary>Whether nothing is older than it keeps.</summary>
    public Mark Fresh { get; init; }

    /// <summary>Whether it may be kept and used.</summary>
    public Mark Lawful { get; init; }

    /// <summary>Whether somebody answers for it.</summary>
    public Mark Owned { get; init; }

    /// <summary>Why it is not all good, as <see cref="Reason.ReadAll"/> reads it; null where nothing is to be said.</summary>
    public string? Reasons { get; init; }

    /// <summary>The day on which it turns by itself; null where only a change can turn it.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>How a symbol stands.</summary>
    public Mark this[Symbol symbol] => symbol switch
    {
        Symbol.Complete => Complete,
        Symbol.Standard => Standard,
        Symbol.Unique => Unique,
        Symbol.Fresh => Fresh,
        Symbol.Lawful => Lawful,
        Symbol.Owned => Owned,
        _ => throw new ArgumentOutOfRangeException(nameof(symbol)),
    };

    /// <summary>Whether two labels say the same.</summary>
    public bool Says(Label other) => Record == other.Record && Kind == other.Kind && Due == other.Due && Reasons == other.Reasons
        && (Complete, Standard, Unique, Fresh, Lawful, Owned) == (other.Complete, other.Standard, other.Unique, other.Fresh, other.Lawful, other.Owned);
}
