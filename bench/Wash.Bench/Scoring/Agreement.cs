namespace CareLabel.Wash.Bench.Scoring;

/// <summary>Precision, recall and their harmonic mean.</summary>
public readonly record struct Rates(double Precision, double Recall)
{
    /// <summary>2pr / (p + r); 0 when both are 0.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>
/// How well found clusters agree with true ones. Pairs: of all pairs inside found clusters, the share that is true, and
/// the other way round; counted from cluster sizes, so that a cluster of a million costs no more than its rows.
/// B³ (Bagga and Baldwin 1998): the same per row, averaged over rows.
/// </summary>
public sealed record Agreement(Rates Pairs, Rates BCubed, long TruePairs, long FoundPairs, long RightPairs)
{
    /// <summary>Compares two partitions of the same rows, given as the cluster number of each row.</summary>
    public static Agreement Of(int[] truth, int[] found)
    {
        if (truth.Length != found.Length) throw new ArgumentException("two partitions of different rows", nameof(found));
        var (inTruth, inFound) = (Sizes(truth), Sizes(found));
        var cells = new ulong[truth.Length];
        for (var i = 0; i < cells.Length; i++) cells[i] = ((ulong)(uint)truth[i] << 32) | (uint)found[i];
        Array.Sort(cells);

        long right = 0;
        double precision = 0, recall = 0;
        for (int start = 0, end; start < cells.Length; start = end)
        {
            for (end = start + 1; end < cells.Length && cells[end] == cells[start];) end++;
            long n = end - start;
            right += n * (n - 1) / 2;
            precision += (double)n * n / inFound[(int)(uint)cells[start]];
            recall += (double)n * n / inTruth[(int)(cells[start] >> 32)];
        }

        var (truePairs, foundPairs, rows) = (inTruth.Sum(Pairs), inFound.Sum(Pairs), Math.Max(1.0, cells.Length));
        // Nothing found is nothing wrong; nothing to find is nothing missed.
        var pairs = new Rates(foundPairs == 0 ? 1 : (double)right / foundPairs, truePairs == 0 ? 1 : (double)right / truePairs);
        return new(pairs, new(precision / rows, recall / rows), truePairs, foundPairs, right);

        static long Pairs(long size) => size * (size - 1) / 2;
    }

    private static long[] Sizes(int[] clusters)
    {
        var sizes = new long[clusters.Length == 0 ? 0 : clusters.Max() + 1];
        foreach (var cluster in clusters) sizes[cluster]++;
        return sizes;
    }
}
