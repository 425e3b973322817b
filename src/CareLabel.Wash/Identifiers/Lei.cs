using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

// Source: ISO 17442-1; check digits by ISO/IEC 7064 MOD 97-10.

/// <summary>Legal entity identifier: 18 letters or digits and two check digits.</summary>
public static class Lei
{
    private static readonly NumberFaults Faults = new("lei", "An LEI", "18 letters or digits and two check digits");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = ["LEICODE", "LEI"],
    };

    /// <summary>Reads what stands in a field for this number. Never throws.</summary>
    public static Reading Read(string typed, Setting setting) => Rule.Read(typed, setting);

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (body.ContainsAnyExcept(Letters)) return Verdict.Broken(Faults.Signs);
        if (body.Length != 20) return Verdict.Broken(Faults.Length);
        if (!CheckDigits.AreDigits(body[18..])) return Verdict.Broken(Faults.Signs);
        if (CheckDigits.AreZeros(body)) return Verdict.Broken(Faults.Zeros);
        return Faults.Checked(CheckDigits.Mod97(body) == 1);
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
}
