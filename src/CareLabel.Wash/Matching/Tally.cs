namespace CareLabel.Wash.Matching;

/// <summary>How often each value of an comparison occurs. Rows that are already known to be one count once.</summary>
public sealed class Tally
{
    private readonly int[] _counts;

    private Tally(int[] counts, long filled, long filledRows, double accident, bool byGroup) =>
        (_counts, Filled, FilledRows, Accident, ByGroup) = (counts, filled, filledRows, accident, byGroup);

    /// <summary>How many rows (or groups) have a value.</summary>
    public long Filled { get; }

    /// <summary>How many rows have a value.</summary>
    public long FilledRows { get; }

    /// <summary>Whether rows that are one were counted once.</summary>
    public bool ByGroup { get; }

    /// <summary>The chance that two rows (or groups) drawn at random have the same value.</summary>
    public double Accident { get; }

    /// <summary>How many rows (or groups) have this value.</summary>
    public int Count(int code) => code < _counts.Length ? _counts[code] : 0;

    /// <summary>Counts all values of an comparison; a value twice in one group counts once.</summary>
    public static Tally Of(Rows rows, Comparison comparison, int[]? groups)
    {
        var counts = new int[comparison.Lexicon.Count];
        var first = new long[counts.Length];
        var lastGroup = groups is null ? null : Enumerable.Repeat(-1, counts.Length).ToArray();
        long filled = 0, filledRows = 0;
        var lastFilled = -1;
        foreach (var row in Order(rows.Count, groups))
        {
            var cells = rows[row];
            if (!comparison.Has(cells)) continue;
            filledRows++;
            if (groups is null || groups[row] != lastFilled) filled++;
            if (groups is not null) lastFilled = groups[row];
            for (var cell = comparison.Cell; cell < comparison.Cell + comparison.ValueCells; cell++)
            {
                var code = cells[cell];
                if (code < 0 || (lastGroup is not null && lastGroup[code] == groups![row])) continue;
                counts[code]++;
                if (lastGroup is not null) lastGroup[code] = groups![row];
                if (comparison.IsWhole(cell - comparison.Cell)) first[code]++;
            }
        }

        return new(counts, Math.Max(1, filled), filledRows, Agree(first, filled), groups is not null);
    }

    // Group by group, so that one marker a value is enough to count it once in each.
    private static IEnumerable<int> Order(int count, int[]? groups)
    {
        var order = Enumerable.Range(0, count);
        return groups is null ? order : order.OrderBy(row => groups[row]);
    }

    private static double Agree(long[] counts, long filled)
    {
        if (filled < 2) return 1;
        double pairs = 0;
        foreach (var count in counts) pairs += (double)count * (count - 1);
        return Math.Min(1, pairs / ((double)filled * (filled - 1)));
    }
}
