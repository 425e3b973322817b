using System.Globalization;

namespace CareLabel.Wash.Matching;

/// <summary>What one comparison says about two rows.</summary>
/// <param name="Comparison">As people call it.</param>
/// <param name="Level">On which step they agree: "the same", "one slip apart".</param>
/// <param name="Bits">For (positive) or against (negative) being one, beside the strongest other explanation.</param>
/// <param name="A">The folded value of the first row; null where missing.</param>
/// <param name="B">The folded value of the second.</param>
/// <param name="Agrees">Whether they have it in common, at least nearly.</param>
public readonly record struct Evidence(string Comparison, string Level, double Bits, string? A, string? B, bool Agrees)
{
    /// <summary>The same beside mere chance: what the strongest other explanation shares still makes the two alike.</summary>
    public double BesideChance { get; init; }
}

/// <summary>Why two rows are thought to be one, or not.</summary>
/// <param name="Bits">log2(p / (1 - p)).</param>
/// <param name="PriorBits">Where the scale stood before anything was compared.</param>
/// <param name="Rival">The strongest other explanation: "relatives at one address".</param>
/// <param name="Items">What each comparison says, the strongest first; comparisons missing on a side are left out.</param>
/// <param name="Rule">A rule that decided beside the model; null where none did.</param>
public sealed record PairEvidence(double Bits, double PriorBits, string Rival, IReadOnlyList<Evidence> Items, string? Rule)
{
    /// <summary>The probability that the two are one.</summary>
    public double Probability => 1 / (1 + Math.Pow(2, -Bits));

    // Bits beside chance from which people would name what two rows have in common, whatever it decides.
    private const double Telling = 4;

    /// <summary>One plain sentence: "Same e-mail and same last name outweigh a different city."</summary>
    public string Sentence()
    {
        var lead = Rule is null ? "" : Rule + " ";
        var agreeing = Items.Where(item => item.Agrees && (item.Bits > .5 || item.BesideChance > Telling))
            .OrderByDescending(item => Math.Max(item.Bits, item.BesideChance)).Take(5).Select(Phrase).ToList();
        var opposing = Items.Where(item => !item.Agrees && item.Bits < -.5).Take(3).Select(Phrase).ToList();
        if (agreeing.Count == 0 && opposing.Count == 0) return lead + "Little to compare.";
        if (agreeing.Count == 0) return lead + Upper(Join(opposing)) + ".";
        if (opposing.Count == 0) return lead + Upper(Join(agreeing)) + ".";
        var verb = Bits >= 0 ? (agreeing.Count > 1 ? "outweigh" : "outweighs") : (agreeing.Count > 1 ? "do not outweigh" : "does not outweigh");
        return $"{lead}{Upper(Join(agreeing))} {verb} {Join(opposing)}.";
    }

    private static string Phrase(Evidence item)
    {
        var values = string.Equals(item.A, item.B, StringComparison.Ordinal) ? $"({item.A})" : $"({item.A} / {item.B})";
        return item.Level switch
        {
            "the same" => $"same {item.Comparison} {values}",
            "different" => $"different {item.Comparison} {values}",
            _ => $"{item.Comparison} {item.Level} {values}",
        };
    }

    private static string Join(List<string> phrases) => phrases.Count switch
    {
        1 => phrases[0],
        _ => $"{string.Join(", ", phrases.Take(phrases.Count - 1))} and {phrases[^1]}",
    };

    private static string Upper(string text) => text[..1].ToUpper(CultureInfo.InvariantCulture) + text[1..];
}

/// <summary>Explains pairs of one matching. Not for several threads.</summary>
public sealed class Explainer(Matching matching)
{
    private readonly Scorer _scorer = new(matching.List, matching.Tallies, matching.Model);
    private readonly Doubts _doubts = new(matching.List, matching.Model);

    /// <summary>Why two rows are left to a person although they are sure to be one; null where nothing holds them back.</summary>
    public string? HeldBack(int a, int b, float bits) => _doubts.Of(a, b, bits);

    /// <summary>Why two rows (of the list, not of the table) are thought to be one, or not.</summary>
    public PairEvidence Explain(int a, int b)
    {
        var rows = matching.List.Rows;
        var comparisons = rows.Comparisons;
        Span<int> levels = stackalloc int[comparisons.Count];
        Span<float> bits = stackalloc float[comparisons.Count];
        var modelled = _scorer.Explain(a, b, levels, bits, out var rival);
        var ruled = matching.List.Rule(a, b, modelled);
        var items = new List<Evidence>();
        var sum = 0d;
        for (var k = 0; k < comparisons.Count; k++)
        {
            if (levels[k] == Comparison.Missing) continue;
            sum += bits[k];
            var common = levels[k] == Comparison.Same && comparisons[k].Agreed(rows[a], rows[b], levels[k]) is var code and >= 0
                && comparisons[k].AccidentCell(Comparison.Same) == 0 ? comparisons[k].Lexicon.Text(code) : null;
            items.Add(new(
                comparisons[k].Name, comparisons[k].Ladder[levels[k] - 1].Name, bits[k], common ?? comparisons[k].Shown(rows[a]),
                common ?? comparisons[k].Shown(rows[b]), !comparisons[k].Opposes(levels[k]))
            {
                BesideChance = matching.Model.Bits(k, levels[k]),
            });
        }

        items.Sort((x, y) => Math.Abs(y.Bits).CompareTo(Math.Abs(x.Bits)) is var order and not 0
            ? order : string.CompareOrdinal(x.Comparison, y.Comparison));
        var rule = ruled <= modelled && !float.IsNegativeInfinity(ruled) ? null
            : float.IsNegativeInfinity(ruled) ? Forbidden(a, b) : "The same checked number.";
        return new(ruled, modelled - sum, _scorer.RivalName(rival), items, rule);
    }

    private string Forbidden(int a, int b)
    {
        var rows = matching.List.Rows;
        foreach (var comparison in rows.Comparisons)
        {
            if (comparison is GenerationComparison generation && generation.Forbids(rows[a], rows[b])) return "Two generations of one name are never one.";
        }

        return "Two different valid numbers are never one.";
    }
}
