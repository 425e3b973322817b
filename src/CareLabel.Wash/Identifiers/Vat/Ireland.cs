using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source of the shape: European Commission, VIES, "VAT identification number structure". Check letter: Revenue, weights
// 8 to 2, and 9 for the second letter, mod 23. The old form has a letter, + or * in second place; it is the new form
// with 0 before and the first digit behind.

internal static class Ireland
{
    private static readonly NumberFaults Faults =
        new("ie-vat", "An Irish VAT number", "seven digits and one or two letters");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "IE",
        Separators = VatForm.Separators,
        Tidy = Tidied,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (body.Length is not (8 or 9)) return Verdict.Broken(Faults.Length);
        if (!CheckDigits.AreDigits(body[..7])) return Verdict.Broken(Faults.Signs);
        if (Place(body[7]) < 0 || (body.Length == 9 && Place(body[8]) < 0)) return Verdict.Broken(Faults.Signs);
        if (CheckDigits.AreZeros(body[..7])) return Verdict.Broken(Faults.Zeros);

        var sum = CheckDigits.Weighted(body, [8, 7, 6, 5, 4, 3, 2]);
        if (body.Length == 9) sum += 9 * Place(body[8]);
        return Faults.Checked(sum % 23 == Place(body[7]));
    }

    private static int Tidied(Span<char> body, int length)
    {
        if (length != 8 || !char.IsAsciiDigit(body[0]) || char.IsAsciiDigit(body[1])) return length;
        if (body[1] is not ('+' or '*') && !char.IsAsciiLetterUpper(body[1])) return length;

        var first = body[0];
        body[2..7].CopyTo(body[1..]);
        body[0] = '0';
        body[6] = first;
        return 8;
    }

    private static int Place(char letter) => "WABCDEFGHIJKLMNOPQRSTUV".AsSpan().IndexOf(letter);
}
