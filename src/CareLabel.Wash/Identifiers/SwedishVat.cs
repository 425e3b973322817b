using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

// Source: Skatteverket, "Momsregistreringsnummer" (VAT number): SE + organisation number + 01. Luhn over the ten
// digits. A sole trader's number holds the owner's personnummer.

/// <summary>
/// Swedish VAT number (momsregistreringsnummer): <c>SE556043606401</c>, the organisation number and two digits,
/// nearly always 01.
/// </summary>
public static class SwedishVat
{
    private static readonly NumberFaults Faults =
        new("se-vat", "A Swedish VAT number", "SE, the ten digits of the organisation number and 01");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = ["MOMSREGISTRERINGSNUMMER", "MOMSREGNR", "MOMSNR", "MOMS", "VATNR", "VAT"],
        Prefix = "SE",
        Separators = " -./:",
        Tidy = WithBranch,
    };

    /// <summary>Reads what stands in a field for this number. Never throws.</summary>
    public static Reading Read(string typed, Setting setting) => Rule.Read(typed, setting);

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 12) is { } fault) return Verdict.Broken(fault);
        if (!CheckDigits.Luhn(body[..10])) return Verdict.Broken(Faults.CheckDigit);
        return body[10] == '0' && body[11] == '0' ? Verdict.Broken(Faults.Unissued) : Verdict.Fits;
    }

    // In the field for a VAT number the organisation number alone is meant to have its 01.
    private static int WithBranch(Span<char> body, int length)
    {
        if (length != 10 || !CheckDigits.AreDigits(body[..10])) return length;

        "01".CopyTo(body[10..]);
        return 12;
    }
}
