namespace CareLabel.Wash.Matching;

/// <summary>
/// How often each pattern of levels occurs among pairs: all that learning needs to know of millions of pairs. A pattern
/// holds four bits for each comparison, so at most sixteen comparisons of at most fifteen levels take part.
/// </summary>
public sealed class Patterns
{
    /// <summary>The most comparisons that rows can be compared by.</summary>
    public const int MostComparisons = 16;

    private ulong[] _patterns = new ulong[256];
    private long[] _counts = new long[256];

    /// <summary>How many distinct patterns there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many pairs were counted.</summary>
    public long Total { get; private set; }

    /// <summary>The level of one comparison in a pattern.</summary>
    public static int Level(ulong pattern, int comparison) => (int)(pattern >> (4 * comparison)) & 15;

    /// <summary>Counts a pattern.</summary>
    public void Add(ulong pattern, long count = 1)
    {
        Total += count;
        var slot = Slot(pattern);
        if (_counts[slot] == 0)
        {
            _patterns[slot] = pattern;
            if (++Count * 2 > _counts.Length)
            {
                // The new pattern has no count yet, so it does not move with the others.
                Grow();
                slot = Slot(pattern);
                _patterns[slot] = pattern;
            }
        }

        _counts[slot] += count;
    }

    /// <summary>Counts all that another counted.</summary>
    public void Add(Patterns other)
    {
        foreach (var (pattern, count) in other.Sorted()) Add(pattern, count);
    }

    /// <summary>All patterns in a fixed order, so that sums over them do not depend on threads.</summary>
    public (ulong Pattern, long Count)[] Sorted()
    {
        var all = new List<(ulong Pattern, long Count)>(Count);
        for (var slot = 0; slot < _counts.Length; slot++)
        {
            if (_counts[slot] > 0) all.Add((_patterns[slot], _counts[slot]));
        }

        all.Sort();
        return [.. all];
    }

    private int Slot(ulong pattern)
    {
        var slot = (int)(Hash.Of(pattern) & (uint)(_counts.Length - 1));
        while (_counts[slot] != 0 && _patterns[slot] != pattern) slot = (slot + 1) & (_counts.Length - 1);
        return slot;
    }

    private void Grow()
    {
        var (patterns, counts) = (_patterns, _counts);
        _patterns = new ulong[patterns.Length * 2];
        _counts = new long[counts.Length * 2];
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] == 0) continue;
            var slot = Slot(patterns[i]);
            (_patterns[slot], _counts[slot]) = (patterns[i], counts[i]);
        }
    }
}
