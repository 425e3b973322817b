using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source of the shape: European Commission, VIES, "VAT identification number structure".
// Check digits: BULSTAT (nine digits: weights 1 to 8, then 3 to 10), EGN (2 4 8 5 10 9 7 3 6), foreigners
// (21 19 17 13 11 9 7 3 1) and others (4 3 2 7 6 5 4 3 2).

internal static class Bulgaria
{
    private static readonly NumberFaults Faults =
        new("bg-vat", "A Bulgarian VAT number", "nine digits, or ten of a person");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "BG",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 9, 10) is { } fault) return Verdict.Broken(fault);
        var fits = body.Length == 9 ? IsLegal(body) : IsPerson(body) || IsForeigner(body) || IsOther(body);
        return Faults.Checked(fits);
    }

    private static bool IsLegal(ReadOnlySpan<char> body)
    {
        var rest = CheckDigits.Weighted(body, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
        if (rest == 10) rest = CheckDigits.Weighted(body, [3, 4, 5, 6, 7, 8, 9, 10]) % 11;
        return rest % 10 == body[8] - '0';
    }

    private static bool IsPerson(ReadOnlySpan<char> body)
    {
        var month = CheckDigits.Two(body, 2);
        var century = (month / 20) switch { 0 => 1900, 1 => 1800, _ => 2000 };
        return CheckDigits.Day(century + CheckDigits.Two(body, 0), month % 20, CheckDigits.Two(body, 4)) is not null
            && CheckDigits.Weighted(body, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == body[9] - '0';
    }

    private static bool IsForeigner(ReadOnlySpan<char> body) =>
        CheckDigits.Weighted(body, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 == body[9] - '0';

    private static bool IsOther(ReadOnlySpan<char> body)
    {
        var check = 11 - CheckDigits.Weighted(body, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
        return check != 10 && check % 11 == body[9] - '0';
    }
}
