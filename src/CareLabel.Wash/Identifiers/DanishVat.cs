using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

// Source: Skattestyrelsen: DK + CVR or SE number; both have the check digit of the CVR number.

/// <summary>Danish VAT number: <c>DK13585628</c>, the CVR or SE number.</summary>
public static class DanishVat
{
    private static readonly NumberFaults Faults =
        new("dk-vat", "A Danish VAT number", "DK and eight digits, the first not 0");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = ["MOMSNR", "MOMS", "CVRNR", "CVR", "SENR", "VAT"],
        Prefix = "DK",
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
