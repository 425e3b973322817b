using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source of the shape: European Commission, VIES, "VAT identification number structure".
// Check digits: ARES (eight digits, weights 8 to 2, modulus 11), special numbers of nine digits that begin with 6, and
// the birth number (zákon č. 133/2000 Sb.: ten digits divide by 11; nine digits before 1954 have no check).

internal static class Czechia
{
    private static readonly NumberFaults Faults =
        new("cz-vat", "A Czech VAT number", "eight digits, or nine or ten of a person");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "CZ",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (!CheckDigits.AreDigits(body)) return Verdict.Broken(Faults.Signs);
        if (body.Length is < 8 or > 10) return Verdict.Broken(Faults.Length);
        if (CheckDigits.AreZeros(body)) return Verdict.Broken(Faults.Zeros);
        if (body.Length == 8) return body[0] == '9' ? Verdict.Broken(Faults.Unissued) : Faults.Checked(IsLegal(body));
        return Faults.Checked(body.Length == 9 && body[0] == '6' ? IsSpecial(body) : IsBirthNumber(body));
    }

    private static bool IsLegal(ReadOnlySpan<char> body)
    {
        var check = (11 - CheckDigits.Weighted(body, [8, 7, 6, 5, 4, 3, 2]) % 11) % 11;
        return (check == 0 ? 1 : check % 10) == body[7] - '0';
    }

    private static bool IsSpecial(ReadOnlySpan<char> body)
    {
        var sum = CheckDigits.Weighted(body[1..], [8, 7, 6, 5, 4, 3, 2]) % 11;
        return (8 - (10 - sum + 11) % 11 + 10) % 10 == body[8] - '0';
    }

    private static bool IsBirthNumber(ReadOnlySpan<char> body)
    {
        var year = 1900 + CheckDigits.Two(body, 0);
        if (body.Length == 10 && year < 1954) year += 100;
        var month = CheckDigits.Two(body, 2) % 50;
        if (month > 20 && year >= 2004) month -= 20;
        if (CheckDigits.Day(year, month, CheckDigits.Two(body, 4)) is null) return false;
        if (body.Length == 9) return year <= 1953;

        // Until 1985 a rest of 10 was written as 0.
        var rest = CheckDigits.Number(body[..9]) % 11;
        return (year < 1985 ? rest % 10 : rest) == body[9] - '0';
    }
}
