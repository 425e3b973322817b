using CareLabel.Wash;
using CareLabel.Wash.Matching;

namespace CareLabel.Washes;

/// <summary>Groups, and the pairs that hold them together, gathered in one walk over the pairs.</summary>
internal sealed class ReportTwins
{
    private readonly WashResult _result;
    private readonly int[] _strongest;
    private readonly Dictionary<int, int> _deciding = [];
    private readonly Explainer[] _explainers;

    public ReportTwins(WashResult result)
    {
        _result = result;
        _explainers = [.. result.Matchings.Select(matching => new Explainer(matching))];
        _strongest = new int[result.Groups.Length];
        Array.Fill(_strongest, -1);
        for (var pair = 0; pair < result.Pairs.Count; pair++) Take(pair);
        var (review, merged) = (new List<int>(), new List<int>());
        for (var group = 0; group < result.GroupRows.Count; group++)
        {
            var rows = result.GroupRows[group];
            if (rows.Count < 2) continue;
            (IsReview(rows) ? review : merged).Add(group);
        }

        Review = [.. review.OrderByDescending(Worth).ThenByDescending(group => Bits(Deciding(group))).ThenBy(group => group)];
        Merged = [.. merged.OrderBy(group => Bits(Weakest(group))).ThenBy(group => group)];
    }

    /// <summary>Groups that a person should decide, those first where a look is worth the most.</summary>
    public IReadOnlyList<int> Review { get; }

    /// <summary>Groups that were merged whole, the least certain first.</summary>
    public IReadOnlyList<int> Merged { get; }

    /// <summary>The strongest pair of a row within its group; null where it has none.</summary>
    public TwinPair? Strongest(int row) => _strongest[row] is var pair and >= 0 ? _result.Pairs[pair] : null;

    /// <summary>The pair on which a group hangs: the strongest that was not merged, or else the weakest that holds a row.</summary>
    public TwinPair? Deciding(int group) => _deciding.TryGetValue(group, out var pair) ? _result.Pairs[pair] : Weakest(group);

    /// <summary>
    /// What a look at a group is worth: the rows fewer that it will most likely bring, for each pair that has to be looked at.
    /// </summary>
    public double Worth(int group)
    {
        var rows = _result.GroupRows[group];
        var entities = 0;
        foreach (var row in rows) entities += _result.Kept[_result.Entities[row]] == row ? 1 : 0;
        var pairs = rows.Count * (rows.Count - 1d) / 2;
        return (Deciding(group)?.Probability ?? 0) * (entities - 1) / pairs;
    }

    /// <summary>Why two rows are thought to be one.</summary>
    public PairEvidence Explain(TwinPair pair) => _explainers[pair.Matching].Explain(pair.RowA, pair.RowB);

    /// <summary>Why a pair is left to people however sure the model is, as a clause; null where nothing holds it back.</summary>
    public string? HeldBack(TwinPair pair) => _explainers[pair.Matching].HeldBack(pair.RowA, pair.RowB, pair.Bits);

    private void Take(int index)
    {
        var pair = _result.Pairs[index];
        if (_result.Groups[pair.A] != _result.Groups[pair.B]) return;
        Hold(pair.A, index);
        Hold(pair.B, index);
        if (pair.Merged) return;
        var group = _result.Groups[pair.A];
        if (!_deciding.TryGetValue(group, out var known) || pair.Bits > _result.Pairs[known].Bits) _deciding[group] = index;
    }

    private void Hold(int row, int pair)
    {
        if (_strongest[row] < 0 || _result.Pairs[pair].Bits > _result.Pairs[_strongest[row]].Bits) _strongest[row] = pair;
    }

    private bool IsReview(ArraySegment<int> rows) => _result.EntityRows[_result.Entities[rows[0]]].Count < rows.Count;

    private TwinPair? Weakest(int group)
    {
        TwinPair? weakest = null;
        foreach (var row in _result.GroupRows[group])
        {
            if (Strongest(row) is { } pair && (weakest is null || pair.Bits < weakest.Value.Bits)) weakest = pair;
        }

        return weakest;
    }

    private static float Bits(TwinPair? pair) => pair?.Bits ?? float.NegativeInfinity;
}
