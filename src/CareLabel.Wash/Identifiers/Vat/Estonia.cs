using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source of the shape: European Commission, VIES, "VAT identification number structure".
// Check digit: EMTA, weights 3 7 1 3 7 1 3 7 1, the sum ends in 0.

internal static class Estonia
{
    private static readonly NumberFaults Faults = new("ee-vat", "An Estonian VAT number", "nine digits");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "EE",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 9) is { } fault) return Verdict.Broken(fault);
        return Faults.Checked(CheckDigits.Weighted(body, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0);
    }
}
