using CareLabel.Data;
using CareLabel.Data.Write;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareLabel.Contacts;

internal sealed class ContactMap
    : IEntityTypeConfiguration<EmailAddress>, IEntityTypeConfiguration<PhoneNumber>, IEntityTypeConfiguration<PostalAddress>
{
    public void Configure(EntityTypeBuilder<EmailAddress> email)
    {
        JournalTable.MapPart(email, "email");
        email.HasIndex(row => row.Address);
    }

    public void Configure(EntityTypeBuilder<PhoneNumber> phone)
    {
        JournalTable.MapPart(phone, "phone");
        phone.HasIndex(row => row.Number);
    }

    public void Configure(EntityTypeBuilder<PostalAddress> address)
    {
        JournalTable.MapPart(address, "address");
        address.Ignore(row => row.IsEmpty);
        address.Ignore(row => row.OnOneLine);
    }
}

/// <summary>The tables of this room.</summary>
public static class ContactTables
{
    extension(Db db)
    {
        /// <summary>E-mail addresses of companies and people.</summary>
        public DbSet<EmailAddress> Emails => db.Set<EmailAddress>();

        /// <summary>Phone numbers of companies and people.</summary>
        public DbSet<PhoneNumber> Phones => db.Set<PhoneNumber>();

        /// <summary>Addresses of companies and people.</summary>
        public DbSet<PostalAddress> Addresses => db.Set<PostalAddress>();
    }
}
