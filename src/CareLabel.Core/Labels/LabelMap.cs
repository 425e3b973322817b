using CareLabel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareLabel.Labels;

internal sealed class LabelMap
    : IEntityTypeConfiguration<Label>, IEntityTypeConfiguration<Relabelling>, IEntityTypeConfiguration<LabelStanding>,
        IEntityTypeConfiguration<LabelTally>, IEntityTypeConfiguration<LabelMove>
{
    public void Configure(EntityTypeBuilder<Label> label)
    {
        label.ToTable("Label");
        label.HasKey(row => row.Record);
        label.Property(row => row.Record).ValueGeneratedNever();
        label.Property(row => row.Kind).HasConversion<short>();
        label.Property(row => row.Complete).HasConversion<short>();
        label.Property(row => row.Standard).HasConversion<short>();
        label.Property(row => row.Unique).HasConversion<short>();
        label.Property(row => row.Fresh).HasConversion<short>();
        label.Property(row => row.Lawful).HasConversion<short>();
        label.Property(row => row.Owned).HasConversion<short>();
        label.HasIndex(row => row.Due).HasFilter("due IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<Relabelling> relabelling) => relabelling.ToTable("Relabelling");

    public void Configure(EntityTypeBuilder<LabelStanding> standing)
    {
        standing.ToTable("LabelStanding");
        standing.Property(row => row.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<LabelTally> tally)
    {
        tally.ToTable("LabelTally");
        tally.HasKey(row => new { row.Day, row.Kind, row.Symbol, row.Mark });
        tally.Property(row => row.Mark).HasConversion<short>();
    }

    public void Configure(EntityTypeBuilder<LabelMove> move)
    {
        move.ToTable("LabelMove");
        move.Property(row => row.Mark).HasConversion<short>();
    }
}

/// <summary>The tables of this room.</summary>
public static class LabelTables
{
    extension(Db db)
    {
        /// <summary>Care labels.</summary>
        public DbSet<Label> Labels => db.Set<Label>();

        /// <summary>Labels that are to be judged anew.</summary>
        public DbSet<Relabelling> Relabellings => db.Set<Relabelling>();
    }
}
