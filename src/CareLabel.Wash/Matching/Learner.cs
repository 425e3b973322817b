namespace CareLabel.Wash.Matching;

/// <summary>
/// Learns a <see cref="Model"/> from unlabelled pairs by expectation maximisation over their patterns. What is expected
/// of each comparison stands in for data where a list is too small to tell; accidents are fixed by the list itself.
/// </summary>
public sealed class Learner
{
    private const int Rounds = 80;

    // How many pairs the expectation of an comparison is worth.
    private const double PriorPairs = 25;

    private readonly Comparison[] _comparisons;
    private readonly Explanation[] _explanations;
    private readonly (ulong Pattern, double Count)[] _patterns;
    private readonly Accidents _accidents;
    private readonly double[] _shares;
    private readonly double[][][] _chances;
    private readonly double[][] _expected;
    private readonly double[][] _explained;

    /// <summary>Prepares.</summary>
    /// <param name="comparisons">What rows are compared by.</param>
    /// <param name="explanations">The reasons that compete.</param>
    /// <param name="patterns">Patterns of pairs that blocking proposed.</param>
    /// <param name="sampled">Which share of the proposed pairs the patterns count.</param>
    /// <param name="accidents">Levels of random pairs.</param>
    public Learner(
        IReadOnlyList<Comparison> comparisons, IReadOnlyList<Explanation> explanations, Patterns patterns, double sampled,
        Accidents accidents)
    {
        _comparisons = [.. comparisons];
        _explanations = [.. explanations];
        _patterns = Array.ConvertAll(patterns.Sorted(), item => (item.Pattern, item.Count / sampled));
        _accidents = accidents;
        _shares = Array.ConvertAll(_explanations, explanation => explanation.Start * accidents.Rows / accidents.AllPairs);
        _shares[1] = 1;
        _expected = Array.ConvertAll(_comparisons, comparison => (double[])[1, .. comparison.Ladder.Select(level => level.Expected)]);
        _explained = Array.ConvertAll(_expected, levels => new double[levels.Length]);
        _chances = Array.ConvertAll(_explanations, explanation => Array.ConvertAll(
            Enumerable.Range(0, _comparisons.Length).ToArray(), k => Start(explanation, k)));
    }

    /// <summary>Iterates until nothing moves, and answers the model.</summary>
    public Model Learn()
    {
        var before = 0d;
        for (var round = 0; round < Rounds; round++)
        {
            var (weights, totals) = Expect();
            Maximise(weights, totals);
            if (round > 5 && Math.Abs(_shares[0] - before) < 1e-4 * _shares[0]) break;
            before = _shares[0];
        }

        return new(_comparisons, _explanations, _shares, _chances);
    }

    private double[] Start(Explanation explanation, int k)
    {
        if (ReferenceEquals(explanation, Explanation.Twins)) return [.. _expected[k]];
        var accident = _accidents.Chances[k];
        if (explanation.Fixed(_comparisons[k]) is { } certain) return [.. certain];
        if (explanation.ByAccident(_comparisons[k])) return [.. accident];
        return [.. accident.Zip(_expected[k], (chance, expected) => (chance + expected) / 2)];
    }

    private (double[][][] Weights, double[] Totals) Expect()
    {
        var weights = Array.ConvertAll(_chances, ofComparisons => Array.ConvertAll(ofComparisons, levels => new double[levels.Length]));
        var totals = new double[_explanations.Length];
        var logs = new double[_explanations.Length];
        var shares = new double[_explanations.Length];
        var logChances = Array.ConvertAll(_chances, x => Array.ConvertAll(x, y => Array.ConvertAll(y, Math.Log2)));
        Array.ForEach(_explained, levels => Array.Clear(levels));
        foreach (var (pattern, count) in _patterns)
        {
            Sum(pattern, logs, logChances);
            Share(logs, shares);
            for (var c = 0; c < logs.Length; c++)
            {
                var weight = shares[c] * count;
                if (weight < 1e-9) continue;
                totals[c] += weight;
                for (var k = 0; k < _comparisons.Length; k++) weights[c][k][Patterns.Level(pattern, k)] += weight;
            }

            for (var k = 0; k < _comparisons.Length; k++) Explain(pattern, count, k, logs, logChances);
        }

        return (weights, totals);
    }

