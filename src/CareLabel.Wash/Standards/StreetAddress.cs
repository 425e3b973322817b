using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>The parts of one address line. What was not there is null.</summary>
/// <param name="Name">The street in standard form: "Storgata", "ul. Długa"; or a place or farm where streets have no
/// names.</param>
/// <param name="Number">House number without letter: "12", "12-14".</param>
/// <param name="Letter">The letter of the house: "B"; in Finland lower case.</param>
/// <param name="Entrance">Staircase or entrance: "A".</param>
/// <param name="Floor">Floor as the country writes it: "2." (Denmark), "st." (ground), "2 tr" (Sweden).</param>
/// <param name="Unit">Flat: "H0201", "lgh 1101", "tv", "4".</param>
/// <param name="Box">A post-office box in standard form ("Postboks 123 Sentrum"); then the line holds no
/// street.</param>
/// <param name="CareOf">Whose mailbox it is, without the c/o.</param>
/// <param name="Rest">What stood behind and was not understood; kept in the line as typed.</param>
public sealed record StreetAddress(
    string? Name, string? Number = null, string? Letter = null, string? Entrance = null, string? Floor = null,
    string? Unit = null, string? Box = null, string? CareOf = null, string? Rest = null)
{
    /// <summary>ISO 3166-1 alpha-2 of the rules the line was read by; null for none.</summary>
    public string? Country { get; init; }

    /// <summary>The whole line in standard form, as the country orders its parts.</summary>
    public override string ToString() => StreetText.Write(this);

    /// <summary>
    /// What two spellings of one street share: folded, Polish types dropped, Norwegian vei/veien/veg/vegen and
    /// gate/gata/gaten made one. Without the number; only for comparing.
    /// </summary>
    public string NameKey => StreetText.Key(Name ?? Box ?? "", Country);

    /// <summary>Number and letter as one: "12B"; null without a number.</summary>
    public string? House => Number is null ? null : Number + Letter;
}
