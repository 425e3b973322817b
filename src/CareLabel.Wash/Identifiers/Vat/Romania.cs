using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source of the shape: European Commission, VIES, "VAT identification number structure". Check digit: ANAF, filled to
// ten digits, weights 7 5 3 2 1 7 5 3 2, times 10, mod 11, then mod 10. Thirteen digits are a person's CNP: weights 2 7
// 9 1 4 6 3 5 8 2 7 9, mod 11, 10 is written 1.

internal static class Romania
{
    private static readonly NumberFaults Faults =
        new("ro-vat", "A Romanian VAT number", "two to ten digits, or thirteen of a person");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "RO",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (!CheckDigits.AreDigits(body)) return Verdict.Broken(Faults.Signs);
        if (body.Length == 13) return Faults.Checked(IsPerson(body));
        if (body.Length is < 2 or > 10) return Verdict.Broken(Faults.Length);
        if (body[0] == '0') return Verdict.Broken(Faults.Unissued);

        Span<char> ten = stackalloc char[10];
        ten.Fill('0');
        body.CopyTo(ten[(10 - body.Length)..]);
        return Faults.Checked(CheckDigits.Weighted(ten, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10 % 11 % 10 == ten[9] - '0');
    }

    private static bool IsPerson(ReadOnlySpan<char> body)
    {
        var century = body[0] switch { '3' or '4' => 1800, '5' or '6' => 2000, _ => 1900 };
        var year = century + CheckDigits.Two(body, 1);
        if (CheckDigits.Day(year, CheckDigits.Two(body, 3), CheckDigits.Two(body, 5)) is null) return false;

        var rest = CheckDigits.Weighted(body, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
        return (rest == 10 ? 1 : rest) == body[12] - '0';
    }
}
