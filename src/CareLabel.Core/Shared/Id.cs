namespace CareLabel.Shared;

/// <summary>The id of a row of one kind, so that a person's id is never taken for a company's.</summary>
/// <param name="Value">A UUID of version 7: later rows of one program have later ids, so new rows lie side by side on disk and in the order in which they came.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1036", Justification = "Ids are ordered by queries that page by key, never by hand.")]
public readonly record struct Id<T>(Guid Value) : IId, IComparable<Id<T>>
{
    /// <summary>A new id.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1000", Justification = "Id<Person>.New() says what it makes.")]
    public static Id<T> New() => new(NewIds.Next());

    /// <inheritdoc/>
    public int CompareTo(Id<T> other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}

/// <summary>An id of whatever kind, for what handles rows of all kinds alike.</summary>
public interface IId
{
    /// <summary>The id itself.</summary>
    Guid Value { get; }
}
