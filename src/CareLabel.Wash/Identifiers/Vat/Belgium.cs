using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source of the shape: European Commission, VIES, "VAT identification number structure". Check: SPF Finances / KBO, the
// last two digits are 97 minus the rest of the first eight by 97. Numbers of nine digits are older, and have a 0 before
// them since 2005.

internal static class Belgium
{
    private static readonly NumberFaults Faults = new("be-vat", "A Belgian VAT number", "ten digits, the first 0 or 1");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "BE",
        Separators = " -./:()", // "(0)468.561.072" shows the zero that came in 2005
        Tidy = Tidied,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 10) is { } fault) return Verdict.Broken(fault);
        if (body[0] > '1') return Verdict.Broken(Faults.Unissued);
        return Faults.Checked((CheckDigits.Number(body[..8]) + CheckDigits.Number(body[8..])) % 97 == 0);
    }

    private static int Tidied(Span<char> body, int length)
    {
        if (length != 9) return length;

        body[..9].CopyTo(body[1..]);
        body[0] = '0';
        return 10;
    }
}
