using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

// Source: GUS, rozporządzenie Rady Ministrów z 30 listopada 2015 (REGON): weights 8 9 2 3 4 5 6 7, and for the local
// unit 2 4 8 5 0 9 7 3 6 1 2 4 8, modulus 11, a rest of 10 counts as 0. A 10 that becomes 0 is why one changed digit in
// about a hundred stays unseen. Numbers of seven digits are older and stand with two zeros before them.

/// <summary>Polish statistical number (REGON): nine digits, or fourteen for a local unit.</summary>
public static class Regon
{
    private static readonly NumberFaults Faults =
        new("pl-regon", "A Polish REGON", "nine digits, or fourteen for a local unit");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = ["NUMERREGON", "NRREGON", "REGON", "PL"],
        PadFrom = 7,
        PadTo = 9,
    };

    /// <summary>Reads what stands in a field for this number. Never throws.</summary>
    public static Reading Read(string typed, Setting setting) => Rule.Read(typed, setting);

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 9, 14) is { } fault) return Verdict.Broken(fault);
        if (CheckDigits.AreZeros(body[..9])) return Verdict.Broken(Faults.Zeros);
        if (CheckDigits.Weighted(body, [8, 9, 2, 3, 4, 5, 6, 7]) % 11 % 10 != body[8] - '0')
            return Verdict.Broken(Faults.CheckDigit);

        if (body.Length == 9) return Verdict.Fits;
        var check = CheckDigits.Weighted(body, [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11 % 10;
        return Faults.Checked(check == body[13] - '0');
    }
}
