using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source of the shape: European Commission, VIES, "VAT identification number structure".
// Check digit: NAV, weights 9 7 3 1 9 7 3 1, the sum ends in 0.

internal static class Hungary
{
    private static readonly NumberFaults Faults = new("hu-vat", "A Hungarian VAT number", "eight digits");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "HU",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 8) is { } fault) return Verdict.Broken(fault);
        return Faults.Checked(CheckDigits.Weighted(body, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 == 0);
    }
}
