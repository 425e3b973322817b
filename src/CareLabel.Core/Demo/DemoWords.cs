using CareLabel.Demo.MadeUp;

namespace CareLabel.Demo;

/// <summary>What people in the demo's house wrote into notes and picked from lists.</summary>
internal static class DemoWords
{
    /// <summary>ISO 639-1, by country.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["nb", "sv", "fi", "da", "pl"];

    /// <summary>ISO 4217, by country.</summary>
    public static IReadOnlyList<string> Currencies { get; } = ["NOK", "SEK", "EUR", "DKK", "PLN"];

    /// <summary>What a Norwegian crown is worth, by country, as far as incomes go.</summary>
    public static IReadOnlyList<double> Crowns { get; } = [1, 1, 0.09, 0.65, 0.25];

    /// <summary>Bands of size with the share of companies in each and how many people they stand for.</summary>
    public static Ranked<(string Key, int People)> Sizes { get; } = new(
        [("0", 0), ("1-4", 2), ("5-9", 7), ("10-19", 14), ("20-49", 32), ("50-99", 70), ("100-249", 160), ("250-999", 500), ("1000", 2200)],
        size => new[] { 4.0, 22, 18, 18, 16, 10, 7, 4, 1 }[size]);

    /// <summary>What the house sells.</summary>
    public static Ranked<string> Products { get; } = new(["service", "licence", "support", "training", "hardware"], product => new[] { 40.0, 28, 18, 9, 5 }[product]);

    /// <summary>What customers care for.</summary>
    public static Ranked<string> Interests { get; } =
        new(["newsletter", "fairs", "savings", "webinars", "sustainability"], interest => new[] { 35.0, 25, 16, 14, 10 }[interest]);

    /// <summary>Parts of the market.</summary>
    public static IReadOnlyList<string> Segments { get; } = ["small", "middle", "large", "public"];

    /// <summary>Where records came from.</summary>
    public static Ranked<string> Sources { get; } = new(["import", "web", "referral", "fair", "own", "register"], source => new[] { 38.0, 21, 15, 12, 9, 5 }[source]);

    /// <summary>When people want to be called.</summary>
    public static IReadOnlyList<string> Hours { get; } = ["mornings", "after 14", "not on Fridays", "10-12"];

    /// <summary>What a box at the post office is called, by country.</summary>
    public static IReadOnlyList<string> Boxes { get; } = ["Postboks", "Box", "PL", "Postboks", "skr. poczt."];

    /// <summary>The number by which a company is known, by country, as the engine calls it.</summary>
    public static IReadOnlyList<string> NumberSchemes { get; } = ["no.orgnr", "se.orgnr", "fi.ytunnus", "dk.cvr", "pl.nip"];

    /// <summary>How an older system wrote a country, by country.</summary>
    public static IReadOnlyList<Ranked<string>> CountrySpellings { get; } =
    [
        .. ((string[][])[
            ["Norge", "Norway", "NO", "NORGE", "Norwegen"], ["Sverige", "Sweden", "SE", "SVERIGE", "Swe"], ["Suomi", "Finland", "FI", "SUOMI", "Finlandia"],
            ["Danmark", "Denmark", "DK", "DANMARK", "Dania"], ["Polska", "Poland", "PL", "POLSKA", "Polen"],
        ]).Select(spellings => new Ranked<string>(spellings, spelling => new[] { 52.0, 20, 15, 9, 4 }[spelling])),
    ];

    /// <summary>What is said of what did not happen, by country.</summary>
    public static IReadOnlyList<string> PutOff { get; } =
        ["Utsatt, ny tid avtales.", "Uppskjutet, ny tid bokas.", "Siirretty, uusi aika sovitaan.", "Udsat, ny tid aftales.", "Przełożone, termin do ustalenia."];

    /// <summary>What a customer holds.</summary>
    public static string Bought(Dice dice) => Some(Products, dice);

    /// <summary>One or two of a pick list, in the order in which records hold them.</summary>
    public static string Some(Ranked<string> from, Dice dice)
    {
        var (one, other) = (from.Pick(dice), from.Pick(dice));
        return one == other ? one : string.CompareOrdinal(one, other) < 0 ? $"{one}|{other}" : $"{other}|{one}";
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
