namespace CareLabel.Wash.Bench.Scoring;

/// <summary>Turns scattered keys into the numbers 0, 1, 2 …</summary>
public static class Codes
{
    /// <summary>Equal keys get equal numbers.</summary>
    public static int[] Dense(ulong[] keys)
    {
        var (sorted, rows) = ((ulong[])keys.Clone(), Enumerable.Range(0, keys.Length).ToArray());
        Array.Sort(sorted, rows);
        var codes = new int[keys.Length];
        var code = -1;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1]) code++;
            codes[rows[i]] = code;
        }

        return codes;
    }
}
