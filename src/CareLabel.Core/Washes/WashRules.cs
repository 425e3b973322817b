using System.Text.Json;
using CareLabel.Wash;
using CareLabel.Wash.Merging;

namespace CareLabel.Washes;

/// <summary>The rules of a wash as <c>rules.json</c> holds them: written with what was used, to be edited and given back.</summary>
public sealed record WashRules
{
    /// <summary>Probability from which rows stand in one group, above 0 and below 1.</summary>
    public double Review { get; init; } = .5;

    /// <summary>Probability from which rows are merged without asking, from review to below 1.</summary>
    public double Sure { get; init; } = .99;

    /// <summary>Which value survives, by column.</summary>
    public IReadOnlyDictionary<string, SurvivorRule> Survivors { get; init; } = new Dictionary<string, SurvivorRule>();

    /// <summary>Files in the order in which they are trusted.</summary>
    public IReadOnlyList<string> TrustedFiles { get; init; } = [];

    /// <summary>Files that are known to have no twins within themselves.</summary>
    public IReadOnlyList<string> CleanFiles { get; init; } = [];

    /// <summary>
    /// Pairs of rows that a person has parted, never one whatever they share: each two ids as <c>rows.csv</c> shows them,
    /// with <c>file:</c> before the id where several files have it.
    /// </summary>
    public IReadOnlyList<string[]> Parted { get; init; } = [];

    /// <summary>The settings with these rules, but for what is parted, which needs the rows: see <see cref="WashFiles.Request"/>.</summary>
    public WashSettings Over(WashSettings settings) => settings with
    {
        Review = Review,
        Sure = Sure,
        Survivors = Survivors,
        TrustedSources = TrustedFiles,
        CleanSources = CleanFiles,
    };
}

/// <summary><c>rules.json</c>.</summary>
public static class RulesFile
{
    private static readonly Dictionary<string, SurvivorRule> ByName = Enum.GetValues<SurvivorRule>()
        .ToDictionary(rule => JsonNamingPolicy.KebabCaseLower.ConvertName(rule.ToString()), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads rules that a person may have edited; what is not said stays as usual.</summary>
    public static Outcome<WashRules> Read(string path) => GivenJson.Read(path, Rules);

    internal static void Write(WashedList list, Stream stream)
    {
        var result = list.Result;
        var survivors = new Dictionary<string, SurvivorRule>();
        foreach (var column in result.Columns)
        {
            survivors[column.Source.Name] = result.Settings.Survivors.TryGetValue(column.Source.Name, out var rule)
                ? rule : SurvivorRules.For(column.Kind);
        }

        var rules = new WashRules
        {
            Review = result.Settings.Review, Sure = result.Settings.Sure, Survivors = survivors,
            TrustedFiles = result.Settings.TrustedSources, CleanFiles = result.Settings.CleanSources,
            Parted = PartedIds.Names(list),
        };
        using (stream) JsonSerializer.Serialize(stream, rules, ResultJson.Options);
    }

    private static WashRules Rules(GivenJson json, JsonElement root)
    {
        var rules = new WashRules();
        foreach (var member in json.Members(root, "", "review", "sure", "survivors", "trustedFiles", "cleanFiles", "parted"))
        {
            rules = member.Name switch
            {
                "review" => rules with { Review = json.Probability(member.Value, member.Name) },
                "sure" => rules with { Sure = json.Probability(member.Value, member.Name) },
                "survivors" => rules with { Survivors = Survivors(json, member.Value) },
                "trustedFiles" => rules with { TrustedFiles = Names(json, member) },
                "parted" => rules with { Parted = Parted(json, member) },
                _ => rules with { CleanFiles = Names(json, member) },
            };
        }

        if (rules.Sure < rules.Review) json.Wrong("sure", "must not be below 'review': what is merged is also one group.");
        return rules;
    }

    private static Dictionary<string, SurvivorRule> Survivors(GivenJson json, JsonElement at)
    {
        var survivors = new Dictionary<string, SurvivorRule>();
        foreach (var member in json.Members(at, "survivors"))
        {
            var place = $"survivors.{member.Name}";
            if (json.Text(member.Value, place) is not { } name) continue;
            if (ByName.TryGetValue(name, out var rule)) survivors[member.Name] = rule;
            else json.Wrong(place, $"is '{name}', which is no rule; there is: {string.Join(", ", ByName.Keys)}.");
        }

        return survivors;
    }

    private static List<string[]> Parted(GivenJson json, JsonProperty member)
    {
        var pairs = new List<string[]>();
        foreach (var (item, place) in json.Items(member.Value, member.Name))
        {
            string[] pair = [.. json.Items(item, place).Select(id => json.Text(id.Item, id.Place) ?? "")];
            if (pair.Length == 2) pairs.Add(pair);
            else json.Wrong(place, "must be two ids, such as [\"1017\", \"1044\"].");
        }

        return pairs;
    }

    private static List<string> Names(GivenJson json, JsonProperty member) =>
        [.. json.Items(member.Value, member.Name).Select(item => json.Text(item.Item, item.Place) ?? "")];
}
