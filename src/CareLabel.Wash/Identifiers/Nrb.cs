using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

// Source: zarządzenie Prezesa NBP on numbering bank accounts (NRB): the digits of the IBAN, MOD 97-10 with PL = 2521.
// Places 3 to 10 are the bank's number with its own check: weights 3 9 7 1 3 9 7 1, the sum ends in 0.

/// <summary>Polish bank account number (NRB): 26 digits, an IBAN without its PL.</summary>
public static class Nrb
{
    private static readonly NumberFaults Faults = new("pl-nrb", "A Polish bank account number", "26 digits");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = ["NUMERKONTA", "NRKONTA", "NRB", "PL"],
        PadFrom = 25,
        PadTo = 26,
    };

    /// <summary>Reads what stands in a field for this number. Never throws.</summary>
    public static Reading Read(string typed, Setting setting) => Rule.Read(typed, setting);

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 26) is { } fault) return Verdict.Broken(fault);
        var rest = CheckDigits.Mod97(body[..2], CheckDigits.Mod97("PL", CheckDigits.Mod97(body[2..])));
        if (rest != 1) return Verdict.Broken(Faults.CheckDigit);
        return BankFits(body[2..10]) ? Verdict.Fits : Verdict.Doubtful(Iban.InnerCheck);
    }

    internal static bool BankFits(ReadOnlySpan<char> eightDigits) =>
        CheckDigits.Weighted(eightDigits, [3, 9, 7, 1, 3, 9, 7, 1]) % 10 == 0;
}
