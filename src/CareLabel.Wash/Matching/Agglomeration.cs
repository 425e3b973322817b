namespace CareLabel.Wash.Matching;

/// <summary>Average-link agglomeration of one small component: the two groups with the best average join while it is above zero.</summary>
internal sealed class Agglomeration
{
    private readonly Dictionary<int, Tie>[] _links;
    private readonly int[] _size, _version, _parent;
    private readonly PriorityQueue<(int A, int B, int VersionA, int VersionB), (float Average, int A, int B)> _queue = new();
    private readonly float _missing, _weakest;

    /// <summary>Prepares.</summary>
    /// <param name="count">How many members.</param>
    /// <param name="missing">Votes of a pair that was never linked.</param>
    /// <param name="weakest">Two groups with a link weaker than this never join.</param>
    public Agglomeration(int count, float missing, float weakest)
    {
        (_missing, _weakest) = (missing, weakest);
        _links = new Dictionary<int, Tie>[count];
        for (var i = 0; i < count; i++) _links[i] = [];
        _size = Enumerable.Repeat(1, count).ToArray();
        _version = new int[count];
        _parent = Enumerable.Range(0, count).ToArray();
    }

    private readonly record struct Tie(double Votes, long Pairs, float Weakest);

    /// <summary>The votes of one pair; minus infinity forbids it.</summary>
    public void Link(int a, int b, float votes) => _links[a][b] = _links[b][a] = new(votes, 1, votes);

    /// <summary>Joins what belongs together; answers for each member the lowest member of its group.</summary>
    public int[] Run()
    {
        for (var a = 0; a < _links.Length; a++)
        {
            foreach (var b in _links[a].Keys)
            {
                if (a < b) Offer(a, b);
            }
        }

        while (_queue.TryDequeue(out var pair, out _))
        {
            if (_version[pair.A] == pair.VersionA && _version[pair.B] == pair.VersionB) Join(pair.A, pair.B);
        }

        return Array.ConvertAll(_parent, Top);
    }

    private int Top(int member)
    {
        while (_parent[member] != member) member = _parent[member];
        return member;
    }

    private void Offer(int a, int b)
    {
        var link = _links[a][b];
        if (link.Weakest < _weakest) return;
        var pairs = (double)_size[a] * _size[b];
        var average = (link.Votes + (_missing * (pairs - link.Pairs))) / pairs;
        if (average > 0) _queue.Enqueue((a, b, _version[a], _version[b]), ((float)-average, a, b));
    }

    private void Join(int a, int b)
    {
        var (keep, fold) = a < b ? (a, b) : (b, a);
        _parent[fold] = keep;
        _version[keep]++;
        _version[fold]++;
        foreach (var (other, link) in _links[fold])
        {
            _links[other].Remove(fold);
            if (other == keep) continue;
            var joined = _links[keep].TryGetValue(other, out var known)
                ? new(known.Votes + link.Votes, known.Pairs + link.Pairs, Math.Min(known.Weakest, link.Weakest))
                : link;
            _links[keep][other] = _links[other][keep] = joined;
        }

        _links[fold] = [];
        _size[keep] += _size[fold];
        foreach (var other in _links[keep].Keys) Offer(Math.Min(keep, other), Math.Max(keep, other));
    }
}
