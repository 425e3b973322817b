using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using CareLabel.Wash.Identifiers.Vat;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

/// <summary>
/// VAT numbers of the member states of the European Union (Greece as EL), Northern Ireland (XI), Great Britain, Norway,
/// Switzerland, Iceland, the Faroe Islands and the One Stop Shop. Standard form: country letters and number, no spaces.
/// The country comes from the letters or, where they are missing, from <see cref="Setting.Country"/>. The number of
/// another country is kept as typed, unchecked.
/// </summary>
public static class VatNumber
{
    /// <summary>By the two letters that begin the number.</summary>
    internal static readonly FrozenDictionary<string, NumberRule> Rules = new Dictionary<string, NumberRule>
    {
        ["AT"] = Austria.Rule,
        ["BE"] = Belgium.Rule,
        ["BG"] = Bulgaria.Rule,
        ["CH"] = Switzerland.Rule,
        ["CY"] = Cyprus.Rule,
        ["CZ"] = Czechia.Rule,
        ["DE"] = Germany.Rule,
        ["DK"] = DanishVat.Rule,
        ["EE"] = Estonia.Rule,
        ["EL"] = Greece.Rule,
        ["ES"] = Spain.Rule,
        ["EU"] = OneStopShop.Rule,
        ["FI"] = FinnishVat.Rule,
        ["FO"] = FaroeIslands.Rule,
        ["FR"] = France.Rule,
        ["GB"] = UnitedKingdom.Rule,
        ["HR"] = Croatia.Rule,
        ["HU"] = Hungary.Rule,
        ["IE"] = Ireland.Rule,
        ["IS"] = Iceland.Rule,
        ["IT"] = Italy.Rule,
        ["LT"] = Lithuania.Rule,
        ["LU"] = Luxembourg.Rule,
        ["LV"] = Latvia.Rule,
        ["MT"] = Malta.Rule,
        ["NL"] = Netherlands.Rule,
        ["NO"] = NorwegianVat.Rule,
        ["PL"] = PolishVat.Rule,
        ["PT"] = Portugal.Rule,
        ["RO"] = Romania.Rule,
        ["SE"] = SwedishVat.Rule,
        ["SI"] = Slovenia.Rule,
        ["SK"] = Slovakia.Rule,
        ["XI"] = UnitedKingdom.NorthernIrish,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly NumberRule?[] ByLetters = Lettered();

    private static readonly Objection NoCountry = new("vat-number-country",
        "A VAT number begins with a country's letters; this one does not, and the country is not known.",
        "Write the country's letters before it, or fill in the country.");

    /// <summary>Reads what stands in a field for a VAT number. Never throws.</summary>
    [SkipLocalsInit]
    public static Reading Read(string typed, Setting setting)
    {
        Span<char> buffer = stackalloc char[Signs.Most];
        var length = Signs.Scrub(typed, buffer);
        if (length == 0) return Reading.Empty(typed);

        var named = length < 0 ? null : Named(buffer[..length]);
        var rule = named ?? OfCountry(setting.Country);
        if (rule is not null) return rule.Read(typed, setting);
        return setting.Country is null ? Reading.Rejected(typed, NoCountry) : LooseNumber.Read(typed);
    }

    /// <summary>The rule of an ISO 3166-1 country; null where there is none.</summary>
    internal static NumberRule? OfCountry(string? country) => country switch
    {
        { Length: 2 } => country switch
        {
            "GR" => Greece.Rule,
            "MC" => France.Rule,
            "IM" => UnitedKingdom.Rule,
            _ => At(country[0], country[1]),
        },
        _ => null,
    };

    /// <summary>The rule that the letters at the front ask for; null where there are none.</summary>
    internal static NumberRule? Named(ReadOnlySpan<char> text)
    {
        if (text.Length < 4 || !char.IsAsciiLetter(text[0])) return null;

        if (text[0] is 'U' or 'V')
            foreach (var label in VatForm.Labels) text = Signs.Cut(text, label);
        return text.Length < 4 ? null : At(text[0], text[1]);
    }

    private static NumberRule? At(char first, char second) =>
        first is >= 'A' and <= 'Z' && second is >= 'A' and <= 'Z' ? ByLetters[(first - 'A') * 26 + second - 'A'] : null;

    private static NumberRule?[] Lettered()
    {
        var rules = new NumberRule?[26 * 26];
        foreach (var (letters, rule) in Rules) rules[(letters[0] - 'A') * 26 + letters[1] - 'A'] = rule;
        rules[('G' - 'A') * 26 + 'R' - 'A'] = Greece.Rule;
        return rules;
    }
}
