namespace CareLabel.Wash.Text;

/// <summary>The kernels as the textbook has them: slow, plain, and what the tests hold the fast ones against.</summary>
internal static class ScalarTwins
{
    public static double JaroWinkler(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (a.Length == 0 || b.Length == 0) return a.Length == b.Length ? 1 : 0;
        var reach = Math.Max(Math.Max(a.Length, b.Length) / 2 - 1, 0);
        bool[] takenA = new bool[a.Length], takenB = new bool[b.Length];
        var matches = 0;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = Math.Max(0, i - reach); j <= i + reach && j < b.Length; j++)
            {
                if (takenB[j] || a[i] != b[j]) continue;
                takenA[i] = takenB[j] = true;
                matches++;
                break;
            }
        }

        if (matches == 0) return 0;
        var moved = 0;
        for (int i = 0, j = 0; i < a.Length; i++)
        {
            if (!takenA[i]) continue;
            while (!takenB[j]) j++;
            if (a[i] != b[j++]) moved++;
        }

        double m = matches;
        var jaro = (m / a.Length + m / b.Length + (m - moved / 2) / m) / 3;
        var prefix = 0;
        while (prefix < 4 && prefix < a.Length && prefix < b.Length && a[prefix] == b[prefix]) prefix++;
        return jaro > 0.7 ? jaro + 0.1 * prefix * (1 - jaro) : jaro;
    }

    public static int Osa(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) cost[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) cost[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(changed, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }

        return cost[a.Length, b.Length];
    }

    public static int Edits(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        Span<int> excess = stackalloc int[256];
        excess.Clear();
        foreach (var c in a) excess[c]++;
        foreach (var c in b) excess[c]--;
        int over = 0, under = 0;
        foreach (var n in excess) (over, under) = (over + Math.Max(n, 0), under + Math.Max(-n, 0));
        return Math.Max(over, under);
    }
}
