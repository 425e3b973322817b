using CareLabel.Shared;

namespace CareLabel.Contacts;

/// <summary>An address of a company or a person.</summary>
public sealed class PostalAddress : Part<PostalAddress>
{
    /// <summary>Visit, post, invoice: a value of the pick list of uses.</summary>
    public string? Use { get; set; }

    /// <summary>Street and number, or the box.</summary>
    public string? Street { get; set; }

    /// <summary>The line above the street: care of, building, floor.</summary>
    public string? Extra { get; set; }

    /// <summary>As its country writes it.</summary>
    public string? Postcode { get; set; }

    /// <summary>The place of the post.</summary>
    public string? City { get; set; }

    /// <summary>County, voivodeship, state.</summary>
    public string? Region { get; set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; set; }

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsEmpty => (Street ?? Extra ?? Postcode ?? City ?? Region ?? Country) is null;

    /// <summary>All of it with commas between; null where nothing stands in it.</summary>
    public string? OnOneLine
    {
        get
        {
            var place = string.Join(' ', new[] { Postcode, City }.Where(part => part is not null));
            var line = string.Join(", ", new[] { Street, Extra, place, Region, Country }.Where(part => !string.IsNullOrEmpty(part)));
            return line.Length == 0 ? null : line;
        }
    }
}
