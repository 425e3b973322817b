using System.Globalization;

namespace CareLabel.Demo.MadeUp;

/// <summary>A town with the post codes it has, how many thousand live there, and what else people call it.</summary>
public sealed record Town(int Index, string Name, int FirstPostcode, int LastPostcode, double Thousands, string Prefix, string[] Aliases);

/// <summary>A legal form: as registered, spelled out, and the other ways people write it.</summary>
public sealed record LegalForm(string Written, string SpelledOut, string[] Others);

/// <summary>What one country's lists are made of. All tables are our own, written from knowledge.</summary>
public sealed class Land
{
    private Land(string code)
    {
        Code = code;
        Women = Names("given.tsv", row => row[0] == "f", 1, 6);
        Men = Names("given.tsv", row => row[0] == "m", 1, 6);
        Families = Names("family.tsv", _ => true, 0, code == "PL" ? 60 : 14);
        var tails = Rows.Of("tails.tsv", code).Single();
        (TailStems, TailEndings) = (tails[0].Split(' '), tails[1].Split(' '));
        var towns = Rows.Of("towns.tsv", code).Select(ToTown).ToArray();
        Towns = new(towns, i => towns[i].Thousands);
        var streets = Rows.Of("streets.tsv", code).ToDictionary(row => row[0], row => row[1]);
        WholeStreets = streets["whole"].Split('|');
        StreetStems = streets.TryGetValue("stem", out var stems) ? stems.Split(' ') : [];
        StreetTypes = streets["type"].Split(' ');
        var trades = Rows.Of("trades.tsv", code).ToDictionary(row => row[0], row => row[1]);
        Trades = trades["trade"].Split('|');
        ShortTrades = trades["short"].Split(' ');
        Brands = trades["first"].Split(' ');
        MoreWords = trades["more"].Split('|');
        var forms = Rows.Of("forms.tsv", code).ToArray();
        Forms = new([.. forms.Select(row => new LegalForm(row[0], row[2], row[3].Split('|')))], i => Number(forms[i][1]));
        Titles = Ranked.ByRank<string[]>([.. Rows.Of("titles.tsv", code).Single()[0].Split('|').Select(t => t.Split('='))], 2);
        MailDomains = Ranked.ByRank<string>(Rows.Of("mail.tsv", code).Single()[0].Split(' '), 1);
        Categories = [.. Rows.Of("categories.tsv", code).Select(row => row[0].Split('|'))];
        Nicknames = Rows.Of("nicknames.tsv", code).ToDictionary(row => row[0], row => row[1].Split(' '));
    }

    /// <summary>NO, SE, FI, DK or PL.</summary>
    public string Code { get; }
    /// <summary>Given names of women.</summary>
    public Ranked<string> Women { get; }
    /// <summary>Given names of men.</summary>
    public Ranked<string> Men { get; }
    /// <summary>The frequent family names; Polish ones in the masculine form.</summary>
    public Ranked<string> Families { get; }
    /// <summary>First halves of the rare family names.</summary>
    public string[] TailStems { get; }
    /// <summary>Second halves of the rare family names.</summary>
    public string[] TailEndings { get; }
    /// <summary>Towns by their size.</summary>
    public Ranked<Town> Towns { get; }
    /// <summary>Streets that nearly every town has.</summary>
    public string[] WholeStreets { get; }
    /// <summary>First halves of other streets.</summary>
    public string[] StreetStems { get; }
    /// <summary>Second halves of streets; in Poland the word in front.</summary>
    public string[] StreetTypes { get; }
    /// <summary>What companies do.</summary>
    public string[] Trades { get; }
    /// <summary>Trades that are written on to a name in one word.</summary>
    public string[] ShortTrades { get; }
    /// <summary>Invented brand words.</summary>
    public string[] Brands { get; }
    /// <summary>Words that part a subsidiary from its parent.</summary>
    public string[] MoreWords { get; }
    /// <summary>Legal forms by their share.</summary>
    public Ranked<LegalForm> Forms { get; }
    /// <summary>Job titles, each with the other ways to say it.</summary>
    public Ranked<string[]> Titles { get; }
    /// <summary>Free-mail domains.</summary>
    public Ranked<string> MailDomains { get; }
    /// <summary>Categories, each with its spelling variants.</summary>
    public string[][] Categories { get; }
    /// <summary>Pet forms by given name.</summary>
    public IReadOnlyDictionary<string, string[]> Nicknames { get; }

    /// <summary>All five, in the order of <see cref="Pattern"/>'s numbers.</summary>
    public static IReadOnlyList<Land> All { get; } = [.. new[] { "NO", "SE", "FI", "DK", "PL" }.Select(code => new Land(code))];

    /// <summary>Which country stands at each of twenty places: NO 35 %, SE 25 %, PL 20 %, FI 10 %, DK 10 %.</summary>
    public static IReadOnlyList<int> Pattern { get; } = [0, 1, 4, 0, 2, 1, 0, 4, 3, 0, 1, 0, 4, 2, 1, 0, 3, 4, 0, 1];

    private Ranked<string> Names(string table, Func<string[], bool> which, int cell, double flat) =>
        Ranked.ByRank<string>([.. Rows.Of(table, Code).Single(which)[cell].Split(' ').Distinct()], flat);

    private static Town ToTown(string[] row, int index) =>
        new(index, row[0], Number(row[1]), Number(row[2]), Number(row[3]), row[4], row[5].Length == 0 ? [] : row[5].Split(','));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
