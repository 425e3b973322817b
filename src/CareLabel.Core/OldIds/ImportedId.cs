using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareLabel.OldIds;

/// <summary>Which record an id of the house's earlier system means.</summary>
public sealed class ImportedId
{
    /// <summary>Where the id comes from.</summary>
    public required string Source { get; init; }

    /// <summary>The id there.</summary>
    public required string OldId { get; init; }

    /// <summary>The kind of record.</summary>
    public RecordKind Kind { get; init; }

    /// <summary>The record.</summary>
    public Guid Record { get; init; }
}

internal sealed class ImportedIdMap : IEntityTypeConfiguration<ImportedId>
{
    public void Configure(EntityTypeBuilder<ImportedId> id)
    {
        id.ToTable("ImportedId");
        id.HasKey(one => new { one.Source, one.Kind, one.OldId });
        id.HasIndex(one => one.Record);
    }
}

/// <summary>The table of this room.</summary>
public static class OldIdTables
{
    extension(Db db)
    {
        /// <summary>Ids of earlier systems.</summary>
        public DbSet<ImportedId> ImportedIds => db.Set<ImportedId>();
    }
}
