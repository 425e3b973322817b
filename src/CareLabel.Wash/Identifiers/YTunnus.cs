using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

// Source: PRH and Vero, business information system (ytj.fi): weights 7 9 10 5 8 4 2, modulus 11; the rest 1 is never
// issued, the rest 0 gives 0, else 11 minus the rest. Ids of six digits and a check digit are older: a zero goes before
// them.

/// <summary>
/// Finnish business id (Y-tunnus): standard form <c>2077474-0</c>. Accepts it without hyphen, with FI, and the old
/// form of six digits and a check digit.
/// </summary>
public static class YTunnus
{
    private static readonly NumberFaults Faults =
        new("fi-ytunnus", "A Finnish business id", "seven digits, a hyphen and a check digit");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = ["YTUNNUS", "FONUMMER", "FI"],
        Separators = " .",
        Tidy = Tidied,
        HyphenAt = 7,
        PadFrom = 7,
        PadTo = 8,
    };

    /// <summary>Reads what stands in a field for this number. Never throws.</summary>
    public static Reading Read(string typed, Setting setting) => Rule.Read(typed, setting);

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 8) is { } fault) return Verdict.Broken(fault);
        return Faults.Checked(Fits(body));
    }

    internal static bool Fits(ReadOnlySpan<char> eightDigits) =>
        CheckDigits.Weighted(eightDigits, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 == 0;

    private static int Tidied(Span<char> body, int length)
    {
        // The hyphen says where the check digit is, so that a missing zero is no guess.
        if (length >= 2 && body[length - 2] == '-')
        {
            body[length - 2] = body[length - 1];
            length--;
            if (length != 7) return length;
            body[..7].CopyTo(body[1..]);
            body[0] = '0';
            return 8;
        }

        return length;
    }
}
