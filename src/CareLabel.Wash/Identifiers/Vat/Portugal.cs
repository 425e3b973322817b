using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source of the shape: European Commission, VIES, "VAT identification number structure".
// Check digit: AT, weights 9 to 2, modulus 11; 10 and 11 are written 0.

internal static class Portugal
{
    private static readonly NumberFaults Faults =
        new("pt-vat", "A Portuguese VAT number", "nine digits, the first not 0");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "PT",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 9) is { } fault) return Verdict.Broken(fault);
        if (body[0] == '0') return Verdict.Broken(Faults.Unissued);
        var check = (11 - CheckDigits.Weighted(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10;
        return Faults.Checked(check == body[8] - '0');
    }
}
