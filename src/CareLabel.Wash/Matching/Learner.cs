namespace CareLabel.Wash.Matching;

/// <summary>
/// Learns a <see cref="Model"/> from unlabelled pairs by expectation maximisation over their patterns. What is expected
/// of each comparison stands in for data where a list is too small to tell; accidents are fixed by the list itself.
/// </summary>
public sealed class Learner
{
    private const int Rounds = 80, WholeEach = 8;

    // Longer lists show for themselves how many of their rows are related.
    private const int ShortList = 400;

    // How many pairs the expectation of an comparison is worth.
    private const double PriorPairs = 25;

    // The least share of what is expected that twins have the same of what is known by name.
    private const double LeastSame = .45;

    private readonly Comparison[] _comparisons;
    private readonly Explanation[] _explanations;
    private readonly (ulong Pattern, double Count)[] _patterns;
    private readonly Accidents _accidents;
    private readonly double[] _shares;
    private readonly double[][][] _chances;
    private readonly double[][] _expected;
    private readonly bool[][] _byAccident;
    private (ulong Pattern, double Count)[] _live = [];

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
        _byAccident = Array.ConvertAll(_explanations, explanation => Array.ConvertAll(_comparisons, k => explanation.ByAccident(k)));
        _chances = Array.ConvertAll(_explanations, explanation => Array.ConvertAll(
            Enumerable.Range(0, _comparisons.Length).ToArray(), k => Start(explanation, k)));
    }

    /// <summary>Iterates until nothing moves, and answers the model.</summary>
    public Model Learn()
    {
        var before = 0d;
        for (var round = 0; round < Rounds; round++)
        {
            var sums = Expect(whole: round % WholeEach == 0);
            Maximise(sums);
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

    private Expectation Expect(bool whole)
    {
        var logShares = Array.ConvertAll(_shares, share => Math.Log2(Math.Max(share, 1e-300)));
        var logChances = Array.ConvertAll(_chances, x => Array.ConvertAll(x, y => Array.ConvertAll(y, Math.Log2)));
        var patterns = whole ? _patterns : _live;
        var sum = new Expectation(this, logShares, logChances);
        foreach (var (pattern, count) in patterns) sum.Add(pattern, count);
        // Patterns that nobody but strangers explains change nothing, and most are such: they are looked at now and then.
        if (whole) _live = [.. sum.Live];
        return sum;
    }

    /// <summary>One round's sums over all patterns.</summary>
    private sealed class Expectation(Learner learner, double[] logShares, double[][][] logChances)
    {
        private const double Negligible = 1e-7;

        private readonly double[] _shares = new double[logShares.Length];

        public double[][][] Weights { get; } =
            Array.ConvertAll(learner._chances, ofComparisons => Array.ConvertAll(ofComparisons, levels => new double[levels.Length]));

        public double[] Totals { get; } = new double[logShares.Length];

        public double[][] Explained { get; } = Array.ConvertAll(learner._expected, levels => new double[levels.Length]);

        public List<(ulong Pattern, double Count)> Live { get; } = [];

        public void Add(ulong pattern, double count)
        {
            Share(pattern);
            if (1 - _shares[1] > Negligible || _shares[1] < .5) Live.Add((pattern, count));
            for (var c = 0; c < _shares.Length; c++)
            {
                var weight = _shares[c] * count;
                if (weight < 1e-9) continue;
                // Where nothing tells the generations apart, a rare kind would take the twins themselves for its own.
                if (learner._explanations[c].Like is null || learner.IsTold(pattern)) Totals[c] += weight;
                if (c == 1) continue;
                for (var k = 0; k < Explained.Length; k++) Weights[c][k][Patterns.Level(pattern, k)] += weight;
            }

            for (var k = 0; k < Explained.Length; k++) Explain(pattern, count, k);
        }

        private void Share(ulong pattern)
        {
            var best = double.NegativeInfinity;
            for (var c = 0; c < _shares.Length; c++)
            {
                var log = logShares[c];
                var ofComparisons = logChances[c];
                for (var k = 0; k < ofComparisons.Length; k++) log += ofComparisons[k][Patterns.Level(pattern, k)];
                _shares[c] = log;
                best = Math.Max(best, log);
            }

            var sum = 0d;
            for (var c = 0; c < _shares.Length; c++) sum += _shares[c] = Math.Pow(2, _shares[c] - best);
            for (var c = 0; c < _shares.Length; c++) _shares[c] /= sum;
        }

        // How many pairs agree on one comparison for a reason that all the others together speak for. The comparison itself
        // has no say: it would talk itself into being no accident.
        private void Explain(ulong pattern, double count, int k)
        {
            var level = Patterns.Level(pattern, k);
            if (level == Comparison.Missing || learner._comparisons[k].Opposes(level)) return;
            double sum = 0, reasoned = 0;
            for (var c = 0; c < _shares.Length; c++)
            {
                var share = _shares[c] / learner._chances[c][k][level];
                sum += share;
                if (!learner._byAccident[c][k]) reasoned += share;
            }

            Explained[k][level] += count * reasoned / sum;
        }
    }

    private void Maximise(Expectation sums)
    {
        for (var c = 0; c < _explanations.Length; c++)
        {
            if (c == 1) continue;
            _shares[c] = Math.Max(sums.Totals[c], LeastPairs(c)) / _accidents.AllPairs;
            for (var k = 0; k < _comparisons.Length; k++)
            {
                if (_explanations[c].Learns(_comparisons[k])) Update(c, k, sums.Weights[c][k]);
            }
        }

        UpdateAccidents(sums.Explained);
        for (var c = 0; c < _explanations.Length; c++)
        {
            if (_explanations[c].Like is { } like) Follow(c, Array.IndexOf(_explanations, like), sums.Totals[c]);
        }
    }

    // Half a pair of doubt keeps an explanation alive that has found nothing yet. Relatives there are in every list of people:
    // a short one that happens to hold none would take the first it meets for twins.
    private double LeastPairs(int c) => Array.Exists(_explanations, rare => ReferenceEquals(rare.Like, _explanations[c]))
        ? Math.Max(.5, _explanations[c].Start * Math.Min(_accidents.Rows, ShortList) / 2)
        : .5;

    private bool IsTold(ulong pattern)
    {
        for (var k = 0; k < _comparisons.Length; k++)
        {
            if (_comparisons[k] is DateComparison or GenerationComparison && Patterns.Level(pattern, k) != Comparison.Missing) return true;
        }

        return false;
    }

    private void Follow(int c, int like, double total)
    {
        _shares[c] = Math.Max(_shares[like] * Explanation.Rare, total / _accidents.AllPairs);
        for (var k = 0; k < _comparisons.Length; k++)
        {
            if (!_byAccident[c][k] && _explanations[c].Fixed(_comparisons[k]) is null) _chances[like][k].CopyTo(_chances[c][k], 0);
        }
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

        // Nor would a crowd of namesakes at one switchboard talk it out of twins having the same e-mail address.
        if (twins && _comparisons[k] is not (ValueComparison or NumberComparison))
        {
            chance[Comparison.Same] = Math.Max(chance[Comparison.Same], LeastSame * prior[Comparison.Same]);
        }

        Accidents.Normalise(chance);
    }

    // Pairs that agree because they are one, related or colleagues are not accidents; small lists are full of them.
    private void UpdateAccidents(double[][] explainedPairs)
    {
        for (var k = 0; k < _comparisons.Length; k++)
        {
            var counted = _accidents.Chances[k];
            var accident = new double[counted.Length];
            accident[0] = 1;
            for (var level = 1; level < counted.Length; level++)
            {
                var pairs = _accidents.FilledPairs[k];
                var explained = level == Comparison.Same && _accidents.ByGroup ? 0 : explainedPairs[k][level];
                var least = level == Comparison.Same ? _comparisons[k].LeastAccident : 0;
                accident[level] = Math.Max(Math.Max(least, .3 / pairs), Math.Max(counted[level] - (explained / pairs), counted[level] * .02));
            }

            Accidents.Normalise(accident);
            for (var c = 1; c < _explanations.Length; c++)
            {
                if (!_byAccident[c][k]) continue;
                accident.CopyTo(_chances[c][k], 0);
                _chances[c][k][Comparison.Same] *= _explanations[c].Shunned(_comparisons[k]);
            }
        }
    }
}
