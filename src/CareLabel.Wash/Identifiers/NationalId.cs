using System.Runtime.CompilerServices;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

/// <summary>
/// The number of a person in their country: NO fødselsnummer, SE personnummer, FI henkilötunnus, DK CPR, PL PESEL.
/// Of other countries a number is kept as typed, unchecked.
/// </summary>
public static class NationalId
{
    private static readonly Objection Ambiguous = new("national-id-ambiguous",
        "The country is not known, and the number fits the rules of several.", "Fill in the country.");

    private static readonly Objection Unplaced = new("national-id-country",
        "The country is not known, and the number fits no rule with a check digit.", "Fill in the country.");

    private static readonly NumberRule[] Rules =
        [Fodselsnummer.Rule, Personnummer.Rule, Henkilotunnus.Rule, Cpr.Rule, Pesel.Rule];

    /// <summary>
    /// Reads what stands in a field for a national number, for the country of the setting. Never throws.
    /// </summary>
    [SkipLocalsInit]
    public static Reading Read(string typed, Setting setting)
    {
        Span<char> buffer = stackalloc char[Signs.Most];
        var length = Signs.Scrub(typed, buffer);
        if (length == 0) return Reading.Empty(typed);
        return setting.Country switch
        {
            "NO" or "SJ" => Fodselsnummer.Read(typed, setting),
            "SE" => Personnummer.Read(typed, setting),
            "FI" or "AX" => Henkilotunnus.Read(typed, setting),
            "DK" => Cpr.Read(typed, setting),
            "PL" => Pesel.Read(typed, setting),
            null => length < 0 ? LooseNumber.Read(typed, Unplaced) : OfAnywhere(typed, buffer[..length], setting),
            _ => LooseNumber.Read(typed),
        };
    }

    /// <summary>What a standard form tells of its bearer; null when it is none, or of another country.</summary>
    public static NationalIdParts? Parse(string standard, Setting setting) => setting.Country switch
    {
        "NO" or "SJ" => Fodselsnummer.Parse(standard, setting),
        "SE" => Personnummer.Parse(standard, setting),
        "FI" or "AX" => Henkilotunnus.Parse(standard, setting),
        "DK" => Cpr.Parse(standard, setting),
        "PL" => Pesel.Parse(standard, setting),
        _ => null,
    };

    private static Reading OfAnywhere(string typed, ReadOnlySpan<char> text, Setting setting)
    {
        NumberRule? found = null;
        foreach (var rule in Rules)
        {
            if (!rule.Fits(text, setting, out _, out _, out _)) continue;
            if (found is not null) return LooseNumber.Read(typed, Ambiguous);
            found = rule;
        }

        // A CPR number has no check digit: any ten digits that begin with a day would be one.
        if (found is null || found == Cpr.Rule) return LooseNumber.Read(typed, Unplaced);
        return found.Read(typed, setting);
    }
}
