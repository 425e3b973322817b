using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source of the shape: European Commission, VIES, "VAT identification number structure". Check: DGFiP, art. 286 ter
// CGI. Two digits: the SIREN followed by 12, mod 97. With letters (no O, no I) the newer key. The SIREN has Luhn,
// except Monaco's which begin with 000.

internal static class France
{
    private static readonly NumberFaults Faults =
        new("fr-vat", "A French VAT number", "two signs and the nine digits of the SIREN");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "FR",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (body.Length != 11) return Verdict.Broken(Faults.Length);
        if (!CheckDigits.AreDigits(body[2..]) || Place(body[0]) < 0 || Place(body[1]) < 0)
            return Verdict.Broken(Faults.Signs);

        var siren = CheckDigits.Number(body[2..]);
        if (siren == 0) return Verdict.Broken(Faults.Zeros);
        if (body[2..5] is not "000" && !CheckDigits.Luhn(body[2..])) return Verdict.Broken(Faults.CheckDigit);
        if (CheckDigits.AreDigits(body[..2]))
            return Faults.Checked((siren * 100 + 12) % 97 == CheckDigits.Two(body, 0));

        var key = char.IsAsciiDigit(body[0])
            ? Place(body[0]) * 24 + Place(body[1]) - 10
            : Place(body[0]) * 34 + Place(body[1]) - 100;
        return Faults.Checked((siren + 1 + key / 11) % 11 == key % 11);
    }

    private static int Place(char sign) => "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ".AsSpan().IndexOf(sign);
}
