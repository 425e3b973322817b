using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source of the shape: European Commission, VIES, "VAT identification number structure".
// Check: AEAT, orden EHA/451/2008. People: DNI and NIE by TRWAGMYFPDXBNJZSQVHLCKE; companies (CIF): a sum like Luhn's,
// a digit or one of JABCDEFGHI, depending on the first letter.

internal static class Spain
{
    private static readonly NumberFaults Faults =
        new("es-vat", "A Spanish VAT number", "nine signs, the first or the last or both a letter");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "ES",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (body.Length != 9) return Verdict.Broken(Faults.Length);
        if (!CheckDigits.AreDigits(body[1..8])) return Verdict.Broken(Faults.Signs);

        var last = body[8];
        return body[0] switch
        {
            >= '0' and <= '9' => Faults.Checked(last == PersonLetter(CheckDigits.Number(body[..8]))),
            'X' or 'Y' or 'Z' => Faults.Checked(
                last == PersonLetter((body[0] - 'X') * 10_000_000L + CheckDigits.Number(body[1..8]))),
            'K' or 'L' or 'M' => Faults.Checked(last == PersonLetter(CheckDigits.Number(body[1..8]))),
            >= 'A' and <= 'H' or 'J' or 'N' or >= 'P' and <= 'S' or >= 'U' and <= 'W' =>
                Faults.Checked(IsCompany(body)),
            _ => Verdict.Broken(Faults.Signs),
        };
    }

    private static char PersonLetter(long number) => "TRWAGMYFPDXBNJZSQVHLCKE"[(int)(number % 23)];

    private static bool IsCompany(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 1; i < 8; i++)
        {
            var digit = body[i] - '0';
            sum += (i & 1) == 0 ? digit : digit / 5 + digit * 2 % 10;
        }

        var check = (10 - sum % 10) % 10;
        var asDigit = body[8] == '0' + check;
        var asLetter = body[8] == "JABCDEFGHI"[check];
        return body[0] switch
        {
            'A' or 'B' or 'E' or 'H' => asDigit,
            'N' or 'P' or 'Q' or 'R' or 'S' or 'W' => asLetter,
            _ => asDigit || asLetter,
        };
    }
}
