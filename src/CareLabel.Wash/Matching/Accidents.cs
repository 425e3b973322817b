namespace CareLabel.Wash.Matching;

/// <summary>
/// How often two rows drawn at random stand on each level of each comparison: counted exactly where the values are
/// equal, by a sample of pairs for the other levels.
/// </summary>
public sealed class Accidents
{
    private const int SampledPairs = 1 << 18, Parts = 16;

    // What is supposed of a list before it is seen, and how many pairs that is worth.
    private const double SupposedAccident = 1e-3, SupposedPairs = 300;

    private readonly Rows _rows;
    private readonly long[][] _counts;

    private Accidents(Rows rows, long[][] counts, Tally[] tallies)
    {
        (_rows, _counts) = (rows, counts);
        var comparisons = rows.Comparisons;
        FilledPairs = new double[comparisons.Count];
        Chances = new double[comparisons.Count][];
        for (var k = 0; k < comparisons.Count; k++)
        {
            FilledPairs[k] = Math.Max(1, tallies[k].FilledRows * (tallies[k].FilledRows - 1.0) / 2);
            Chances[k] = comparisons[k] is CountryComparison
                ? [1, tallies[k].AnyAccident, Math.Max(1e-6, 1 - tallies[k].AnyAccident)]
                : Chance(comparisons[k], counts[k], tallies[k].Accidents, FilledPairs[k]);
        }

        ByGroup = tallies.Length > 0 && tallies[0].ByGroup;
    }

    /// <summary>Probability of each level, given that both rows have a value; index 0 is 1.</summary>
    public double[][] Chances { get; }

    /// <summary>For each comparison the number of pairs of rows that both have a value.</summary>
    public double[] FilledPairs { get; }

    /// <summary>How many rows the list has.</summary>
    public int Rows => _rows.Count;

    /// <summary>Whether equal values were counted once for rows that are one, so that twins do not look like accidents.</summary>
    public bool ByGroup { get; }

    /// <summary>The number of pairs that the list has.</summary>
    public double AllPairs => Math.Max(1, Rows * (Rows - 1.0) / 2);

    /// <summary>Draws the sample and counts.</summary>
    public static Accidents Of(Rows rows, Strata strata, Tally[] tallies) => new(rows, Sample(rows, strata), tallies);

    /// <summary>The same sample beside another count of the values.</summary>
    public Accidents With(Tally[] tallies) => new(_rows, _counts, tallies);

    private static long[][] Sample(Rows rows, Strata strata)
    {
        if (rows.Count * (rows.Count - 1L) / 2 <= SampledPairs) return All(rows, strata);
        var parts = new long[Parts][][];
        Parallel.For(0, Parts, part => parts[part] = Sample(rows, strata, part));
        var counts = parts[0];
        for (var part = 1; part < Parts; part++)
        {
            for (var k = 0; k < counts.Length; k++)
            {
                for (var level = 0; level < counts[k].Length; level++) counts[k][level] += parts[part][k][level];
            }
        }

        return counts;
    }

    // A small list is counted in full, so that the order of its rows does not matter.
    private static long[][] All(Rows rows, Strata strata)
    {
        Comparison[] comparisons = [.. rows.Comparisons];
        var counts = Array.ConvertAll(comparisons, comparison => new long[comparison.LevelCount]);
        var memos = Array.ConvertAll(comparisons, _ => new Memo());
        for (var a = 0; a < rows.Count; a++)
        {
            for (var b = a + 1; b < rows.Count; b++)
            {
                if (strata.Of(a) >= 0 && strata.Of(b) >= 0 && strata.Of(a) != strata.Of(b)) continue;
                Count(comparisons, rows[a], rows[b], memos, counts);
            }
        }

        return counts;
    }

    private static long[][] Sample(Rows rows, Strata strata, int part)
    {
        Comparison[] comparisons = [.. rows.Comparisons];
        var counts = Array.ConvertAll(comparisons, comparison => new long[comparison.LevelCount]);
        if (rows.Count < 2) return counts;
        var memos = Array.ConvertAll(comparisons, _ => new Memo());
        for (var i = (uint)part; i < SampledPairs; i += Parts)
        {
            var a = (int)(Hash.Of(2UL * i) % (uint)rows.Count);
            var b = strata.Partner(a, Hash.Of((2UL * i) + 1));
            if (a == b) continue;
            Count(comparisons, rows[a], rows[b], memos, counts);
        }

        return counts;
    }

    private static void Count(Comparison[] comparisons, ReadOnlySpan<int> a, ReadOnlySpan<int> b, Memo[] memos, long[][] counts)
    {
        var both = CareLabel.Wash.Matching.Rows.Both(a, b);
        for (var k = 0; k < counts.Length; k++)
        {
            counts[k][(both >> k & 1) == 0 ? Comparison.Missing : comparisons[k].Compare(a, b, memos[k])]++;
        }
    }

    private static double[] Chance(Comparison comparison, long[] counts, double[] accidents, double filledPairs)
    {
        var comparable = Math.Max(1, counts.Skip(1).Sum());
        var chance = new double[counts.Length];
        chance[Comparison.Missing] = 1;
        // Never seen is not never: less than one in the pairs there are, or in the pairs that were looked at.
        var least = .3 / Math.Min(filledPairs, Math.Max(comparable, 1000));
        for (var level = 1; level < counts.Length; level++)
        {
            var cell = comparison.AccidentCell(level);
            chance[level] = cell >= 0 && (level == Comparison.Same || counts[level] < 30)
                ? Math.Clamp(accidents[cell], .3 / filledPairs, 1)
                : Math.Max(least, counts[level] / (double)comparable);
        }

        // A handful of rows says little about accidents, and its own twins would look like them.
        var known = filledPairs / (filledPairs + SupposedPairs);
        for (var level = 1; level < counts.Length - 1; level++) chance[level] = (known * chance[level]) + ((1 - known) * SupposedAccident);
        Normalise(chance);
        return chance;
    }

    internal static void Normalise(double[] chance)
    {
        var sum = 0d;
        for (var level = 1; level < chance.Length; level++) sum += chance[level];
        for (var level = 1; level < chance.Length; level++) chance[level] /= sum;
    }
}
