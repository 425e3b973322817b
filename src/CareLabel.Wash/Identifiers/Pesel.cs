using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

// Source: ustawa o ewidencji ludności art. 15 and the ministry's description: yymmdd with the century in the month
// (80 18.., 0 19.., 20 20.., 40 21.., 60 22..), weights 1 3 7 9 1 3 7 9 1 3, the tenth digit odd for men.

/// <summary>Polish PESEL: eleven digits.</summary>
public static class Pesel
{
    private static readonly NumberFaults Faults =
        new("pl-pesel", "A PESEL", "eleven digits beginning with a date of birth");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Form = "eleven digits",
        Labels = ["NUMERPESEL", "NRPESEL", "PESEL"],
        PadFrom = 9,
        PadTo = 11,
    };

    /// <summary>Reads what stands in a field for this number. Never throws.</summary>
    public static Reading Read(string typed, Setting setting) => Rule.Read(typed, setting);

    /// <summary>What a standard form tells; null when it is none.</summary>
    public static NationalIdParts? Parse(string standard, Setting setting)
    {
        if (Judge(standard, setting).Fault is not null) return null;
        return new(NationalIdSort.Ordinary, Born(standard), ((standard[9] - '0') & 1) == 1 ? Sex.Male : Sex.Female);
    }

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 11) is { } fault) return Verdict.Broken(fault);
        if (CheckDigits.Weighted(body, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 != 0)
            return Verdict.Broken(Faults.CheckDigit);
        if (Born(body) is not { } born) return Verdict.Broken(Faults.Day);
        return born > setting.Today ? Verdict.Broken(Faults.Future) : Verdict.Fits;
    }

    private static DateOnly? Born(ReadOnlySpan<char> body)
    {
        var month = CheckDigits.Two(body, 2);
        var century = (month / 20) switch { 4 => 1800, var later => 1900 + later * 100 };
        return CheckDigits.Day(century + CheckDigits.Two(body, 0), month % 20, CheckDigits.Two(body, 4));
    }
}
