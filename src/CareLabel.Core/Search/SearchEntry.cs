using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareLabel.Search;

/// <summary>The words by which one record is found. It follows from the record and stands outside the journal.</summary>
public sealed class SearchEntry
{
    /// <summary>The number by which the full-text index knows the record.</summary>
    public long RowId { get; init; }

    /// <summary>The kind of record.</summary>
    public RecordKind Kind { get; init; }

    /// <summary>The record.</summary>
    public Guid Record { get; init; }

    /// <summary>Whether it is retired; then it is found only by who asks for retired ones.</summary>
    public bool IsRetired { get; set; }

    /// <summary>The words of its names, folded, spaces between.</summary>
    public required string Names { get; set; }

    /// <summary>All other words: numbers, e-mails, phones, cities.</summary>
    public required string Words { get; set; }
}

internal sealed class SearchEntryMap : IEntityTypeConfiguration<SearchEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> entry)
    {
        entry.ToTable("SearchEntry");
        entry.HasKey(row => row.RowId);
        entry.HasIndex(row => row.Record).IsUnique();
    }
}

/// <summary>The table of this room.</summary>
public static class SearchTables
{
    extension(Db db)
    {
        /// <summary>The words by which records are found.</summary>
        public DbSet<SearchEntry> SearchEntries => db.Set<SearchEntry>();
    }
}
