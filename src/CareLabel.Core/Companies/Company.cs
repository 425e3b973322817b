using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareLabel.Companies;

/// <summary>An organisation: customer, prospect, supplier. What it is to us is a status, not another kind of record.</summary>
public sealed class Company : Record<Company>
{
    /// <summary>Its name without the legal form.</summary>
    public required string Name { get; set; }

    /// <summary>AS, AB, Oy, sp. z o.o.: as its register writes it.</summary>
    public string? LegalForm { get; set; }

    /// <summary>Its name with its legal form, as people write it.</summary>
    public string FullName => LegalForm is null || Name.Contains(LegalForm, StringComparison.OrdinalIgnoreCase) ? Name : $"{Name} {LegalForm}";

    /// <summary>Where it is registered, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; set; }

    /// <summary>What it does: a value of the pick list of industries (NACE).</summary>
    public string? Industry { get; set; }

    /// <summary>How many work there: a value of the pick list of sizes.</summary>
    public string? Size { get; set; }

    /// <summary>Revenue of a year in minor units of <see cref="RevenueCurrency"/>.</summary>
    public long? RevenueMinor { get; set; }

    /// <summary>ISO 4217.</summary>
    public string? RevenueCurrency { get; set; }

    /// <summary>The year of the revenue.</summary>
    public int? RevenueYear { get; set; }

    /// <summary>Who says so.</summary>
    public string? RevenueSource { get; set; }

    /// <summary>Lead, prospect, customer, former.</summary>
    public string? Status { get; set; }

    /// <summary>Customer, partner, supplier, competitor.</summary>
    public string? AccountType { get; set; }

    /// <summary>How much it matters: A, B, C.</summary>
    public string? Class { get; set; }

    /// <summary>The part of the market it belongs to.</summary>
    public string? Segment { get; set; }

    /// <summary>Its home on the web.</summary>
    public string? Website { get; set; }

    /// <summary>The company that owns it.</summary>
    public Id<Company>? Parent { get; set; }

    /// <summary>What it has bought from us: values of the pick list of products, with bars between.</summary>
    public string? Products { get; set; }

    /// <summary>What it cares for: values of the pick list of interests, with bars between.</summary>
    public string? Interests { get; set; }

    /// <summary>The language in which it is written to, ISO 639-1.</summary>
    public string? Language { get; set; }

    /// <summary>What fits no field.</summary>
    public string? Notes { get; set; }

    /// <summary>When someone last spoke with it.</summary>
    public DateTime? LastContact { get; set; }

    /// <summary>When someone is to speak with it next.</summary>
    public DateTime? NextContact { get; set; }

    /// <inheritdoc/>
    public override RecordRef Root => new(RecordKind.Company, Key);
}

/// <summary>A number by which a register knows a company.</summary>
public sealed class CompanyNumber : Part<CompanyNumber>
{
    /// <summary>Which number it is, as the engine calls it: <c>no.orgnr</c>, <c>pl.nip</c>; empty where that is not known.</summary>
    public required string Scheme { get; set; }

    /// <summary>The number in its standard form.</summary>
    public required string Number { get; set; }
}

internal sealed class CompanyMap : IEntityTypeConfiguration<Company>, IEntityTypeConfiguration<CompanyNumber>
{
    public void Configure(EntityTypeBuilder<Company> company)
    {
        JournalTable.MapRecord(company, RecordKind.Company, "company");
        JournalTable.Silence(company.Property(row => row.LastContact));
        JournalTable.Silence(company.Property(row => row.NextContact));
        company.Ignore(row => row.FullName);
        company.HasIndex(row => row.Name);
        company.HasIndex(row => row.Parent);
    }

    public void Configure(EntityTypeBuilder<CompanyNumber> number)
    {
        JournalTable.MapPart(number, "company_number");
        number.HasIndex(row => row.Number);
    }
}

/// <summary>The tables of this room.</summary>
public static class CompanyTables
{
    extension(Db db)
    {
        /// <summary>Organisations.</summary>
        public DbSet<Company> Companies => db.Set<Company>();

        /// <summary>Their numbers.</summary>
        public DbSet<CompanyNumber> CompanyNumbers => db.Set<CompanyNumber>();
    }
}
