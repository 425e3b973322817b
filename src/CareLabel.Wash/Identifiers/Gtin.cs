using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

// Source: GS1 General Specifications, section 7.9: weights 3 and 1 in turn, beginning with 3 left of the check digit.
// The shorter forms are the longer ones with zeros before them; each stays as long as it was typed.

/// <summary>Article number on goods (GTIN: EAN-8, UPC-12, EAN-13, GTIN-14): digits only, length kept.</summary>
public static class Gtin
{
    private static readonly NumberFaults Faults =
        new("gtin", "An EAN or GTIN", "8, 12, 13 or 14 digits, the last a check digit");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = ["EAN13", "EAN8", "GTIN14", "GTIN13", "GTIN", "EAN", "UPC"],
        Separators = " -",
        PadFrom = 11,
        PadTo = 12,
    };

    /// <summary>Reads what stands in a field for this number. Never throws.</summary>
    public static Reading Read(string typed, Setting setting) => Rule.Read(typed, setting);

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (!CheckDigits.AreDigits(body)) return Verdict.Broken(Faults.Signs);
        if (body.Length is not (8 or 12 or 13 or 14)) return Verdict.Broken(Faults.Length);
        if (CheckDigits.AreZeros(body)) return Verdict.Broken(Faults.Zeros);

        var sum = 0;
        for (var i = 0; i < body.Length; i++) sum += (body[i] - '0') * (((body.Length - i) & 1) == 0 ? 3 : 1);
        return Faults.Checked(sum % 10 == 0);
    }
}
