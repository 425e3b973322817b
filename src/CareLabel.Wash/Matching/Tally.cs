namespace CareLabel.Wash.Matching;

/// <summary>How often each value of a comparison occurs. Rows that are already known to be one count once.</summary>
public sealed class Tally
{
    private readonly int[] _counts;
    private readonly long[] _filled;

    private Tally(int[] counts, long[] filled, long filledRows, double[] accidents, bool byGroup)
    {
        (_counts, _filled, FilledRows, Accidents, ByGroup) = (counts, filled, filledRows, accidents, byGroup);
        Filled = filled.Sum();
    }

    /// <summary>How many rows (or groups) have a value.</summary>
    public long Filled { get; }

    /// <summary>How many rows have a value.</summary>
    public long FilledRows { get; }

    /// <summary>Whether rows that are one were counted once.</summary>
    public bool ByGroup { get; }

    /// <summary>
    /// For each cell of the comparison the chance that two rows (or groups) of one country, both with a value, agree on it.
    /// </summary>
    public double[] Accidents { get; }

    /// <summary>How many rows (or groups) have this value.</summary>
    public int Count(int code) => code < _counts.Length ? _counts[code] : 0;

    /// <summary>How many rows (or groups) of a country have a value; for -1 the size that a country has on average.</summary>
    public double FilledIn(int stratum)
    {
        if (_filled.Length == 1) return Filled;
        if (stratum >= 0) return _filled[stratum];
        double squares = 0;
        foreach (var filled in _filled) squares += (double)filled * filled;
        return squares / Math.Max(1, Filled);
    }

    /// <summary>Counts all values of a comparison; a value twice in one group counts once.</summary>
    public static Tally Of(Rows rows, Comparison comparison, Strata strata, int[]? groups)
    {
        var counts = new int[comparison.Lexicon.Count];
        var byCell = new int[comparison.ValueCells][];
        for (var cell = 0; cell < byCell.Length; cell++) byCell[cell] = new int[counts.Length];
        var lastGroup = groups is null ? null : Enumerable.Repeat(-1, counts.Length).ToArray();
        // The last place is for rows whose country is not known.
        var filled = new long[strata.Count + 1];
        long filledRows = 0;
        var lastFilled = -1;
        foreach (var row in Order(rows.Count, groups))
        {
            var cells = rows[row];
            if (!comparison.Has(cells)) continue;
            filledRows++;
            var stratum = strata.Of(row);
            if (groups is null || groups[row] != lastFilled) filled[stratum < 0 ? strata.Count : stratum]++;
            if (groups is not null) lastFilled = groups[row];
            for (var cell = 0; cell < byCell.Length; cell++)
            {
                var code = cells[comparison.Cell + cell];
                if (code < 0 || (lastGroup is not null && lastGroup[code] == groups![row])) continue;
                counts[code]++;
                byCell[cell][code]++;
                if (lastGroup is not null) lastGroup[code] = groups![row];
            }
        }

        var pairs = filled.Sum(count => (double)count * (count - 1));
        return new(counts, filled, filledRows, Array.ConvertAll(byCell, values => Agree(values, pairs)), groups is not null);
    }

    // Group by group, so that one marker a value is enough to count it once in each.
    private static IEnumerable<int> Order(int count, int[]? groups)
    {
        var order = Enumerable.Range(0, count);
        return groups is null ? order : order.OrderBy(row => groups[row]);
    }

    private static double Agree(int[] counts, double pairs)
    {
        if (pairs <= 0) return 1;
        double agreeing = 0;
        foreach (var count in counts) agreeing += (double)count * (count - 1);
        return Math.Min(1, agreeing / pairs);
    }
}
