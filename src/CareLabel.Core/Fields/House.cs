using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>The organisation as the base keeps it; there is at most one.</summary>
public sealed class House : Record<House>
{
    /// <summary>What it is called.</summary>
    public string? Name { get; set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; set; }

    /// <summary>ISO 639-1.</summary>
    public string? Language { get; set; }

    /// <summary>IANA.</summary>
    public string? TimeZone { get; set; }

    /// <summary>Whether countries and languages are shown and exported by name and not by code.</summary>
    public bool ShowsNames { get; set; }

    /// <inheritdoc/>
    public override RecordRef Root => new(RecordKind.House, Key);

    /// <summary>As the catalogue has it.</summary>
    public HouseSettings Settings() =>
        new(Name ?? "", Country, Language ?? HouseSettings.Unset.Language, TimeZone ?? HouseSettings.Unset.TimeZone) { ShowsNames = ShowsNames };
}
