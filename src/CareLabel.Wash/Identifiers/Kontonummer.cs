using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

// Source: Bits (the Norwegian banks' infrastructure company), "Kontonummer": modulus 11, weights 5 4 3 2 7 6 5 4 3 2.
// The same sum as with the weights 6 7 8 9 4 5 6 7 8 9 compared with the last digit. Old postal giro numbers keep their
// zeros here, because an IBAN is made of all eleven digits.

/// <summary>
/// Norwegian bank account number: eleven digits, standard form <c>86011117947</c>, the last one a check digit.
/// </summary>
public static class Kontonummer
{
    private static readonly NumberFaults Faults =
        new("no-kontonummer", "A Norwegian bank account number", "eleven digits");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = ["KONTONUMMER", "KONTONR", "KONTO"],
        PadFrom = 10,
        PadTo = 11,
    };

    /// <summary>Reads what stands in a field for this number. Never throws.</summary>
    public static Reading Read(string typed, Setting setting) => Rule.Read(typed, setting);

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 11) is { } fault) return Verdict.Broken(fault);
        return Faults.Checked(Fits(body));
    }

    /// <summary>Also the inner check of a Norwegian IBAN.</summary>
    internal static bool Fits(ReadOnlySpan<char> elevenDigits) =>
        CheckDigits.Weighted(elevenDigits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0;
}
