using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source: HMRC, Notice 700 and the VIES structure for XI (Northern Ireland): weights 8 to 2 and 10, modulus 97.
// Government departments are GD000-GD499, health authorities HA500-HA999; their long form is GD8888 or HA8888, the
// number, and it mod 97.

internal static class UnitedKingdom
{
    private static readonly NumberFaults Faults =
        new("gb-vat", "A British VAT number", "nine or twelve digits, or GD or HA and three digits");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "GB",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        var length = body.Length;
        if (length is 5 or 11 && body[0] is 'G' or 'H') return Office(body);
        if (!CheckDigits.AreDigits(body)) return Verdict.Broken(Faults.Signs);
        if (length is not (9 or 12)) return Verdict.Broken(Faults.Length);
        if (CheckDigits.AreZeros(body[..9])) return Verdict.Broken(Faults.Zeros);

        // Numbers from 100 on may also be of the series that began in 2009, which leaves 42.
        var rest = CheckDigits.Weighted(body, [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97;
        return Faults.Checked(rest == 0 || (rest is 42 or 55 && body[0] != '0'));
    }

    // Northern Ireland trades goods under EU rules with the same numbers and XI before them.
    internal static readonly NumberRule NorthernIrish = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "XI",
        Separators = VatForm.Separators,
    };

    private static Verdict Office(ReadOnlySpan<char> body)
    {
        var isLong = body.Length == 11;
        var number = isLong ? body[6..9] : body[2..5];
        if (body[..2] is not ("GD" or "HA") || !CheckDigits.AreDigits(body[2..])) return Verdict.Broken(Faults.Signs);
        if (isLong && body[2..6] is not "8888") return Verdict.Broken(Faults.Unissued);

        var office = (int)CheckDigits.Number(number);
        if (body[0] == 'G' ? office >= 500 : office < 500) return Verdict.Broken(Faults.Unissued);
        return isLong && office % 97 != CheckDigits.Two(body, 9) ? Verdict.Broken(Faults.CheckDigit) : Verdict.Fits;
    }
}
