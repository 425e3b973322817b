using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source of the shape: European Commission, VIES, "VAT identification number structure".
// Check digit: Bundeszentralamt für Steuern, ISO/IEC 7064 MOD 11,10.

internal static class Germany
{
    private static readonly NumberFaults Faults = new("de-vat", "A German VAT number", "nine digits, the first not 0");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "DE",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 9) is { } fault) return Verdict.Broken(fault);
        if (body[0] == '0') return Verdict.Broken(Faults.Unissued);
        return Faults.Checked(CheckDigits.Mod11And10(body));
    }
}
