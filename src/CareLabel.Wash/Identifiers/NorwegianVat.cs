using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

// Source: Skatteetaten, merverdiavgiftsloven § 5-1: the organisation number followed by the letters MVA.

/// <summary>
/// Norwegian VAT number: <c>NO923609016MVA</c>. Accepts it with or without NO and MVA; only the register knows
/// whether the company may write MVA.
/// </summary>
public static class NorwegianVat
{
    private static readonly NumberFaults Faults =
        new("no-vat", "A Norwegian VAT number", "an organisation number between NO and MVA");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = ["MVANUMMER", "MVANR", "ORGNR", "VAT"],
        Prefix = "NO",
        Suffixes = ["MVA"],
        Writer = Write,
    };

    /// <summary>Reads what stands in a field for this number. Never throws.</summary>
    public static Reading Read(string typed, Setting setting) => Rule.Read(typed, setting);

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 9) is { } fault) return Verdict.Broken(fault);
        if (CheckDigits.Weighted(body, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 != 0) return Verdict.Broken(Faults.CheckDigit);
        return body[0] is '8' or '9' ? Verdict.Fits : Verdict.Broken(Faults.Unissued);
    }

    private static int Write(ReadOnlySpan<char> body, Span<char> into, Setting setting)
    {
        "NO".CopyTo(into);
        body.CopyTo(into[2..]);
        "MVA".CopyTo(into[(2 + body.Length)..]);
        return body.Length + 5;
    }
}
