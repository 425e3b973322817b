using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

// Source: ustawa o VAT art. 97: PL + NIP.

/// <summary>Polish VAT number: <c>PL1234563218</c>, the NIP.</summary>
public static class PolishVat
{
    private static readonly NumberFaults Faults =
        new("pl-vat", "A Polish VAT number", "PL and the ten digits of the NIP");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = ["VATUE", "NIPUE", "NIP", "VAT"],
        Prefix = "PL",
        Separators = " -./:",
    };

    /// <summary>Reads what stands in a field for this number. Never throws.</summary>
    public static Reading Read(string typed, Setting setting) => Rule.Read(typed, setting);

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 10) is { } fault) return Verdict.Broken(fault);
        return Faults.Checked(CheckDigits.Weighted(body, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == body[9] - '0');
    }
}
