using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source of the shape: European Commission, VIES, "VAT identification number structure".
// Check digit: Agenzia delle Entrate, Luhn; digits 8 to 10 are the office: 001-100, 120, 121, 888, 999.

internal static class Italy
{
    private static readonly NumberFaults Faults = new("it-vat", "An Italian VAT number", "eleven digits");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "IT",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 11) is { } fault) return Verdict.Broken(fault);
        if (CheckDigits.AreZeros(body[..7])) return Verdict.Broken(Faults.Unissued);
        if (CheckDigits.Number(body[7..10]) is not ((>= 1 and <= 100) or 120 or 121 or 888 or 999))
            return Verdict.Broken(Faults.Unissued);
        return Faults.Checked(CheckDigits.Luhn(body));
    }
}
