using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

// Source: rozporządzenie Ministra Sprawiedliwości on the Krajowy Rejestr Sądowy: a running number of ten digits.
// Zeros at the front say nothing, so writing them is no guess.

/// <summary>
/// Number in the Polish court register (KRS): ten digits, standard form <c>0000123456</c>. It has no check digit;
/// missing zeros are written.
/// </summary>
public static class Krs
{
    private static readonly NumberFaults Faults =
        new("pl-krs", "A Polish KRS number", "ten digits without a check digit");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = ["NUMERKRS", "NRKRS", "KRS"],
        Tidy = Filled,
    };

    /// <summary>Reads what stands in a field for this number. Never throws.</summary>
    public static Reading Read(string typed, Setting setting) => Rule.Read(typed, setting);

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting) =>
        Faults.Digits(body, 10) is { } fault ? Verdict.Broken(fault) : Verdict.Fits;

    private static int Filled(Span<char> body, int length)
    {
        if (length is < 4 or > 9 || !CheckDigits.AreDigits(body[..length])) return length;

        body[..length].CopyTo(body[(10 - length)..]);
        body[..(10 - length)].Fill('0');
        return 10;
    }
}
