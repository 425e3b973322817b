using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

// Source: Vero, "VAT number": FI + business id without hyphen; check digit as in the business id.

/// <summary>Finnish VAT number (ALV-numero): <c>FI20774740</c>, the business id without its hyphen.</summary>
public static class FinnishVat
{
    private static readonly NumberFaults Faults =
        new("fi-vat", "A Finnish VAT number", "FI and the eight digits of the business id");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = ["ALVNUMERO", "ALVNRO", "ALV", "VATNR", "VAT"],
        Prefix = "FI",
        Separators = " -./:",
        PadFrom = 7,
        PadTo = 8,
    };

    /// <summary>Reads what stands in a field for this number. Never throws.</summary>
    public static Reading Read(string typed, Setting setting) => Rule.Read(typed, setting);

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 8) is { } fault) return Verdict.Broken(fault);
        return Faults.Checked(YTunnus.Fits(body));
    }
}
