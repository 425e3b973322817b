using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

// Source: CPR-kontoret, "Personnummeret i CPR": ddmmyy and four digits; the seventh digit tells the century. Since
// October 2007 numbers are issued that do not fit modulus 11, so the check digit proves nothing and is not asked for.
// Replacement numbers (erstatningspersonnummer) add 60 to the day.

/// <summary>Danish CPR number: ten digits, standard form <c>3112991234</c>. Only the date can be checked.</summary>
public static class Cpr
{
    private static readonly NumberFaults Faults =
        new("dk-cpr", "A Danish CPR number", "ten digits beginning with a date of birth");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Form = "ten digits",
        Labels = ["CPRNUMMER", "CPRNR", "CPR", "PERSONNUMMER"],
        Separators = " -",
        PadFrom = 9,
        PadTo = 10,
    };

    private static readonly Objection Replacement = Faults.Other("replacement",
        "The day shows a replacement number, given until the real one is known.", "Replace it by the real number.");

    /// <summary>Reads what stands in a field for this number. Never throws.</summary>
    public static Reading Read(string typed, Setting setting) => Rule.Read(typed, setting);

    /// <summary>What a standard form tells; null when it is none.</summary>
    public static NationalIdParts? Parse(string standard, Setting setting)
    {
        if (Judge(standard, setting).Fault is not null) return null;

        var sort = standard[0] >= '6' ? NationalIdSort.Temporary : NationalIdSort.Ordinary;
        return new(sort, Born(standard), ((standard[9] - '0') & 1) == 1 ? Sex.Male : Sex.Female);
    }

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 10) is { } fault) return Verdict.Broken(fault);
        if (Born(body) is not { } born) return Verdict.Broken(Faults.Day);
        if (born > setting.Today) return Verdict.Broken(Faults.Future);
        return body[0] >= '6' ? Verdict.Doubtful(Replacement) : Verdict.Fits;
    }

    private static DateOnly? Born(ReadOnlySpan<char> body)
    {
        var year = CheckDigits.Two(body, 4);
        var century = body[6] switch
        {
            <= '3' => 1900,
            '4' or '9' => year <= 36 ? 2000 : 1900,
            _ => year <= 57 ? 2000 : 1800,
        };
        var day = CheckDigits.Two(body, 0);
        return CheckDigits.Day(century + year, CheckDigits.Two(body, 2), day > 60 ? day - 60 : day);
    }
}
