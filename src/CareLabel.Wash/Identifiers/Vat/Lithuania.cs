using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source of the shape: European Commission, VIES, "VAT identification number structure".
// Check digit: VMI, weights 1 to 9 in turn, modulus 11; at 10 again from 3. The last but one digit is 1.

internal static class Lithuania
{
    private static readonly NumberFaults Faults =
        new("lt-vat", "A Lithuanian VAT number", "nine digits, or twelve of a temporary payer");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "LT",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 9, 12) is { } fault) return Verdict.Broken(fault);
        if (body[^2] != '1') return Verdict.Broken(Faults.Unissued);

        var first = 0;
        var second = 0;
        for (var i = 0; i < body.Length - 1; i++)
        {
            first += (body[i] - '0') * (1 + i % 9);
            second += (body[i] - '0') * (1 + (i + 2) % 9);
        }

        var rest = first % 11 == 10 ? second % 11 : first % 11;
        return Faults.Checked(rest % 10 == body[^1] - '0');
    }
}
