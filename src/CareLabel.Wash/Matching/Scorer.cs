using System.Numerics;

namespace CareLabel.Wash.Matching;

/// <summary>Judges pairs of rows by a model. One for each thread.</summary>
public sealed class Scorer
{
    // No value is so rare that it says more than this beyond its comparison's average.
    private const float MostRarity = 6;

    // What a name, an address and a phone have in common is not as independent as the model takes it to be: pairs were
    // found less often right than it said, by about this many bits on every kind of list (docs/engine/accuracy.md).
    private const float Caution = 1.8f;

    private readonly Rows _rows;
    private readonly Strata _strata;
    private readonly Comparison[] _comparisons;
    private readonly Tally[] _tallies;
    private readonly Memo[] _memos;
    private readonly float[][][] _logs;
    private readonly float[] _logShares;
    private readonly bool[][] _byAccident;
    private readonly int[] _order;
    private readonly float[] _most;
    private readonly float[] _sums;
    private readonly string[] _names;
    private readonly float[][] _averages;
    private int _stratum;

    /// <summary>Prepares.</summary>
    public Scorer(Comparable list, Tally[] tallies, Model model)
    {
        _rows = list.Rows;
        _strata = list.Strata;
        _tallies = tallies;
        _comparisons = [.. _rows.Comparisons];
        _memos = Array.ConvertAll(_comparisons, _ => new Memo());
        var competing = Enumerable.Range(0, model.Explanations.Count).Where(c => !model.Explanations[c].OnlyLearns).ToArray();
        _logs = Array.ConvertAll(competing, c => model.LogChances[c]);
        _logShares = Array.ConvertAll(competing, c => model.LogShares[c]);
        _byAccident = Array.ConvertAll(competing, c => Array.ConvertAll(_comparisons, a => model.Explanations[c].ByAccident(a)));
        _sums = new float[competing.Length];
        _averages = Array.ConvertAll(_logs[1], levels => Array.ConvertAll(levels, log => MathF.Pow(2, log)));
        _names = Array.ConvertAll(competing, c => model.Explanations[c].Name);
        _most = Array.ConvertAll(Enumerable.Range(0, _comparisons.Length).ToArray(), k => MostBits(model, k));
        // First what costs the hopes of strangers most: most pairs are strangers, and differ.
        _order = Enumerable.Range(0, _comparisons.Length)
            .OrderByDescending(k => _most[k] - model.Bits(k, _comparisons[k].Differs)).ThenBy(k => k).ToArray();
    }

    /// <summary>The levels of a pair, as a pattern.</summary>
    public ulong Pattern(int a, int b)
    {
        var pattern = 0UL;
        ReadOnlySpan<int> x = _rows[a], y = _rows[b];
        var both = Rows.Both(x, y);
        for (var k = 0; k < _comparisons.Length; k++)
        {
            if ((both >> k & 1) != 0) pattern |= (ulong)_comparisons[k].Compare(x, y, _memos[k]) << (4 * k);
        }

        return pattern;
    }

    /// <summary>
    /// How sure it is that two rows are one, as log2(p / (1 - p)); gives up early, with a number below
    /// <paramref name="least"/>, on pairs that cannot reach it.
    /// </summary>
    public float Bits(int a, int b, float least)
    {
        _stratum = Stratum(a, b);
        ReadOnlySpan<int> x = _rows[a], y = _rows[b];
        var both = Rows.Both(x, y);
        var pattern = 0UL;
        var (bits, ahead) = (_logShares[0], 0f);
        for (var left = both; left != 0; left &= left - 1) ahead += _most[BitOperations.TrailingZeroCount(left)];
        foreach (var k in _order)
        {
            if ((both >> k & 1) == 0) continue;
            if (bits + ahead < least) return least - 1;
            ahead -= _most[k];
            var level = _comparisons[k].Compare(x, y, _memos[k]);
            if (level == Comparison.Missing) continue;
            pattern |= (ulong)level << (4 * k);
            bits += _logs[0][k][level] - _logs[1][k][level] - Rarity(k, x, y, level);
        }

        return bits < least ? least - 1 : Against(pattern, x, y, out _);
    }

    /// <summary>The bits of a pair against the strongest other explanation, comparison by comparison, for evidence.</summary>
    /// <param name="a">A row.</param>
    /// <param name="b">Another row.</param>
    /// <param name="levels">Filled with the level of each comparison.</param>
    /// <param name="bits">Filled with the evidence of each comparison in bits.</param>
    /// <param name="rival">Number of the strongest other explanation among those that compete.</param>
    /// <returns>log2(p / (1 - p)).</returns>
    public float Explain(int a, int b, Span<int> levels, Span<float> bits, out int rival)
    {
        ReadOnlySpan<int> x = _rows[a], y = _rows[b];
        _stratum = Stratum(a, b);
        var pattern = Pattern(a, b);
        var total = Against(pattern, x, y, out rival);
        for (var k = 0; k < _comparisons.Length; k++)
        {
            var level = Patterns.Level(pattern, k);
            levels[k] = level;
            bits[k] = level == Comparison.Missing ? 0
                : _logs[0][k][level] - _logs[rival][k][level] - (_byAccident[rival][k] ? Rarity(k, x, y, level) : 0);
        }

        return total;
    }

    /// <summary>The name of an explanation that competes.</summary>
    public string RivalName(int rival) => _names[rival];

    private float Against(ulong pattern, ReadOnlySpan<int> x, ReadOnlySpan<int> y, out int rival)
    {
        _logShares.CopyTo(_sums, 0);
        for (var k = 0; k < _comparisons.Length; k++)
        {
            var level = Patterns.Level(pattern, k);
            if (level == Comparison.Missing) continue;
            var rarity = Rarity(k, x, y, level);
            for (var c = 0; c < _sums.Length; c++) _sums[c] += _logs[c][k][level] + (_byAccident[c][k] ? rarity : 0);
        }

        rival = 1;
        for (var c = 2; c < _sums.Length; c++)
        {
            if (_sums[c] > _sums[rival]) rival = c;
        }

        var others = 0f;
        for (var c = 1; c < _sums.Length; c++) others += MathF.Pow(2, Math.Max(-60, _sums[c] - _sums[rival]));
        return _sums[0] - _sums[rival] - MathF.Log2(others) - Caution;
    }

    // How much more (positive) or less often than the comparison's average strangers agree on this very value, in bits.
    private float Rarity(int k, ReadOnlySpan<int> x, ReadOnlySpan<int> y, int level)
    {
        if (level == _comparisons[k].Differs) return 0;
        var value = _comparisons[k].Agreed(x, y, level);
        if (value < 0) return 0;
        var tally = _tallies[k];
        var average = _averages[k][level];
        // The pair itself says nothing about how common its value is; what is not known is taken to be average.
        var filled = (float)tally.FilledIn(_stratum);
        var prior = (filled / 32f) + 1;
        var share = Math.Min(1, ((float)tally.CountIn(_stratum, value, 2) + (prior * average)) / (filled + prior));
        share = Math.Max(share, (float)_comparisons[k].LeastShare);
        return Math.Max(-MostRarity, MathF.Log2(share / average));
    }

    private int Stratum(int a, int b) => Math.Max(_strata.Of(a), _strata.Of(b));

    private float MostBits(Model model, int k)
    {
        var most = 0d;
        for (var level = 1; level < _comparisons[k].Differs; level++) most = Math.Max(most, model.Bits(k, level));
        return (float)most + MostRarity;
    }
}
