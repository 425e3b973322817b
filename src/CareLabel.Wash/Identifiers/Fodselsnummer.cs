using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

// Source: Skatteetaten, "Fødselsnummer" and its specification of the control digits from 2032 (then the first control
// digit may have one of four values, and neither sex nor century can be read); folkeregisterforskriften § 2-2-1.
// D-numbers add 40 to the day. Test numbers add 80 (Skatteetaten's Tenor) or 40 (NAV, and hospitals' help numbers) to
// the month. Help numbers that begin with 8 or 9 (FH-nummer) hold no date.

/// <summary>
/// Norwegian fødselsnummer and D-number: eleven digits. Test and help numbers are accepted with a doubt; so are numbers
/// that only fit the rule of 2032, until that year has come (<see cref="Setting.Today"/>).
/// </summary>
public static class Fodselsnummer
{
    private static readonly DateOnly NewRule = new(2032, 1, 1);

    private static readonly NumberFaults Faults =
        new("no-fnr", "A Norwegian national number", "eleven digits beginning with a date of birth");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Form = "eleven digits",
        Labels = ["FØDSELSNUMMER", "PERSONNUMMER", "FØDSELSNR", "FNR", "DNUMMER"],
        PadFrom = 10,
        PadTo = 11,
    };

    private static readonly Objection Early = Faults.Other("series-2032",
        "The check digits fit only the rule that holds from 2032, so a digit is probably wrong.",
        "Compare with a document.");

    private static readonly Objection Synthetic = Faults.Other("synthetic",
        "The month shows that this is a test or help number.", "Replace it by the real number.");

    private static readonly Objection Help = Faults.Other("help",
        "Numbers that begin with 8 or 9 are hospitals' help numbers.", "Replace it by the real number.");

    /// <summary>Reads what stands in a field for this number. Never throws.</summary>
    public static Reading Read(string typed, Setting setting) => Rule.Read(typed, setting);

    /// <summary>
    /// What a standard form tells; null when it is none. From 2032 on it tells neither birth nor sex.
    /// </summary>
    public static NationalIdParts? Parse(string standard, Setting setting)
    {
        if (standard.Length != 11 || Judge(standard, setting).Fault is not null) return null;
        if (standard[0] >= '8') return new(NationalIdSort.Temporary, null, null);

        var sort = standard[2] >= '4' ? NationalIdSort.Synthetic
            : standard[0] >= '4' ? NationalIdSort.Coordination
            : NationalIdSort.Ordinary;
        if (setting.Today >= NewRule || FirstRest(standard) != 0) return new(sort, null, null);
        return new(sort, Born(standard), ((standard[8] - '0') & 1) == 1 ? Sex.Male : Sex.Female);
    }

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 11) is { } fault) return Verdict.Broken(fault);

        var rest = FirstRest(body);
        var second = CheckDigits.Weighted(body, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11;
        if (rest > 3 || second != 0) return Verdict.Broken(Faults.CheckDigit);
        if (body[0] >= '8') return rest == 0 ? Verdict.Doubtful(Help) : Verdict.Broken(Faults.CheckDigit);

        var newRule = setting.Today >= NewRule;
        if (!HasDay(body)) return Verdict.Broken(Faults.Day);
        if (rest == 0 && !newRule)
        {
            if (Born(body) is not { } born) return Verdict.Broken(Faults.Day);
            if (born > setting.Today) return Verdict.Broken(Faults.Future);
        }

        if (rest != 0 && !newRule) return Verdict.Doubtful(Early);
        return body[2] >= '4' ? Verdict.Doubtful(Synthetic) : Verdict.Fits;
    }

    private static int FirstRest(ReadOnlySpan<char> body) =>
        CheckDigits.Weighted(body, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11;

    private static int DayOf(ReadOnlySpan<char> body) => CheckDigits.Two(body, 0) % 40;

    private static int MonthOf(ReadOnlySpan<char> body) => CheckDigits.Two(body, 2) % 40;

    // Without a century a 29 February may be right: the year 2000 and every fourth year were leap years.
    private static bool HasDay(ReadOnlySpan<char> body) =>
        CheckDigits.Day(2000 + CheckDigits.Two(body, 4), MonthOf(body), DayOf(body)) is not null;

    private static DateOnly? Born(ReadOnlySpan<char> body)
    {
        var year = CheckDigits.Two(body, 4);
        var individual = CheckDigits.Number(body[6..9]);
        var century = individual switch
        {
            < 500 => 1900,
            < 750 when year >= 54 => 1800,
            _ when year <= 39 => 2000,
            >= 900 => 1900,
            _ => 0,
        };
        return century == 0 ? null : CheckDigits.Day(century + year, MonthOf(body), DayOf(body));
    }
}
