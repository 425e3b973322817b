using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareLabel.Data.Write;

/// <summary>One deed: an edit, a whole import, a merge, an undo. What belongs to one set is undone as one.</summary>
public sealed class ChangeSet
{
    /// <summary>Its number; later deeds have higher ones.</summary>
    public long Id { get; init; }

    /// <summary>When it began.</summary>
    public DateTime At { get; init; }

    /// <summary>The user; null for the program and for who sits at the machine.</summary>
    public Guid? Who { get; init; }

    /// <summary>The name as it was then.</summary>
    public required string WhoName { get; init; }

    /// <summary>The way in.</summary>
    public Door Door { get; init; }

    /// <summary>What was done, in a word: <c>edit</c>, <c>import</c>, <c>undo</c>.</summary>
    public required string What { get; init; }

    /// <summary>Why, in the actor's words, or of what: the name of the imported file.</summary>
    public string? Reason { get; init; }

    /// <summary>The set that this one undoes.</summary>
    public long? Undoes { get; init; }

    /// <summary>How many records were written.</summary>
    public int Records { get; init; }

    /// <summary>Whether all of it was written; a long one is open until its last batch.</summary>
    public bool Finished { get; init; }
}

/// <summary>What a set did to one row of one table.</summary>
public sealed class JournalRow
{
    /// <summary>The set.</summary>
    public long Set { get; init; }

    /// <summary>The table's name in the journal.</summary>
    public required string Table { get; init; }

    /// <summary>The row.</summary>
    public Guid Row { get; init; }

    /// <summary>The kind of record that the row is or belongs to.</summary>
    public RecordKind RootKind { get; init; }

    /// <summary>The record that the row is or belongs to.</summary>
    public Guid Root { get; init; }

    /// <summary>What was done.</summary>
    public JournalAct Act { get; init; }

    /// <summary>For a change <c>{"field":[old,new]}</c>; null for a new row, whose values are those of now, walked back.</summary>
    public string? Fields { get; init; }
}

/// <summary>What can be done to a row. Their numbers are stored.</summary>
public enum JournalAct
{
    /// <summary>It was made.</summary>
    Insert = 1,

    /// <summary>It was changed; retiring and restoring are changes of <c>retired_at</c>.</summary>
    Update = 2,
}

internal sealed class ChangeSetMap : IEntityTypeConfiguration<ChangeSet>
{
    public void Configure(EntityTypeBuilder<ChangeSet> set)
    {
        set.ToTable("ChangeSet");
        set.HasIndex(row => row.At);
        set.HasIndex(row => row.Undoes);
        set.HasIndex(row => new { row.Who, row.Id });
        set.HasIndex(row => new { row.WhoName, row.Id });
        set.HasIndex(row => new { row.Door, row.Id });
        set.HasIndex(row => new { row.What, row.Id });
    }
}

internal sealed class JournalRowMap : IEntityTypeConfiguration<JournalRow>
{
    public void Configure(EntityTypeBuilder<JournalRow> journal)
    {
        journal.ToTable("Journal");
        // Of a set, what belongs to one record lies together, so that it is undone record by record.
        journal.HasKey(row => new { row.Set, row.Root, row.Table, row.Row });
        journal.HasIndex(row => new { row.Root, row.Set });
    }
}
