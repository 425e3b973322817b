using CareLabel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareLabel.Demo;

/// <summary>The row that says that everything in a base is made up. A base without it is never thrown away.</summary>
public sealed class DemoMark
{
    /// <summary>There is one.</summary>
    public int Id { get; init; } = 1;

    /// <summary>What the made-up people and companies came from.</summary>
    public long Seed { get; init; }

    /// <summary>When the making began.</summary>
    public DateTime At { get; init; }

    /// <summary>Whether all of it was made.</summary>
    public bool Finished { get; set; }
}

internal sealed class DemoMarkMap : IEntityTypeConfiguration<DemoMark>
{
    public void Configure(EntityTypeBuilder<DemoMark> mark)
    {
        mark.ToTable("DemoMark");
        mark.Property(row => row.Id).ValueGeneratedNever();
    }
}

/// <summary>The tables of this room.</summary>
public static class DemoTables
{
    extension(Db db)
    {
        /// <summary>One row in a base that is a demo, none in others.</summary>
        public DbSet<DemoMark> DemoMarks => db.Set<DemoMark>();
    }
}
