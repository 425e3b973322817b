using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source: Bundesamt für Statistik, UID (eCH-0097) and the ESTV's VAT number: weights 5 4 3 2 7 6 5 4, modulus 11.
// The same number without MWST, TVA, IVA or TPV is the UID of the company.

internal static class Switzerland
{
    private static readonly NumberFaults Faults =
        new("ch-vat", "A Swiss VAT number", "CHE, nine digits and perhaps MWST, TVA, IVA or TPV");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "CHE",
        OtherPrefix = "CH",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        var digits = body.Length > 9 ? body[..9] : body;
        var language = body.Length > 9 ? body[9..] : default;
        if (!CheckDigits.AreDigits(digits)) return Verdict.Broken(Faults.Signs);
        if (digits.Length != 9) return Verdict.Broken(Faults.Length);
        if (!language.IsEmpty && language is not ("MWST" or "TVA" or "IVA" or "TPV"))
            return Verdict.Broken(Faults.Signs);
        if (CheckDigits.AreZeros(digits)) return Verdict.Broken(Faults.Zeros);

        var check = (11 - CheckDigits.Weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4]) % 11) % 11;
        return Faults.Checked(check == digits[8] - '0');
    }
}
