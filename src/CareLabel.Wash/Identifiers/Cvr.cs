using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

// Source: Erhvervsstyrelsen, CVR: weights 2 7 6 5 4 3 2 1, the sum divides by 11, the first digit is not 0.
// A branch number (P-nummer, ten digits) has no check digit and is not read here.

/// <summary>
/// Danish company number (CVR): eight digits, standard form <c>13585628</c>. Accepts spaces and a leading DK.
/// </summary>
public static class Cvr
{
    private static readonly NumberFaults Faults = new("dk-cvr", "A Danish CVR number", "eight digits, the first not 0");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = ["CVRNUMMER", "CVRNR", "CVR", "SENR", "DK"],
        Separators = " -./:",
    };

    /// <summary>Reads what stands in a field for this number. Never throws.</summary>
    public static Reading Read(string typed, Setting setting) => Rule.Read(typed, setting);

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 8) is { } fault) return Verdict.Broken(fault);
        if (body[0] == '0') return Verdict.Broken(Faults.Unissued);
        return Faults.Checked(CheckDigits.Weighted(body, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0);
    }
}
