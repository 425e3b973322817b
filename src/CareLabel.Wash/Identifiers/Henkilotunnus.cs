using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

// Source: DVV, "Henkilötunnus", valtioneuvoston asetus väestötietojärjestelmästä (128/2010, changed 2022): ddmmyy, a
// sign for the century, three digits and a check sign = 0123456789ABCDEFHJKLMNPRSTUVWXY at the number mod 31. Since
// 2023 the signs Y X W V U stand beside - (19..) and B C D E F beside A (20..); two people's numbers may differ in
// nothing else.

/// <summary>
/// Finnish henkilötunnus: standard form <c>131052-308T</c>; the sign in the middle is part of the number.
/// The numbers 900–999 are temporary or made for tests, and accepted with a doubt.
/// </summary>
public static class Henkilotunnus
{
    private const string CheckSigns = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    private static readonly NumberFaults Faults =
        new("fi-hetu", "A Finnish national number", "a date of birth, a century sign, three digits and a check sign");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Form = "ddmmyy, the century sign, three digits, the check sign",
        Labels = ["HENKILÖTUNNUS", "HETU"],
        Separators = " ",
    };

    private static readonly Objection Temporary = Faults.Other("temporary",
        "The numbers 900 to 999 are temporary or made for tests.", "Replace it by the real number.");

    /// <summary>Reads what stands in a field for this number. Never throws.</summary>
    public static Reading Read(string typed, Setting setting) => Rule.Read(typed, setting);

    /// <summary>What a standard form tells; null when it is none.</summary>
    public static NationalIdParts? Parse(string standard, Setting setting)
    {
        if (Judge(standard, setting).Fault is not null) return null;

        var sort = standard[7] == '9' ? NationalIdSort.Temporary : NationalIdSort.Ordinary;
        return new(sort, Born(standard), ((standard[9] - '0') & 1) == 1 ? Sex.Male : Sex.Female);
    }

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (body.Length != 11) return Verdict.Broken(Faults.Length);
        if (!CheckDigits.AreDigits(body[..6]) || Century(body[6]) == 0 || !CheckDigits.AreDigits(body[7..10]))
            return Verdict.Broken(Faults.Signs);

        if (Born(body) is not { } born) return Verdict.Broken(Faults.Day);
        if (born > setting.Today) return Verdict.Broken(Faults.Future);
        var individual = CheckDigits.Number(body[7..10]);
        if (CheckSigns[(int)((CheckDigits.Number(body[..6]) * 1000 + individual) % 31)] != body[10])
            return Verdict.Broken(Faults.CheckDigit);
        if (individual < 2) return Verdict.Broken(Faults.Unissued);
        return individual >= 900 ? Verdict.Doubtful(Temporary) : Verdict.Fits;
    }

    private static int Century(char sign) => sign switch
    {
        '+' => 1800,
        '-' or 'Y' or 'X' or 'W' or 'V' or 'U' => 1900,
        >= 'A' and <= 'F' => 2000,
        _ => 0,
    };

    private static DateOnly? Born(ReadOnlySpan<char> body) => CheckDigits.Day(
        Century(body[6]) + CheckDigits.Two(body, 4), CheckDigits.Two(body, 2), CheckDigits.Two(body, 0));
}
