using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

// Source: Bolagsverket and Skatteverket (SKV 709), lag (1974:174) om identitetsbeteckning för juridiska personer: ten
// digits, Luhn, the third digit at least 2, so that it cannot be mistaken for a month. Twelve digits begin with 16. A
// sole trader's organisationsnummer is the owner's personnummer. Bolagsverket knows of a few old numbers that break
// Luhn.

/// <summary>
/// Swedish organisationsnummer: standard form <c>556043-6064</c>. Accepts it with 16 before it, and a VAT number
/// (SE … 01). A personnummer is accepted with a doubt: it is a sole trader's, and personal.
/// </summary>
public static class SwedishOrgnr
{
    private static readonly NumberFaults Faults =
        new("se-orgnr", "A Swedish organisation number", "ten digits, the third at least 2");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Form = "ten digits with a hyphen before the last four",
        Labels = ["ORGANISATIONSNUMMER", "ORGNUMMER", "ORGNR", "SE"],
        Separators = " -.",
        Tidy = Tidied,
        HyphenAt = 6,
    };

    private static readonly Objection Personal = Faults.Other("personal",
        "This organisation number is a person's own number, as sole traders have.", "Treat it as personal data.");

    /// <summary>Reads what stands in a field for this number. Never throws.</summary>
    public static Reading Read(string typed, Setting setting) => Rule.Read(typed, setting);

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 10) is { } fault) return Verdict.Broken(fault);
        if (!CheckDigits.Luhn(body)) return Verdict.Broken(Faults.CheckDigit);
        if (body[2] >= '2') return body[0] == '0' ? Verdict.Broken(Faults.Unissued) : Verdict.Fits;
        return Personnummer.HasDay(body) ? Verdict.Doubtful(Personal) : Verdict.Broken(Faults.Unissued);
    }

    // 16 is the century digit that registers write before a legal person's number, 18, 19 and 20 a sole trader's
    // century; 01 at the end makes it a VAT number.
    private static int Tidied(Span<char> body, int length)
    {
        if (length != 12 || !CheckDigits.AreDigits(body[..12])) return length;

        var century = CheckDigits.Two(body, 0);
        var hasCentury = century == 16 || (century is 18 or 19 or 20 && body[4] < '2');
        if (hasCentury && CheckDigits.Luhn(body[2..12])) body[2..12].CopyTo(body);
        else if (body[10] != '0' || body[11] != '1') return length;
        return 10;
    }
}
