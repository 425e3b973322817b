using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source of the shape: European Commission, VIES, "VAT identification number structure". Check digit: VID. Companies
// begin with 4 to 9: weights 9 1 4 8 3 10 2 5 7 6 1, the sum leaves 3 by 11. People's numbers: weights 10 5 8 4 2 1 6 3
// 7 9 plus 1; they begin with a date of birth or, since 2017, with 32.

internal static class Latvia
{
    private static readonly NumberFaults Faults = new("lv-vat", "A Latvian VAT number", "eleven digits");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "LV",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 11) is { } fault) return Verdict.Broken(fault);
        if (body[0] > '3')
            return Faults.Checked(CheckDigits.Weighted(body, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3);
        if (body[..2] is not "32" && !HasDay(body)) return Verdict.Broken(Faults.Day);
        var check = (1 + CheckDigits.Weighted(body, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10;
        return Faults.Checked(check == body[10] - '0');
    }

    private static bool HasDay(ReadOnlySpan<char> body) => CheckDigits.Day(
        1800 + (body[6] - '0') * 100 + CheckDigits.Two(body, 4),
        CheckDigits.Two(body, 2),
        CheckDigits.Two(body, 0)) is not null;
}
