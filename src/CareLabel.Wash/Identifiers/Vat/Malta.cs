using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source of the shape: European Commission, VIES, "VAT identification number structure".
// Check digits: weights 3 4 6 7 8 9 10 1, the sum divides by 37.

internal static class Malta
{
    private static readonly NumberFaults Faults =
        new("mt-vat", "A Maltese VAT number", "eight digits, the first not 0");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "MT",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 8) is { } fault) return Verdict.Broken(fault);
        if (body[0] == '0') return Verdict.Broken(Faults.Unissued);
        return Faults.Checked(CheckDigits.Weighted(body, [3, 4, 6, 7, 8, 9, 10, 1]) % 37 == 0);
    }
}
