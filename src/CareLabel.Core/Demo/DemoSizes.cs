using CareLabel.Demo.MadeUp;

namespace CareLabel.Demo;

/// <summary>How many work for a company: most have few, who trades alone has hardly anybody, and what is on the exchange has many.</summary>
internal static class DemoSizes
{
    private const int MostGiants = 20, CompaniesPerGiant = 400, MostTries = 200;
    private static readonly HashSet<string> OfOne = ["ENK", "Tmi", "s.c.", "DA", "HB", "I/S"], OfMany = ["ASA", "Oyj", "S.A."];

    /// <summary>Its band, and about how many they are. The first companies are the largest, as they have most of the people.</summary>
    public static (string Key, int People) Of(MadeUpCompany company, long companies, Dice dice)
    {
        var form = company.Form.Written;
        var isSmallTrade = DemoTrades.SectionOf(company) is "i" or "t";
        if (!isSmallTrade && !OfOne.Contains(form) && company.Index < Math.Min(MostGiants, companies / CompaniesPerGiant)) return ("1000", 2200);
        var size = DemoWords.Sizes.Pick(dice);
        for (var tries = 0; tries < MostTries && !Fits(form, isSmallTrade, size.People); tries++) size = DemoWords.Sizes.Pick(dice);
        return size;
    }

    // No hairdresser has a thousand people.
    private static bool Fits(string form, bool isSmallTrade, int people) =>
        OfOne.Contains(form) ? people <= 7 : isSmallTrade ? people <= 32 : !OfMany.Contains(form) || people >= 70;
}
