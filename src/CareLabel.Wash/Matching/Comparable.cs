namespace CareLabel.Wash.Matching;

/// <summary>One list of one kind, made ready to be matched: rows of cells, and what competes with being one.</summary>
public sealed class Comparable
{
    /// <summary>The rows, with the comparisons they are compared by.</summary>
    public required Rows Rows { get; init; }

    /// <summary>The rows by country.</summary>
    public required Strata Strata { get; init; }

    /// <summary>The reasons that compete.</summary>
    public required IReadOnlyList<Explanation> Explanations { get; init; }

    /// <summary>For each row its number in the table.</summary>
    public required int[] TableRows { get; init; }

    /// <summary>The source of a row.</summary>
    public required Func<int, int> SourceOf { get; init; }

    /// <summary>Counts values; where groups are given, once for each group.</summary>
    public Tally[] Tallies(int[]? groups = null)
    {
        var tallies = new Tally[Rows.Comparisons.Count];
        OneAtATime.For(tallies.Length, new(), k => tallies[k] = Tally.Of(Rows, Rows.Comparisons[k], Strata, groups));
        return tallies;
    }

    /// <summary>
    /// The rules beside the model. Two different valid numbers are never one; the same valid number of an organisation
    /// is one unless the names have nothing in common.
    /// </summary>
    public float Rule(int a, int b, float bits)
    {
        ReadOnlySpan<int> x = Rows[a], y = Rows[b];
        foreach (var comparison in Rows.Comparisons)
        {
            if (comparison is not IdentifierComparison identifier) continue;
            if (identifier.Forbids(x, y)) return float.NegativeInfinity;
            if (identifier.Proves(x, y)) bits = Math.Max(bits, ProvenBits);
        }

        return bits;
    }

    /// <summary>Whether the rows are organisations.</summary>
    public required bool OfOrganisations { get; init; }

    // The same checked number is as sure as anything gets, and still no surer than what people type.
    private const float ProvenBits = 10;
}
