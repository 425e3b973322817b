using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source of the shape: European Commission, VIES, "VAT identification number structure".
// Check: Finančná správa, the number divides by 11; the third digit is 2, 3, 4, 7, 8 or 9.

internal static class Slovakia
{
    private static readonly NumberFaults Faults = new("sk-vat", "A Slovak VAT number", "ten digits, the first not 0");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "SK",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 10) is { } fault) return Verdict.Broken(fault);
        if (body[0] == '0') return Verdict.Broken(Faults.Unissued);
        if (body[2] is not ('2' or '3' or '4' or '7' or '8' or '9')) return Verdict.Broken(Faults.Unissued);
        return Faults.Checked(CheckDigits.Number(body) % 11 == 0);
    }
}
