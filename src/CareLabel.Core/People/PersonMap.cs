using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareLabel.People;

internal sealed class PersonMap : IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<Employment>, IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        JournalTable.MapRecord(person, RecordKind.Person, "person");
        JournalTable.Silence(person.Property(row => row.LastContact));
        JournalTable.Silence(person.Property(row => row.NextContact));
        person.Ignore(row => row.FullName);
        person.HasIndex(row => new { row.Family, row.Given });
    }

    public void Configure(EntityTypeBuilder<Employment> employment)
    {
        JournalTable.MapPart(employment, "employment");
        employment.HasIndex(row => row.Company);
    }

    public void Configure(EntityTypeBuilder<Consent> consent) => JournalTable.MapPart(consent, "consent");
}

/// <summary>The tables of this room.</summary>
public static class PersonTables
{
    extension(Db db)
    {
        /// <summary>Human beings.</summary>
        public DbSet<Person> People => db.Set<Person>();

        /// <summary>Where they work and worked.</summary>
        public DbSet<Employment> Employments => db.Set<Employment>();

        /// <summary>What they allowed and refused.</summary>
        public DbSet<Consent> Consents => db.Set<Consent>();
    }
}
