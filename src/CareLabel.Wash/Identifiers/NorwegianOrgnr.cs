using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

// Source: Brønnøysundregistrene, "Organisasjonsnummeret" (modulus 11, weights 3 2 7 6 5 4 3 2; a rest that would need
// the check digit 10 is not issued; numbers begin with 8 or 9). The registers' test environments issue 2… and 3….

/// <summary>
/// Norwegian organisasjonsnummer: nine digits, standard form <c>923609016</c>. Accepts spaces, dots, hyphens, a
/// leading NO and a trailing MVA.
/// </summary>
public static class NorwegianOrgnr
{
    private static readonly NumberFaults Faults =
        new("no-orgnr", "A Norwegian organisation number", "nine digits, the first an 8 or a 9");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = ["ORGANISASJONSNUMMER", "ORGNUMMER", "ORGNR", "FORETAKSREGISTERET", "NO"],
        Suffixes = ["MVA"],
    };

    private static readonly Objection TestNumber = Faults.Other("test",
        "Organisation numbers that begin with 2 or 3 exist only in the registers' test environments.",
        "Replace it by the real number.");

    /// <summary>Reads what stands in a field for this number. Never throws.</summary>
    public static Reading Read(string typed, Setting setting) => Rule.Read(typed, setting);

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 9) is { } fault) return Verdict.Broken(fault);
        if (CheckDigits.Weighted(body, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 != 0) return Verdict.Broken(Faults.CheckDigit);
        return body[0] switch
        {
            '8' or '9' => Verdict.Fits,
            '2' or '3' => Verdict.Doubtful(TestNumber),
            _ => Verdict.Broken(Faults.Unissued),
        };
    }
}
