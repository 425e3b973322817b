using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareLabel.Imports;

/// <summary>How far an import is. The numbers are stored.</summary>
public enum ImportState
{
    /// <summary>Rows are being read, or the program was ended while they were; it goes on where it stopped.</summary>
    Running = 1,

    /// <summary>All rows were read; some may wait to be mended.</summary>
    Done = 2,

    /// <summary>So many rows wait that it was stopped; what was let in stays, and it goes on when somebody asks for that.</summary>
    Stopped = 3,
}

/// <summary>What an import does with rows whose record is there already, or is not. The numbers are stored.</summary>
public enum ImportMode
{
    /// <summary>Makes records for rows that have none, and leaves the others alone.</summary>
    Create = 1,

    /// <summary>Changes the records of rows that have one, and lets the others wait.</summary>
    Update = 2,

    /// <summary>Both.</summary>
    Both = 3,
}

/// <summary>One list read into the base: what was asked for, how far it is, and what came of it.</summary>
public sealed class Import
{
    /// <summary>Its number.</summary>
    public long Id { get; init; }

    /// <summary>The change set that all of it belongs to.</summary>
    public long Set { get; set; }

    /// <summary>The list's path as it was given.</summary>
    public required string File { get; init; }

    /// <summary>Size and beginning of the list, by which it is known again; a resumed import must read the same.</summary>
    public required string Print { get; init; }

    /// <summary>Where the list comes from: its old ids are of this source, and its mapping is remembered for it.</summary>
    public required string Source { get; init; }

    /// <summary>The list's header, as JSON.</summary>
    public required string Header { get; init; }

    /// <summary>How columns become fields, as JSON.</summary>
    public required string Map { get; init; }

    /// <summary>What is done with known and unknown records.</summary>
    public ImportMode Mode { get; init; }

    /// <summary>The field by which records are found; null where none are looked for.</summary>
    public string? Key { get; init; }

    /// <summary>Warnings (field and rule) that may stand, with spaces between.</summary>
    public string Acknowledged { get; init; } = "";

    /// <summary>When it began.</summary>
    public DateTime Begun { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTime? Ended { get; set; }

    /// <summary>How far it is.</summary>
    public ImportState State { get; set; }

    /// <summary>The number of the last row that is done.</summary>
    public int Row { get; set; }

    /// <summary>The number of the last unreadable row that is kept.</summary>
    public int UnreadRow { get; set; }

    /// <summary>Rows that made a record.</summary>
    public int Made { get; set; }

    /// <summary>Rows that changed one.</summary>
    public int Changed { get; set; }

    /// <summary>Rows that say what the base has already.</summary>
    public int Same { get; set; }

    /// <summary>Rows that were refused and wait.</summary>
    public int Failed { get; set; }

    /// <summary>Rows that wait for somebody to let a warning stand.</summary>
    public int NeedsWord { get; set; }

    /// <summary>Companies that were made because rows named them.</summary>
    public int Companies { get; set; }
}

/// <summary>A row that was not let in; it waits with its cells until it is mended.</summary>
public sealed class WaitingRow
{
    /// <summary>The import.</summary>
    public long Import { get; init; }

    /// <summary>Its number in the list, from 1.</summary>
    public int Row { get; init; }

    /// <summary>Its cells as JSON, in the order of the list's columns; of a row that could not be read its text.</summary>
    public required string Cells { get; init; }

    /// <summary>What the gate minds, as JSON.</summary>
    public required string Remarks { get; init; }

    /// <summary>Whether letting the warnings stand is enough.</summary>
    public bool NeedsWord { get; init; }
}

/// <summary>How the columns of a source were mapped the last time.</summary>
public sealed class RememberedMap
{
    /// <summary>Where lists come from.</summary>
    public required string Source { get; init; }

    /// <summary>Of the header; another header of the same source is mapped anew.</summary>
    public required string Header { get; init; }

    /// <summary>The mapping as JSON.</summary>
    public required string Map { get; set; }
}

internal sealed class ImportTableMap : IEntityTypeConfiguration<Import>, IEntityTypeConfiguration<WaitingRow>, IEntityTypeConfiguration<RememberedMap>
{
    public void Configure(EntityTypeBuilder<Import> import)
    {
        import.ToTable("Import");
        import.HasIndex(row => row.Set);
    }

    public void Configure(EntityTypeBuilder<WaitingRow> row)
    {
        row.ToTable("WaitingRow");
        row.HasKey(one => new { one.Import, one.Row });
    }

    public void Configure(EntityTypeBuilder<RememberedMap> map)
    {
        map.ToTable("RememberedMap");
        map.HasKey(one => new { one.Source, one.Header });
    }
}

/// <summary>The tables of this room.</summary>
public static class ImportTables
{
    extension(Data.Db db)
    {
        /// <summary>Lists that were read in.</summary>
        public DbSet<Import> Imports => db.Set<Import>();

        /// <summary>Rows that wait to be mended.</summary>
        public DbSet<WaitingRow> WaitingRows => db.Set<WaitingRow>();

        /// <summary>How columns were mapped.</summary>
        public DbSet<RememberedMap> RememberedMaps => db.Set<RememberedMap>();
    }
}