    private void Sum(ulong pattern, double[] logs, double[][][] logChances)
    {
        for (var c = 0; c < logs.Length; c++)
        {
            var log = Math.Log2(Math.Max(_shares[c], 1e-300));
            for (var k = 0; k < _comparisons.Length; k++) log += logChances[c][k][Patterns.Level(pattern, k)];
            logs[c] = log;
        }
    }

    private static void Share(double[] logs, double[] shares)
    {
        var best = logs.Max();
        var sum = 0d;
        for (var c = 0; c < shares.Length; c++) sum += shares[c] = Math.Pow(2, logs[c] - best);
        for (var c = 0; c < shares.Length; c++) shares[c] /= sum;
    }

    // How many pairs agree on one comparison for a reason that all the others together speak for. The comparison itself
    // has no say: it would talk itself into being no accident.
    private void Explain(ulong pattern, double count, int k, double[] logs, double[][][] logChances)
    {
        var level = Patterns.Level(pattern, k);
        if (level == Comparison.Missing || level == _comparisons[k].Differs) return;
        Span<double> others = stackalloc double[logs.Length];
        var best = double.NegativeInfinity;
        for (var c = 0; c < logs.Length; c++) best = Math.Max(best, others[c] = logs[c] - logChances[c][k][level]);
        double sum = 0, reasoned = 0;
        for (var c = 0; c < logs.Length; c++)
        {
            var share = Math.Pow(2, others[c] - best);
            sum += share;
            if (!_explanations[c].ByAccident(_comparisons[k])) reasoned += share;
        }

        _explained[k][level] += count * reasoned / sum;
    }

    private void Maximise(double[][][] weights, double[] totals)
    {
        for (var c = 0; c < _explanations.Length; c++)
        {
            if (c == 1) continue;
            // Half a pair of doubt keeps an explanation alive that has found nothing yet.
            _shares[c] = Math.Max(totals[c], .5) / _accidents.AllPairs;
            for (var k = 0; k < _comparisons.Length; k++)
            {
                if (_explanations[c].Learns(_comparisons[k])) Update(c, k, weights[c][k]);
            }
        }

        UpdateAccidents();
    }

    private void Update(int c, int k, double[] weights)
    {
        var twins = c == 0;
        var chance = _chances[c][k];
        var prior = twins ? _expected[k] : Start(_explanations[c], k);
        var seen = weights.Skip(1).Sum();
        for (var level = 1; level < chance.Length; level++)
        {
            chance[level] = (weights[level] + (PriorPairs * prior[level])) / (seen + PriorPairs);
        }

        // What belongs to one person alone differs between twins only by mistake, whatever else a cluster of relatives
        // would have the learner believe.
        for (var level = 1; twins && level < chance.Length; level++)
        {
            chance[level] = Math.Min(chance[level], _comparisons[k].Ladder[level - 1].Most);
        }

        Accidents.Normalise(chance);
    }

    // Pairs that agree because they are one, related or colleagues are not accidents; small lists are full of them.
    private void UpdateAccidents()
    {
        for (var k = 0; k < _comparisons.Length; k++)
        {
            var counted = _accidents.Chances[k];
            var accident = new double[counted.Length];
            accident[0] = 1;
            for (var level = 1; level < counted.Length; level++)
            {
                var pairs = _accidents.FilledPairs[k];
                var explained = level == Comparison.Same && _accidents.ByGroup ? 0 : _explained[k][level];
                var least = level == Comparison.Same ? _comparisons[k].LeastAccident : 0;
                accident[level] = Math.Max(Math.Max(least, .3 / pairs), Math.Max(counted[level] - (explained / pairs), counted[level] * .02));
            }

            Accidents.Normalise(accident);
            for (var c = 1; c < _explanations.Length; c++)
            {
                if (_explanations[c].ByAccident(_comparisons[k])) accident.CopyTo(_chances[c][k], 0);
            }
        }
    }
}
