using CareLabel.Shared;

namespace CareLabel.History;

/// <summary>What to do with what was changed again after the change that is undone.</summary>
public enum WhenChangedSince
{
    /// <summary>Do nothing at all if there is such, and name it.</summary>
    Ask,

    /// <summary>Leave it as it is now.</summary>
    Leave,

    /// <summary>Give it its value from before nevertheless.</summary>
    Restore,
}

/// <summary>Why an undo left something as it is.</summary>
public enum LeftWhy
{
    /// <summary>The field was changed again.</summary>
    ChangedSince,

    /// <summary>The row that the set made was worked on since, so it was not retired.</summary>
    WorkedOnSince,

    /// <summary>The program knows the table or field no more, or the row was erased.</summary>
    Gone,

    /// <summary>The field is sensitive, and the actor has no right to see it.</summary>
    Sensitive,
}

/// <summary>A field that was not given back its old value.</summary>
/// <param name="Field">Which; for a row that was made and not retired, its <c>retired_at</c>.</param>
/// <param name="Record">The record.</param>
/// <param name="Before">Its value before the change that is undone.</param>
/// <param name="Then">What that change wrote.</param>
/// <param name="Now">What it is now.</param>
public sealed record LeftField(FieldRef Field, RecordRef Record, object? Before, object? Then, object? Now)
{
    /// <summary>Why.</summary>
    public LeftWhy Why { get; init; }

    /// <summary>What people call it.</summary>
    public string Label { get; init; } = Field.Name;

    /// <summary>A value of it as people write it.</summary>
    public static string? Text(object? value) => FieldLabels.Plain(value);
}
