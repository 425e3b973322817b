namespace CareLabel.Demo.MadeUp;

/// <summary>Makes up what companies are called: families and trades, towns and trades, brand words, letters.</summary>
public static class CompanyNames
{
    private const string Letters = "ABDEFGHIKLMNPRST";

    /// <summary>A name without its legal form.</summary>
    public static string Make(Land land, Town town, Dice dice) => dice.Below(100) switch
    {
        < 28 => $"{Family(land, dice)} {dice.Pick(land.Trades)}",
        < 40 => Joined(land, dice),
        < 52 => $"{town.Name} {dice.Pick(land.Trades)} {Family(land, dice)}",
        < 66 => $"{dice.Pick(land.Brands)} {town.Name} {dice.Pick(land.Trades)}",
        < 76 => $"{dice.Pick(land.Brands)} {Family(land, dice)}",
        < 86 => $"{Family(land, dice)} & {Family(land, dice)} {dice.Pick(land.Trades)}",
        < 93 => Owner(land, dice),
        _ => $"{Letter(dice)}{Letter(dice)}{Letter(dice)} {dice.Pick(land.Trades)}",
    };

    /// <summary>A family name: frequent ones by their share, the rest composed. Polish ones in the masculine form.</summary>
    public static string Family(Land land, Dice dice)
    {
        if (dice.Chance(0.6)) return land.Families.Pick(dice);
        var (stem, ending) = (dice.Pick(land.TailStems), dice.Pick(land.TailEndings));
        // Lundd and Bergg are nobody's name.
        return stem[^1] == ending[0] ? stem + ending[1..] : stem + ending;
    }

    private static string Joined(Land land, Dice dice)
    {
        var family = Family(land, dice);
        var start = land.Code == "PL" ? family[..Math.Min(family.Length, 3 + dice.Below(3))] : family;
        return start + (land.Code == "PL" && dice.Chance(0.4) ? "-" : "") + dice.Pick(land.ShortTrades);
    }

    private static string Owner(Land land, Dice dice)
    {
        var given = (dice.Chance(0.5) ? land.Men : land.Women).Pick(dice);
        var trade = dice.Pick(land.Trades);
        return land.Code switch
        {
            "FI" => $"{trade} {given} {Family(land, dice)}",
            "PL" => $"{(dice.Chance(0.5) ? "P.H.U. " : "F.H.U. ")}{Family(land, dice)} {trade}",
            _ => $"{given} {Family(land, dice)} {trade}",
        };
    }

    private static char Letter(Dice dice) => Letters[dice.Below(Letters.Length)];
}
