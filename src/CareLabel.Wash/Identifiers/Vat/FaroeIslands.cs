using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source: TAKS, vinnutal (V-tal): six digits without a check digit.

internal static class FaroeIslands
{
    private static readonly NumberFaults Faults = new("fo-vat", "A Faroese VAT number", "six digits");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "FO",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 6) is { } fault) return Verdict.Broken(fault);
        return Verdict.Fits;
    }
}
