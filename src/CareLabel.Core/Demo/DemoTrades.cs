using CareLabel.Demo.MadeUp;

namespace CareLabel.Demo;

/// <summary>What a company does, by what it is called: who is named after a bakery bakes.</summary>
internal static class DemoTrades
{
    // What those do whose name does not say it, by category.
    private static readonly string[] Usual = ["f", "h", "g", "k", "r", "c", "n"];

    // Long ones first: in "Maskinværksted" stands no "Maskin", and in "Auto Serwis" no "Serwis".
    private static readonly (string Word, string Section, int Category)[] Known =
    [
        .. Rows.Of("sections.tsv").SelectMany(row => row[2].Split('|').Select(word => (Word: word, Section: row[0], Category: row[1][0] - '0')))
            .OrderByDescending(trade => trade.Word.Length).ThenBy(trade => trade.Word, StringComparer.Ordinal),
    ];

    /// <summary>The spellings of its category.</summary>
    public static string[] CategoryOf(MadeUpCompany company) => Of(company) is { } trade ? company.Land.Categories[trade.Category] : company.Category;

    /// <summary>The section of NACE, as the pick list of industries knows it.</summary>
    public static string SectionOf(MadeUpCompany company) => Of(company)?.Section ?? Usual[Array.IndexOf(company.Land.Categories, company.Category)];

    private static (string Section, int Category)? Of(MadeUpCompany company)
    {
        foreach (var (word, section, category) in Known)
        {
            if (Has(company.Name, word)) return (section, category);
        }

        return null;
    }

    // Trades are words of their own; short ones in small letters end the first word ("Hansenbygg").
    private static bool Has(string name, string word)
    {
        var at = name.IndexOf(word, StringComparison.Ordinal);
        if (at < 0) return false;
        var end = at + word.Length;
        if (end < name.Length && name[end] != ' ') return false;
        return char.IsUpper(word[0]) ? at == 0 || name[at - 1] == ' ' : end <= (name.IndexOf(' ', StringComparison.Ordinal) is var space && space < 0 ? name.Length : space) && at > 1;
    }
}
