using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source of the shape: European Commission, VIES, "VAT identification number structure".
// Check letter: odd places 0..9 stand for 1 0 5 7 9 13 15 17 19 21, even places count as they are; the sum mod 26.

internal static class Cyprus
{
    private static readonly NumberFaults Faults = new("cy-vat", "A Cypriot VAT number", "eight digits and a letter");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "CY",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (body.Length != 9) return Verdict.Broken(Faults.Length);
        if (!CheckDigits.AreDigits(body[..8]) || !char.IsAsciiLetterUpper(body[8])) return Verdict.Broken(Faults.Signs);
        if (body[..2] is "12") return Verdict.Broken(Faults.Unissued);
        if (CheckDigits.AreZeros(body[..8])) return Verdict.Broken(Faults.Zeros);

        ReadOnlySpan<byte> odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
        var sum = 0;
        for (var i = 0; i < 8; i++) sum += (i & 1) == 0 ? odd[body[i] - '0'] : body[i] - '0';
        return Faults.Checked('A' + sum % 26 == body[8]);
    }
}
