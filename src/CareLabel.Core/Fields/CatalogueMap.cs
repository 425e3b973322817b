using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareLabel.Fields;

/// <summary>The one row that says which version the catalogue has; every change to it counts on.</summary>
internal sealed class CatalogueVersion
{
    public const int OnlyId = 1;

    public int Id { get; init; }

    public long Version { get; init; }
}

internal sealed class CatalogueMap : IEntityTypeConfiguration<FieldSetting>, IEntityTypeConfiguration<StoredList>,
    IEntityTypeConfiguration<StoredValue>, IEntityTypeConfiguration<Synonym>, IEntityTypeConfiguration<House>, IEntityTypeConfiguration<CatalogueVersion>
{
    public void Configure(EntityTypeBuilder<FieldSetting> setting)
    {
        JournalTable.MapRecord(setting, RecordKind.Field, "field_setting");
        setting.Ignore(row => row.IsOwn);
        setting.HasIndex(row => new { row.Kind, row.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StoredList> list)
    {
        JournalTable.MapRecord(list, RecordKind.PickList, "pick_list");
        list.ToTable("PickList");
        list.HasIndex(row => row.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StoredValue> value)
    {
        JournalTable.MapPart(value, "pick_value");
        value.ToTable("PickValue");
        value.HasIndex(row => new { row.Of, row.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Synonym> synonym) => JournalTable.MapPart(synonym, "synonym");

    public void Configure(EntityTypeBuilder<House> house) => JournalTable.MapRecord(house, RecordKind.House, "house");

    public void Configure(EntityTypeBuilder<CatalogueVersion> version)
    {
        version.ToTable("CatalogueVersion");
        version.Property(row => row.Id).ValueGeneratedNever();
        version.HasData(new CatalogueVersion { Id = CatalogueVersion.OnlyId, Version = 0 });
    }
}
