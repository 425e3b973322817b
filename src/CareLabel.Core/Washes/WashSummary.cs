using CareLabel.Wash.Columns;
using CareLabel.Wash.Labels;

namespace CareLabel.Washes;

/// <summary>A wash in figures: what <c>summary.json</c> holds and the report begins with.</summary>
public sealed record WashSummary
{
    public required IReadOnlyList<FileSummary> Files { get; init; }

    /// <summary>people, companies, mixed or any.</summary>
    public required string Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of the house, given or found; null where neither.</summary>
    public required string? Country { get; init; }

    /// <summary>Rows that were read.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows that could not be read; they are in <c>problems.csv</c>.</summary>
    public required int UnreadRows { get; init; }

    /// <summary>Rows of <c>clean.csv</c>.</summary>
    public required int Entities { get; init; }

    /// <summary>The best estimate of how many there really are.</summary>
    public required int Groups { get; init; }

    /// <summary>Rows that went into another.</summary>
    public required int MergedRows { get; init; }

    /// <summary>Groups that a person should decide.</summary>
    public required int GroupsToReview { get; init; }

    public required int PairsMerged { get; init; }

    public required int PairsToReview { get; init; }

    public required long PairsCompared { get; init; }

    /// <summary>Cells that were changed.</summary>
    public required long Changes { get; init; }

    /// <summary>Values and rows that a person should look at.</summary>
    public required long Problems { get; init; }

    public required ListLabel LabelBefore { get; init; }

    public required ListLabel LabelAfter { get; init; }

    public required IReadOnlyList<ColumnSummary> Columns { get; init; }

    /// <summary>What was learned, one for each list that was matched.</summary>
    public required IReadOnlyList<ModelSummary> Models { get; init; }

    /// <summary>Seconds by stage.</summary>
    public required IReadOnlyDictionary<string, double> Seconds { get; init; }

    /// <summary>Counts a washed list.</summary>
    public static WashSummary Of(WashedList list, long changes, long problems, IReadOnlyDictionary<string, double> seconds)
    {
        var result = list.Result;
        return new()
        {
            Files = [.. list.Lists.Files.Select(FileSummary.Of)],
            Kind = result.Kind.ToString().ToLowerInvariant(),
            Country = result.Settings.Country,
            Rows = list.RowCount,
            UnreadRows = list.Lists.Files.Sum(file => file.UnreadRows.Count),
            Entities = result.EntityRows.Count,
            Groups = result.GroupRows.Count,
            MergedRows = list.RowCount - result.EntityRows.Count,
            GroupsToReview = Enumerable.Range(0, result.EntityRows.Count)
                .Where(entity => result.GroupRows[result.Groups[result.Kept[entity]]].Count > result.EntityRows[entity].Count)
                .Select(entity => result.Groups[result.Kept[entity]]).Distinct().Count(),
            PairsMerged = result.Pairs.Count(pair => pair.Merged),
            PairsToReview = result.Pairs.Count(pair => !pair.Merged),
            PairsCompared = result.PairsCompared,
            Changes = changes,
            Problems = problems,
            LabelBefore = ListLabel.Of(result.Before),
            LabelAfter = ListLabel.Of(result.After),
            Columns = [.. result.Columns.Select(column => ColumnSummary.Of(column.Recognised))],
            Models = [.. result.Matchings.Select(ModelSummary.Of)],
            Seconds = seconds,
        };
    }
}

/// <summary>A file as it was read.</summary>
public sealed record FileSummary(
    string Path, string Kind, string Encoding, string Delimiter, int Rows, int UnreadRows, IReadOnlyList<string> Warnings)
{
    public static FileSummary Of(Imports.ListFile file) => new(
        file.Path, file.Format.Kind, file.Format.Encoding, file.Format.Delimiter == '\0' ? "" : file.Format.Delimiter.ToString(),
        file.ReadRows, file.UnreadRows.Count, [.. file.Warnings.Select(warning => warning.Sentence)]);
}

/// <summary>A column as it was recognised.</summary>
public sealed record ColumnSummary(string Name, string Kind, double Sureness, string Why)
{
    public static ColumnSummary Of(RecognisedColumn column) =>
        new(column.Name, column.Kind.ToString(), Math.Round(column.Sureness, 2), column.Why);
}

/// <summary>What was learned of one list: how many pairs each reason explains, and for each comparison the evidence of each level in bits.</summary>
public sealed record ModelSummary(int Rows, IReadOnlyDictionary<string, double> Pairs, IReadOnlyList<ComparisonSummary> Comparisons)
{
    private const int Strangers = 1;

    public static ModelSummary Of(Wash.Matching.Matching matching)
    {
        var model = matching.Model;
        double rows = matching.List.Rows.Count;
        var pairs = new Dictionary<string, double>();
        // Strangers are whoever nothing else explains, so that together they are all pairs.
        var rest = rows * (rows - 1) / 2;
        for (var c = 0; c < model.Explanations.Count; c++)
        {
            var explained = c == Strangers ? 0 : Math.Round(model.Shares[c] * rows * (rows - 1) / 2, 1);
            pairs[model.Explanations[c].Name] = explained;
            rest -= explained;
        }

        pairs[model.Explanations[Strangers].Name] = Math.Max(0, Math.Round(rest, 1));

        return new(matching.List.Rows.Count, pairs, [.. model.Comparisons.Select((comparison, k) => new ComparisonSummary(
            comparison.Name,
            [.. comparison.Ladder.Select((level, i) => new LevelSummary(
                level.Name, model.Chances[0][k][i + 1], model.Chances[1][k][i + 1], Math.Round(model.Bits(k, i + 1), 2)))]))]);
    }
}

/// <summary>One comparison of the model.</summary>
public sealed record ComparisonSummary(string Name, IReadOnlyList<LevelSummary> Levels);

/// <summary>One level: how often twins (m) and strangers (u) stand on it, and what it says in bits.</summary>
public sealed record LevelSummary(string Name, double M, double U, double Bits);
