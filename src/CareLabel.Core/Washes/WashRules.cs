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

    /// <summary>The settings with these rules.</summary>
    public WashSettings Over(WashSettings settings) => settings with
    {
        Review = Review, Sure = Sure, Survivors = Survivors, TrustedSources = TrustedFiles, CleanSources = CleanFiles,
    };
}

/// <summary><c>rules.json</c>.</summary>
internal static class RulesFile
{
    public static void Write(WashedList list, Stream stream)
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
        };
        using (stream) JsonSerializer.Serialize(stream, rules, ResultJson.Options);
    }
}
