using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source of the shape: European Commission, VIES, "VAT identification number structure".
// Check digit: OIB (Ministarstvo financija), ISO/IEC 7064 MOD 11,10.

internal static class Croatia
{
    private static readonly NumberFaults Faults = new("hr-vat", "A Croatian VAT number", "eleven digits");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "HR",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 11) is { } fault) return Verdict.Broken(fault);
        return Faults.Checked(CheckDigits.Mod11And10(body));
    }
}
