using CareLabel.Demo.MadeUp;

namespace CareLabel.Demo;

/// <summary>What people in the demo's house wrote into notes and picked from lists.</summary>
internal static class DemoWords
{
    /// <summary>ISO 639-1, by country.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["nb", "sv", "fi", "da", "pl"];

    /// <summary>ISO 4217, by country.</summary>
    public static IReadOnlyList<string> Currencies { get; } = ["NOK", "SEK", "EUR", "DKK", "PLN"];

    /// <summary>Bands of size with the share of companies in each and how many people they stand for.</summary>
    public static Ranked<(string Key, int People)> Sizes { get; } = new(
        [("0", 0), ("1-4", 2), ("5-9", 7), ("10-19", 14), ("20-49", 32), ("50-99", 70), ("100-249", 160), ("250-999", 500), ("1000", 2200)],
        size => new[] { 4.0, 22, 18, 18, 16, 10, 7, 4, 1 }[size]);

    /// <summary>The section of NACE for each category of the made-up companies, in the order of their table.</summary>
    public static IReadOnlyList<string> Industries { get; } = ["f", "h", "g", "k", "r", "c", "n"];

    /// <summary>What the house sells.</summary>
    public static IReadOnlyList<string> Products { get; } = ["service", "licence", "support", "training", "hardware"];

    /// <summary>What customers care for.</summary>
    public static IReadOnlyList<string> Interests { get; } = ["fairs", "sustainability", "savings", "newsletter", "webinars"];

    /// <summary>Parts of the market.</summary>
    public static IReadOnlyList<string> Segments { get; } = ["small", "middle", "large", "public"];

    /// <summary>Where records came from.</summary>
    public static IReadOnlyList<string> Sources { get; } = ["import", "register", "web", "fair", "referral", "own"];

    /// <summary>When people want to be called.</summary>
    public static IReadOnlyList<string> Hours { get; } = ["mornings", "after 14", "not on Fridays", "10-12"];

    /// <summary>What a box at the post office is called, by country.</summary>
    public static IReadOnlyList<string> Boxes { get; } = ["Postboks", "Box", "PL", "Postboks", "skr. poczt."];

    /// <summary>The number by which a company is known, by country, as the engine calls it.</summary>
    public static IReadOnlyList<string> NumberSchemes { get; } = ["no.orgnr", "se.orgnr", "fi.ytunnus", "dk.cvr", "pl.nip"];

    /// <summary>How an older system wrote a country, by country.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> CountrySpellings { get; } =
    [
        ["Norge", "Norway", "NO", "NORGE", "Norwegen"], ["Sverige", "Sweden", "SE", "SVERIGE", "Swe"], ["Suomi", "Finland", "FI", "SUOMI", "Finlandia"],
        ["Danmark", "Denmark", "DK", "DANMARK", "Dania"], ["Polska", "Poland", "PL", "POLSKA", "Polen"],
    ];

    /// <summary>One or two of a pick list, as a record holds them.</summary>
    public static string Some(IReadOnlyList<string> from, Dice dice)
    {
        var (one, other) = (dice.Below(from.Count), dice.Below(from.Count));
        return one == other ? from[one] : $"{from[Math.Min(one, other)]}|{from[Math.Max(one, other)]}";
    }

    /// <summary>A note in the language of a country; <c>{0}</c> is a number of days, of thousands, of a floor.</summary>
    public static string Note(int land, Dice dice) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, dice.Pick(Notes[land]), 1 + dice.Below(28));

    private static readonly string[][] Notes =
    [
        ["Ringte den {0}., ber om nytt tilbud.", "Vil ha faktura på e-post.", "Kontraktsfornyelse om {0} uker.", "Snakk med resepsjonen først, {0}. etasje.",
            "Misfornøyd med siste levering, følg opp.", "Sykmeldt til den {0}.", "Kjenner innkjøpssjefen fra messen."],
        ["Ringde den {0}:e, vill ha ny offert.", "Faktura via e-post.", "Avtalet löper ut om {0} veckor.", "Anmäl dig i receptionen, våning {0}.",
            "Missnöjd med senaste leveransen, följ upp.", "Föräldraledig till hösten.", "Träffades på mässan, monter {0}."],
        ["Soitti {0}. päivä, pyysi uuden tarjouksen.", "Lasku sähköpostilla.", "Sopimus päättyy {0} viikon kuluttua.", "Ilmoittaudu vastaanottoon.",
            "Tyytymätön viime toimitukseen.", "Lomalla {0}. päivään asti."],
        ["Ringede den {0}., ønsker nyt tilbud.", "Faktura på e-mail.", "Kontrakten udløber om {0} uger.", "Spørg efter ham i receptionen.",
            "Utilfreds med sidste levering.", "På barsel."],
        ["Dzwonił {0}., prosi o nową ofertę.", "Faktura e-mailem.", "Umowa kończy się za {0} tygodni.", "Zgłosić się w recepcji, piętro {0}.",
            "Niezadowolony z ostatniej dostawy.", "Na zwolnieniu do {0}."],
    ];
}
