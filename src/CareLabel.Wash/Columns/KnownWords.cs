using CareLabel.Wash.Text;

namespace CareLabel.Wash.Columns;

/// <summary>The word lists of known-words.tsv, folded. Small on purpose: they tell columns apart, they do not judge
/// values.</summary>
internal static class KnownWords
{
    private static readonly Dictionary<string, HashSet<string>> Lists = Read();

    public static HashSet<string> Given { get; } = Lists["given"];
    public static HashSet<string> LegalForms { get; } = Lists["legal"];
    public static HashSet<string> Business { get; } = Lists["business"];
    public static HashSet<string> Titles { get; } = Lists["title"];
    public static HashSet<string> Jobs { get; } = Lists["job"];
    public static HashSet<string> Cities { get; } = Lists["city"];
    public static HashSet<string> Countries { get; } = Lists["country"];
    public static HashSet<string> YesNo { get; } = Lists["yesno"];
    public static HashSet<string> Genders { get; } = Lists["gender"];
    public static HashSet<string> Languages { get; } = Lists["language"];
    public static HashSet<string> Placeholders { get; } = Lists["placeholder"];

    private static Dictionary<string, HashSet<string>> Read()
    {
        var lists = new Dictionary<string, HashSet<string>>();
        foreach (var row in EmbeddedTable.Rows("known-words.tsv"))
        {
            if (!lists.TryGetValue(row[0], out var words)) lists[row[0]] = words = [];
            foreach (var word in row[1].Split('|'))
            {
                words.Add(Fold.Plain(word));
                words.Add(Fold.Digraph(word));
            }
        }

        return lists;
    }
}
