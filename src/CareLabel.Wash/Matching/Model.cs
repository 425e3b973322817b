namespace CareLabel.Wash.Matching;

/// <summary>
/// What was learned of a list: for each explanation its share of all pairs and, for each comparison, how often pairs of
/// that explanation stand on each level. Fellegi and Sunter's model (1969) with more than two classes.
/// </summary>
public sealed class Model
{
    /// <summary>Makes a model; <paramref name="chances"/> is indexed by explanation, comparison and level.</summary>
    public Model(
        IReadOnlyList<Comparison> comparisons, IReadOnlyList<Explanation> explanations, double[] shares, double[][][] chances)
    {
        (Comparisons, Explanations, Shares, Chances) = (comparisons, explanations, shares, chances);
        LogShares = Array.ConvertAll(shares, share => (float)Math.Log2(Math.Max(share, 1e-30)));
        LogChances = Array.ConvertAll(chances, ofComparisons => Array.ConvertAll(ofComparisons, ofLevels =>
            Array.ConvertAll(ofLevels, chance => (float)Math.Log2(Math.Max(chance, 1e-30)))));
    }

    /// <summary>What rows are compared by.</summary>
    public IReadOnlyList<Comparison> Comparisons { get; }

    /// <summary>The reasons that compete; the first is "the same", the second "strangers".</summary>
    public IReadOnlyList<Explanation> Explanations { get; }

    /// <summary>The share of each explanation among all pairs of the list.</summary>
    public IReadOnlyList<double> Shares { get; }

    /// <summary>Probability of each level (index 0, missing, is 1) given explanation and comparison.</summary>
    public IReadOnlyList<double[][]> Chances { get; }

    internal float[] LogShares { get; }

    internal float[][][] LogChances { get; }

    /// <summary>Evidence in bits of a level for "the same" against "strangers"; 0 for missing.</summary>
    public double Bits(int comparison, int level) =>
        level == Comparison.Missing ? 0 : LogChances[0][comparison][level] - LogChances[1][comparison][level];
}
