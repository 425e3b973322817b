using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source of the shape: European Commission, VIES, "VAT identification number structure".
// Check digit: BMF, every second of the first seven digits doubled with cross sum, 4 added, filled up to ten.

internal static class Austria
{
    private static readonly NumberFaults Faults = new("at-vat", "An Austrian VAT number", "U and eight digits");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "AT",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (body.Length != 9) return Verdict.Broken(Faults.Length);
        if (body[0] != 'U' || !CheckDigits.AreDigits(body[1..])) return Verdict.Broken(Faults.Signs);

        var sum = 4;
        for (var i = 0; i < 7; i++)
        {
            var digit = body[i + 1] - '0';
            sum += (i & 1) == 0 ? digit : digit / 5 + digit * 2 % 10;
        }

        return Faults.Checked((10 - sum % 10) % 10 == body[8] - '0');
    }
}
