namespace CareLabel.Shared;

/// <summary>A row whose every change is in the journal. It is retired, never deleted.</summary>
public abstract class Row
{
    /// <summary>Its id, whatever its kind.</summary>
    public abstract Guid Key { get; }

    /// <summary>The record that it is, or is a part of: an e-mail address is a part of its person.</summary>
    public abstract RecordRef Root { get; }

    /// <summary>When it was retired; null while it is in use.</summary>
    public DateTime? RetiredAt { get; set; }

    /// <summary>Whether it is in use.</summary>
    public bool IsLive => RetiredAt is null;
}

/// <summary>A row with an id of its own kind.</summary>
public interface IHasId<T>
{
    /// <summary>The id.</summary>
    Id<T> Id { get; }
}

/// <summary>A row that is a record of its own: it has a version, an owner and a care label.</summary>
public abstract class Record : Row
{
    /// <summary>Counts the writes to the record and its parts; what a form was opened with must still be so when it is saved.</summary>
    public int Version { get; set; } = 1;

    /// <summary>When it was made.</summary>
    public DateTime Created { get; set; }

    /// <summary>When it or one of its parts was last written.</summary>
    public DateTime Changed { get; set; }

    /// <summary>The user who answers for it.</summary>
    public Guid? Owner { get; set; }

    /// <summary>Where it came from: a value of the pick list of sources.</summary>
    public string? Source { get; set; }

    /// <summary>The record that it was folded into.</summary>
    public Guid? MergedInto { get; set; }

    /// <summary>The fields that the house added itself, in the written form of their type, by key.</summary>
    public OwnValues Own { get; set; } = OwnValues.None;

    /// <summary>Source and date of values that differ from the record's own, by field key.</summary>
    public Facts Facts { get; set; } = Facts.None;
}

/// <summary>A part of a record that has a place in the record's list of its kind: a phone number, an address.</summary>
public abstract class Part : Row
{
    /// <summary>The kind of record that it is a part of.</summary>
    public RecordKind OfKind { get; set; }

    /// <summary>The record that it is a part of.</summary>
    public Guid Of { get; set; }

    /// <summary>Its place in the record's list, from 1 on; the first is the one that is used.</summary>
    public int Position { get; set; } = 1;

    /// <inheritdoc/>
    public override RecordRef Root => new(OfKind, Of);
}

/// <summary>A record of one kind.</summary>
public abstract class Record<T> : Record, IHasId<T>
{
    /// <inheritdoc/>
    public Id<T> Id { get; init; } = Id<T>.New();

    /// <inheritdoc/>
    public sealed override Guid Key => Id.Value;
}

/// <summary>A part of one kind.</summary>
public abstract class Part<T> : Part, IHasId<T>
{
    /// <inheritdoc/>
    public Id<T> Id { get; init; } = Id<T>.New();

    /// <inheritdoc/>
    public sealed override Guid Key => Id.Value;
}
