using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source of the shape: European Commission, VIES, "VAT identification number structure". Greece writes EL, not GR.
// Check digit (AFM): powers of two from 256 to 2, modulus 11, then modulus 10. Eight digits have lost a zero.

internal static class Greece
{
    private static readonly NumberFaults Faults = new("el-vat", "A Greek VAT number", "nine digits");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "EL",
        OtherPrefix = "GR",
        Separators = VatForm.Separators,
        Tidy = Tidied,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 9) is { } fault) return Verdict.Broken(fault);
        var sum = 0;
        for (var i = 0; i < 8; i++) sum += (body[i] - '0') << (8 - i);
        return Faults.Checked(sum % 11 % 10 == body[8] - '0');
    }

    private static int Tidied(Span<char> body, int length)
    {
        if (length != 8) return length;

        body[..8].CopyTo(body[1..]);
        body[0] = '0';
        return 9;
    }
}
