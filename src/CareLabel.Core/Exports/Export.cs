using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareLabel.Exports;

/// <summary>That somebody took records out of the base: who, when, what, how many.</summary>
public sealed class Export
{
    /// <summary>Its number.</summary>
    public long Id { get; init; }

    /// <summary>When.</summary>
    public DateTime At { get; init; }

    /// <summary>The user; null for who sits at the machine.</summary>
    public Guid? Who { get; init; }

    /// <summary>The name as it was then.</summary>
    public required string WhoName { get; init; }

    /// <summary>The way.</summary>
    public Door Door { get; init; }

    /// <summary>The kind of record.</summary>
    public RecordKind Kind { get; init; }

    /// <summary>The keys of the fields, with spaces between.</summary>
    public required string Fields { get; init; }

    /// <summary>Whether sensitive fields were among them.</summary>
    public bool Sensitive { get; init; }

    /// <summary>Where to.</summary>
    public required string File { get; init; }

    /// <summary>How many records.</summary>
    public long Records { get; init; }
}

internal sealed class ExportMap : IEntityTypeConfiguration<Export>
{
    public void Configure(EntityTypeBuilder<Export> export)
    {
        export.ToTable("Export");
        export.HasIndex(row => row.At);
    }
}
