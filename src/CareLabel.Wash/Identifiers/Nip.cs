using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

// Source: ustawa z 13 października 1995 o zasadach ewidencji podatników; weights 6 5 7 2 3 4 5 6 7, modulus 11, a rest
// of 10 is never issued. The first three digits are the code of a tax office and never begin with 0, so no zero can be
// lost.

/// <summary>
/// Polish tax number (NIP): ten digits, standard form <c>1234563218</c>. Accepts both groupings with hyphens
/// (123-456-32-18, 123-45-63-218) and a leading PL.
/// </summary>
public static class Nip
{
    private static readonly NumberFaults Faults = new("pl-nip", "A Polish NIP", "ten digits");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = ["NUMERNIP", "NRNIP", "NIP", "PL"],
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
