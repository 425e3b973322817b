using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

// Source: Skatteverket SKV 704 (personnummer) and SKV 707 (samordningsnummer), folkbokföringslagen § 18: Luhn over the
// last ten digits; + instead of - from the year in which the bearer turns 100; the serial 000 is not issued. A
// samordningsnummer adds 60 to the day; where the birth date is unknown its month may be 00, its day 60 or beyond the
// month's end (all three stand in Skatteverket's list of test numbers). Hospitals' interim numbers put a letter in
// place of the first serial digit.

/// <summary>
/// Swedish personnummer and samordningsnummer. Standard form: twelve digits, <c>189911229806</c>, when the century is
/// known (typed, or from <see cref="Setting.Today"/>); else <c>YYMMDD-NNNN</c>.
/// </summary>
public static class Personnummer
{
    private static readonly NumberFaults Faults =
        new("se-personnummer", "A Swedish national number", "ten or twelve digits beginning with a date of birth");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Form = "twelve digits",
        Labels = ["PERSONNUMMER", "SAMORDNINGSNUMMER", "PERSONNR", "PNR"],
        Writer = Write,
        PadFrom = 9,
        PadTo = 10,
    };

    private static readonly Objection Interim = Faults.Other("interim",
        "The letter shows a hospital's interim number, which says little about who it is.",
        "Replace it by the real number.");

    /// <summary>Reads what stands in a field for this number. Never throws.</summary>
    public static Reading Read(string typed, Setting setting) => Rule.Read(typed, setting);

    /// <summary>What a standard form of twelve signs tells; null when it is none.</summary>
    public static NationalIdParts? Parse(string standard, Setting setting)
    {
        if (standard.Length != 12 || Judge(standard, setting).Fault is not null) return null;

        var day = CheckDigits.Two(standard, 6);
        var sort = !char.IsAsciiDigit(standard[8]) ? NationalIdSort.Temporary
            : day >= 60 ? NationalIdSort.Coordination
            : NationalIdSort.Ordinary;
        var year = (int)CheckDigits.Number(standard.AsSpan(0, 4));
        var born = CheckDigits.Day(year, CheckDigits.Two(standard, 4), day % 60);
        if (sort == NationalIdSort.Temporary) return new(sort, born, null);
        return new(sort, born, ((standard[10] - '0') & 1) == 1 ? Sex.Male : Sex.Female);
    }

    /// <summary>The first six of ten digits may be a date of birth (also a samordningsnummer's).</summary>
    internal static bool HasDay(ReadOnlySpan<char> ten)
    {
        var month = CheckDigits.Two(ten, 2);
        var day = CheckDigits.Two(ten, 4);
        if (day >= 60) return month <= 12 && day <= 91;
        return CheckDigits.Day(2000 + CheckDigits.Two(ten, 0), month, day) is not null;
    }

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        Span<char> ten = stackalloc char[10];
        if (body.Length is < 10 or > 13) return Verdict.Broken(Faults.Length);

        body[^4..].CopyTo(ten[6..]);
        var date = body[..^4];
        if (date[^1] == '+') date = date[..^1];
        if (!CheckDigits.AreDigits(date)) return Verdict.Broken(Faults.Signs);
        if (date.Length is not (6 or 8)) return Verdict.Broken(Faults.Length);

        date[^6..].CopyTo(ten);
        return Judge(ten, date, Year(body, setting), setting);
    }

    private static Verdict Judge(Span<char> ten, ReadOnlySpan<char> date, int? year, Setting setting)
    {
        var interim = "TRSUWXJKLMN".AsSpan().Contains(ten[6]);
        if (interim) ten[6] = '1';
        if (!CheckDigits.AreDigits(ten)) return Verdict.Broken(Faults.Signs);
        if (!CheckDigits.Luhn(ten)) return Verdict.Broken(Faults.CheckDigit);
        if (CheckDigits.AreZeros(ten)) return Verdict.Broken(Faults.Zeros);
        if (ten[6..9] is "000") return Verdict.Broken(Faults.Unissued);
        if (!HasDay(ten)) return Verdict.Broken(Faults.Day);
        if (year is { } known && IsWrongDay(known, ten, setting, out var fault)) return Verdict.Broken(fault);
        return interim ? Verdict.Doubtful(Interim) : Verdict.Fits;
    }

    private static bool IsWrongDay(int year, ReadOnlySpan<char> ten, Setting setting, out Objection fault)
    {
        var day = CheckDigits.Two(ten, 4);
        var born = CheckDigits.Day(year, CheckDigits.Two(ten, 2), day >= 60 ? day - 60 : day);
        fault = born is null ? Faults.Day : Faults.Future;
        if (born is null) return day < 60 || year > setting.Today?.Year;
        return born > setting.Today;
    }

    /// <summary>The year of birth, typed or found from the day of the house; null when neither tells.</summary>
    private static int? Year(ReadOnlySpan<char> body, Setting setting)
    {
        if (body.Length >= 12) return CheckDigits.AreDigits(body[..4]) ? (int)CheckDigits.Number(body[..4]) : null;
        if (setting.Today is not { } today) return null;

        var year = today.Year - (((today.Year - CheckDigits.Two(body, 0)) % 100) + 100) % 100;
        return body[6] == '+' ? year - 100 : year;
    }

    private static int Write(ReadOnlySpan<char> body, Span<char> into, Setting setting)
    {
        var serial = body[^4..];
        if (Year(body, setting) is not { } year)
        {
            body[..6].CopyTo(into);
            into[6] = body[6] == '+' ? '+' : '-';
            serial.CopyTo(into[7..]);
            return 11;
        }

        for (var i = 3; i >= 0; i--, year /= 10) into[i] = (char)('0' + year % 10);
        body.Slice(body.Length >= 12 ? 4 : 2, 4).CopyTo(into[4..]);
        serial.CopyTo(into[8..]);
        return 12;
    }
}
