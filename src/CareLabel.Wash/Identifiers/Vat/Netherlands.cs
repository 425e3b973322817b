using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source of the shape: European Commission, VIES, "VAT identification number structure".
// Check: Belastingdienst. Companies: the nine digits are an RSIN (weights 9 to 2, minus the last digit, divides by 11).
// Sole traders since 2020: the whole number with NL leaves 1 by 97. Shorter numbers have lost zeros.

internal static class Netherlands
{
    private static readonly NumberFaults Faults = new("nl-vat", "A Dutch VAT number", "nine digits, B and two digits");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "NL",
        Separators = VatForm.Separators,
        Tidy = Tidied,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (body.Length != 12) return Verdict.Broken(Faults.Length);
        if (body[9] != 'B' || !CheckDigits.AreDigits(body[..9]) || !CheckDigits.AreDigits(body[10..]))
            return Verdict.Broken(Faults.Signs);

        if (body[10..] is "00") return Verdict.Broken(Faults.Unissued);
        if (CheckDigits.AreZeros(body[..9])) return Verdict.Broken(Faults.Zeros);
        var isRsin = (CheckDigits.Weighted(body, [9, 8, 7, 6, 5, 4, 3, 2]) - (body[8] - '0')) % 11 == 0;
        var fits = isRsin || CheckDigits.Mod97(body, CheckDigits.Mod97("NL")) == 1;
        return Faults.Checked(fits);
    }

    private static int Tidied(Span<char> body, int length)
    {
        if (length is < 10 or > 11 || body[length - 3] != 'B') return length;

        var missing = 12 - length;
        body[..length].CopyTo(body[missing..]);
        body[..missing].Fill('0');
        return 12;
    }
}
