namespace CareLabel.Wash.Matching;

/// <summary>How often each value of a comparison occurs. Rows that are already known to be one count once.</summary>
public sealed class Tally
{
    private readonly int[] _counts;
    private readonly long[] _filled;
    private readonly double _even;
    private readonly double _local;

    private Tally(TallyCount count, bool byGroup)
    {
        (_counts, _filled, FilledRows, ByGroup) = (count.Counts, count.Filled, count.FilledRows, byGroup);
        Filled = _filled.Sum();
        _even = Filled == 0 ? 1 : _filled.Sum(filled => (double)filled * filled) / ((double)Filled * Filled);
        var within = _filled.Sum(filled => (double)filled * (filled - 1));
        Accidents = Array.ConvertAll(count.Agreeing, pairs => within <= 0 ? 1 : Math.Min(1, pairs / within));
        AnyAccident = Filled < 2 ? 1 : Math.Min(1, count.AgreeingAnywhere / ((double)Filled * (Filled - 1)));
        // 0 where values are spread over countries as rows are, 1 where each belongs to one country.
        var share = count.AgreeingAnywhere <= 0 ? 1 : count.Agreeing[0] / count.AgreeingAnywhere;
        _local = _even >= 1 ? 1 : Math.Clamp((share - _even) / (1 - _even), 0, 1);
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

    /// <summary>The chance that two rows (or groups) of any countries agree on the first cell.</summary>
    public double AnyAccident { get; }

    /// <summary>How many rows (or groups) have this value.</summary>
    public int Count(int code) => code < _counts.Length ? _counts[code] : 0;

    /// <summary>How many rows (or groups) of a country have a value; for -1 the size that a country has on average.</summary>
    public double FilledIn(int stratum) => _filled.Length == 1 ? Filled : stratum >= 0 ? _filled[stratum] : Filled * _even;

    /// <summary>
    /// How many rows (or groups) of a country have this value, beside <paramref name="without"/> of them: estimated from how
    /// local the values of the comparison are as a whole.
    /// </summary>
    public double CountIn(int stratum, int code, int without)
    {
        var count = Math.Max(0, Count(code) - without);
        return _filled.Length == 1 ? count : count * (_local + ((1 - _local) * FilledIn(stratum) / Math.Max(1, Filled)));
    }

    /// <summary>Counts all values of a comparison; a value twice in one group counts once.</summary>
    public static Tally Of(Rows rows, Comparison comparison, Strata strata, int[]? groups) =>
        new(new TallyCount(rows, comparison, strata, groups), groups is not null);
}

/// <summary>The counting behind a <see cref="Tally"/>: country by country, so that agreement within each is known exactly.</summary>
internal sealed class TallyCount
{
    private readonly Rows _rows;
    private readonly Comparison _comparison;
    private readonly int[]? _groups;
    private readonly int[][] _within;
    private readonly List<int>[] _touched;
    private readonly int[]? _lastGroup;
    private readonly bool[] _isValue;

    public TallyCount(Rows rows, Comparison comparison, Strata strata, int[]? groups)
    {
        (_rows, _comparison, _groups) = (rows, comparison, groups);
        Counts = new int[comparison.Lexicon.Count];
        _within = new int[comparison.ValueCells][];
        _touched = new List<int>[comparison.ValueCells];
        _isValue = [.. Enumerable.Range(0, comparison.ValueCells).Select(comparison.IsValue)];
        for (var cell = 0; cell < _within.Length; cell++) (_within[cell], _touched[cell]) = (new int[Counts.Length], []);
        _lastGroup = groups is null ? null : new int[Counts.Length];
        Agreeing = new double[_within.Length];
        Filled = new long[strata.Count + 1];
        var first = new int[Counts.Length];
        for (var stratum = 0; stratum < Filled.Length; stratum++)
        {
            Count(strata.Members(stratum), stratum, first);
            Agree();
        }

        foreach (var count in first) AgreeingAnywhere += (double)count * (count - 1);
    }

    public int[] Counts { get; }

    public long[] Filled { get; }

    public long FilledRows { get; private set; }

    public double[] Agreeing { get; }

    public double AgreeingAnywhere { get; }

    private void Count(IEnumerable<int> members, int stratum, int[] first)
    {
        if (_lastGroup is not null) Array.Fill(_lastGroup, -1);
        var lastFilled = -1;
        // Group by group, so that one marker a value is enough to count it once in each.
        foreach (var row in _groups is null ? members : members.OrderBy(row => _groups[row]))
        {
            var cells = _rows[row];
            if (!_comparison.Has(cells)) continue;
            FilledRows++;
            if (_groups is null || _groups[row] != lastFilled) Filled[stratum]++;
            if (_groups is not null) lastFilled = _groups[row];
            for (var cell = 0; cell < _within.Length; cell++)
            {
                var code = cells[_comparison.Cell + cell];
                if (code < 0 || !_isValue[cell] || (_lastGroup is not null && _lastGroup[code] == _groups![row])) continue;
                if (_lastGroup is not null) _lastGroup[code] = _groups![row];
                Counts[code]++;
                if (cell == 0) first[code]++;
                if (_within[cell][code]++ == 0) _touched[cell].Add(code);
            }
        }
    }

    private void Agree()
    {
        for (var cell = 0; cell < _within.Length; cell++)
        {
            foreach (var code in _touched[cell])
            {
                double count = _within[cell][code];
                Agreeing[cell] += count * (count - 1);
                _within[cell][code] = 0;
            }

            _touched[cell].Clear();
        }
    }
}
