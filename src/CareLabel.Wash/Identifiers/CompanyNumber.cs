using System.Runtime.CompilerServices;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

/// <summary>
/// The number of an organisation in its country: NO organisasjonsnummer, SE organisationsnummer, FI Y-tunnus, DK CVR,
/// PL NIP, REGON or KRS by shape and check digit. Elsewhere a number that fits the country's VAT rule is written so,
/// and any other is kept as typed, unchecked.
/// </summary>
public static class CompanyNumber
{
    private static readonly Objection Foreign = new("company-number-foreign",
        "The letters before this number name another country than the record's.", "Check the country of the record.");

    private static readonly Objection Ambiguous = new("company-number-ambiguous",
        "The country is not known, and the number fits the rules of several.", "Fill in the country.");

    private static readonly Objection Unplaced = new("company-number-country",
        "The country is not known, and the number fits no rule of Norway, Sweden, Finland, Denmark or Poland.",
        "Fill in the country, or compare the number with the register.");

    private static readonly Objection NoDigits = new("company-number-signs",
        "A company number has digits; this value has none.", "Clear the field or move the value.");

    private static readonly (string Country, NumberRule Rule)[] Nordic =
    [
        ("NO", NorwegianOrgnr.Rule), ("SE", SwedishOrgnr.Rule), ("FI", YTunnus.Rule), ("DK", Cvr.Rule),
        ("PL", Nip.Rule), ("PL", Regon.Rule),
    ];

    /// <summary>
    /// Reads what stands in a field for a company number, for the country of the setting. Never throws.
    /// </summary>
    [SkipLocalsInit]
    public static Reading Read(string typed, Setting setting)
    {
        Span<char> buffer = stackalloc char[Signs.Most];
        var length = Signs.Scrub(typed, buffer);
        if (length == 0) return Reading.Empty(typed);
        if (length < 0 || buffer[..length].IndexOfAnyInRange('0', '9') < 0) return Reading.Rejected(typed, NoDigits);

        ReadOnlySpan<char> text = buffer[..length];
        return setting.Country is null ? OfAnywhere(typed, text, setting) : OfCountry(typed, text, setting);
    }

    private static Reading OfCountry(string typed, ReadOnlySpan<char> text, Setting setting)
    {
        var own = VatNumber.OfCountry(setting.Country);
        if (!char.IsAsciiDigit(text[0]) && VatNumber.Named(text) is { } named && named != own)
        {
            var foreign = named.Read(typed, setting);
            if (foreign.IsAccepted) return foreign with { Objection = Foreign };
        }

        return setting.Country switch
        {
            "NO" or "SJ" => NorwegianOrgnr.Read(typed, setting),
            "SE" => SwedishOrgnr.Read(typed, setting),
            "FI" or "AX" => YTunnus.Read(typed, setting),
            "DK" => Cvr.Read(typed, setting),
            "PL" => Polish(text).Read(typed, setting),
            _ => own?.Read(typed, setting) is { IsAccepted: true } vat ? vat : LooseNumber.Read(typed),
        };
    }

    private static Reading OfAnywhere(string typed, ReadOnlySpan<char> text, Setting setting)
    {
        if (!char.IsAsciiDigit(text[0]))
        {
            if (VatNumber.Named(text) is { } vat && vat.Read(typed, setting) is { IsAccepted: true } named)
                return OwnForm(typed, text, setting) ?? named;
            if (Labelled(text) is { } polish) return polish.Read(typed, setting);
        }

        Reading? found = null;
        foreach (var (_, rule) in Nordic)
        {
            if (!rule.Fits(text, setting, out _, out _, out var doubtful) || doubtful) continue;

            var reading = rule.Read(typed, setting);
            if (found is { } other && !string.Equals(other.Standard, reading.Standard, StringComparison.Ordinal))
                return LooseNumber.Read(typed, Ambiguous);
            found = found is null ? reading : reading with { Objection = Ambiguous };
        }

        return found ?? LooseNumber.Read(typed, Unplaced);
    }

    // A VAT number of one of our countries is also the company's number: SE556043606401 is 556043-6064.
    private static Reading? OwnForm(string typed, ReadOnlySpan<char> text, Setting setting)
    {
        foreach (var (country, rule) in Nordic)
        {
            if (!text.StartsWith(country, StringComparison.Ordinal)) continue;
            if (rule.Read(typed, setting) is { IsAccepted: true } own) return own;
        }

        return null;
    }

    // The court has not come to eight digits after the zeros, and with a hyphen it is another country's number.
    private const int MostOfKrs = 8;

    private static NumberRule Polish(ReadOnlySpan<char> text)
    {
        if (Labelled(text) is { } named) return named;

        var digits = 0;
        var first = '\0';
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) continue;
            if (digits++ == 0) first = c;
        }

        // No NIP begins with 0 and every KRS does; REGON and KRS are the ones that spreadsheets shorten.
        return digits switch
        {
            9 or 14 => Regon.Rule,
            10 when first == '0' => Krs.Rule,
            7 or 8 when Regon.Rule.FitsPadded(text) => Regon.Rule,
            < MostOfKrs when !text.Contains('-') => Krs.Rule,
            _ => Nip.Rule,
        };
    }

    private static NumberRule? Labelled(ReadOnlySpan<char> text)
    {
        if (text.Contains("REGON", StringComparison.Ordinal)) return Regon.Rule;
        if (text.Contains("KRS", StringComparison.Ordinal)) return Krs.Rule;
        return text.Contains("NIP", StringComparison.Ordinal) ? Nip.Rule : null;
    }
}
