using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source of the shape: European Commission, VIES, "VAT identification number structure".
// Check digits: AED, the first six mod 89.

internal static class Luxembourg
{
    private static readonly NumberFaults Faults = new("lu-vat", "A Luxembourg VAT number", "eight digits");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "LU",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 8) is { } fault) return Verdict.Broken(fault);
        return Faults.Checked(CheckDigits.Number(body[..6]) % 89 == CheckDigits.Two(body, 6));
    }
}
