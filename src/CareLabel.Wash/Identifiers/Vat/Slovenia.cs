using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source of the shape: European Commission, VIES, "VAT identification number structure".
// Check digit: FURS, weights 8 to 2, 11 minus the rest; 10 is written 0, 11 is not issued.

internal static class Slovenia
{
    private static readonly NumberFaults Faults =
        new("si-vat", "A Slovene VAT number", "eight digits, the first not 0");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "SI",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 8) is { } fault) return Verdict.Broken(fault);
        if (body[0] == '0') return Verdict.Broken(Faults.Unissued);
        var check = 11 - CheckDigits.Weighted(body, [8, 7, 6, 5, 4, 3, 2]) % 11;
        return Faults.Checked(check != 11 && check % 10 == body[7] - '0');
    }
}
