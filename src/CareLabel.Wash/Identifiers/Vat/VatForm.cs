namespace CareLabel.Wash.Identifiers.Vat;

/// <summary>What may stand before and between the signs of any country's VAT number.</summary>
internal static class VatForm
{
    internal const string Separators = " -./:";

    internal static readonly string[] Labels = ["VATNUMBER", "VATNR", "VATID", "USTIDNR", "USTID", "VAT"];
}
