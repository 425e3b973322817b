using System.Runtime.InteropServices;

namespace CareLabel.Wash.Matching;

/// <summary>
/// Finds the rows of one list that are one: proposes pairs, learns from them without labels what agreement is worth,
/// judges them, and gathers groups that hold together.
/// </summary>
public sealed class Matcher
{
    // Lists with no more pairs than this are compared in full.
    private const long WholeList = 1_200_000;
    private const long LearnedPairs = 700_000, LeastBudget = 6_000_000;
    private const int LargestBlock = 240, TaughtTwice = 30_000;

    // Bits by which a row must be surer to be one than the other of two that are not one.
    private const float Margin = 4;

    private readonly Comparable _list;
    private readonly MatchSettings _settings;
    private readonly Action<string, double>? _progress;
    private readonly CancellationToken _stop;
    private readonly PartedRows _parted;
    private Accidents? _accidents;

    private Matcher(Comparable list, MatchSettings settings, Action<string, double>? progress, CancellationToken stop) =>
        (_list, _settings, _progress, _stop, _parted) = (list, settings, progress, stop, new(list.TableRows, settings.Parted));

    /// <summary>Matches a list.</summary>
    /// <param name="list">Its rows, keys and explanations.</param>
    /// <param name="settings">Thresholds and threads.</param>
    /// <param name="progress">Told the stage and its share done, from any thread.</param>
    /// <param name="stop">Ends the work early.</param>
    public static Matching Run(
        Comparable list, MatchSettings settings, Action<string, double>? progress = null, CancellationToken stop = default) =>
        new Matcher(list, settings, progress, stop).Run();

    private Matching Run()
    {
        var rows = _list.Rows;
        var proposals = Propose();
        var tallies = _list.Tallies();
        var model = Learn(proposals, tallies);
        var (edges, pairs) = Judge(proposals, tallies, model);
        if (rows.Count <= TaughtTwice && edges.Count > 0)
        {
            // Values counted once for each group, not for each row: in a small list twins make their own values look common.
            var first = Gather(tallies, model, edges, _settings.ReviewBits, float.NegativeInfinity);
            tallies = _list.Tallies(first);
            model = Learn(proposals, tallies);
            (edges, pairs) = Judge(proposals, tallies, model);
        }

        _progress?.Invoke("group", 0);
        var groups = Gather(tallies, model, edges, _settings.ReviewBits, float.NegativeInfinity);
        var entities = Sure(tallies, model, edges, groups);
        return new(_list, model, tallies, edges, groups, entities, pairs);
    }

    private Proposals Propose()
    {
        var count = _list.Rows.Count;
        _progress?.Invoke("propose", 0);
        if (count * (count - 1L) / 2 <= WholeList) return new(count, null, MayBeOne);
        // Larger than the rows themselves, and of no use once the blocks are made.
        var keys = Keys.Of(_list.Rows);
        if (keys.Families.Count == 0 && count < 3000) return new(count, null, MayBeOne);
        var budget = Math.Max(LeastBudget, (long)_settings.PairsPerRow * count);
        var blocks = Blocks.Build(keys.Atoms, keys.Families, keys.Splitters, LargestBlock, budget, _settings.Threads);
        return new(count, blocks, MayBeOne);
    }

    private bool MayBeOne(int a, int b) => !_parted.Contains(a, b) && MaySourcesShare(a, b);

    private bool MaySourcesShare(int a, int b) =>
        _settings.CleanSources.Count == 0 || _list.SourceOf(a) != _list.SourceOf(b) || !_settings.CleanSources.Contains(_list.SourceOf(a));

    private Model Learn(Proposals proposals, Tally[] tallies)
    {
        _progress?.Invoke("learn", 0);
        var accidents = _accidents = _accidents?.With(tallies) ?? Accidents.Of(_list.Rows, _list.Strata, tallies);
        var keepOneIn = (uint)Math.Max(1, proposals.Bound / LearnedPairs);
        var blank = Untaught(accidents);
        var visitors = proposals.VisitAll(
            _settings.Threads, () => new(_list, tallies, blank), scorer => new PatternVisitor(scorer, keepOneIn), _stop);
        var patterns = new Patterns();
        foreach (var visitor in visitors) patterns.Add(visitor.Patterns);
        return new Learner(_list.Rows.Comparisons, _list.Explanations, patterns, 1d / keepOneIn, accidents).Learn();
    }

    private Model Untaught(Accidents accidents) =>
        new Learner(_list.Rows.Comparisons, _list.Explanations, new(), 1, accidents).Learn();

    private (List<Edge> Edges, long Pairs) Judge(Proposals proposals, Tally[] tallies, Model model)
    {
        _progress?.Invoke("judge", 0);
        // Pairs well below the review line still speak in the groups of others.
        var least = Math.Min(_settings.ReviewBits, 0) - 4;
        var visitors = proposals.VisitAll(
            _settings.Threads, () => new(_list, tallies, model), scorer => new EdgeVisitor(scorer, least), _stop,
            done => _progress?.Invoke("judge", done));
        var edges = new List<Edge>(visitors.Sum(visitor => visitor.Edges.Count));
        foreach (var visitor in visitors)
        {
            foreach (var edge in visitor.Edges) edges.Add(edge with { Bits = _list.Rule(edge.A, edge.B, edge.Bits) });
        }

        edges.Sort((x, y) => x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        return (edges, visitors.Sum(visitor => visitor.Pairs));
    }

    private int[] Gather(Tally[] tallies, Model model, List<Edge> edges, float cut, float weakest)
    {
        var scorer = new Scorer(_list, tallies, model);
        float Votes(int a, int b) => MayBeOne(a, b) ? _list.Rule(a, b, scorer.Bits(a, b, -60)) : float.NegativeInfinity;
        return new Clusters(Votes, Forbids, _parted.Pairs).Gather(_list.Rows.Count, CollectionsMarshal.AsSpan(edges), cut, weakest);
    }

    private bool Forbids(int a, int b) => !MayBeOne(a, b) || float.IsNegativeInfinity(_list.Rule(a, b, 0));

    private int[] Sure(Tally[] tallies, Model model, List<Edge> edges, int[] groups)
    {
        var scorer = new Scorer(_list, tallies, model);
        var doubts = new Doubts(_list, model);
        float Sureness(int a, int b, float bits) => bits > 0 && doubts.Of(a, b, bits) is not null ? 0 : bits;
        float Votes(int a, int b) => groups[a] == groups[b] && MayBeOne(a, b)
            ? Sureness(a, b, _list.Rule(a, b, scorer.Bits(a, b, -60)))
            : float.NegativeInfinity;
        var sure = new List<Edge>();
        foreach (var edge in edges)
        {
            if (groups[edge.A] == groups[edge.B]) sure.Add(edge with { Bits = Sureness(edge.A, edge.B, edge.Bits) });
        }

        var entities = new Clusters(Votes, Forbids, _parted.Pairs).Gather(_list.Rows.Count, CollectionsMarshal.AsSpan(sure), _settings.SureBits, 0);
        return Settle(entities, sure);
    }

    // A row that is as sure to be one of two, which are not one, is left to a person.
    private int[] Settle(int[] entities, List<Edge> sure)
    {
        var torn = new HashSet<int>();
        foreach (var edge in sure)
        {
            if (entities[edge.A] == entities[edge.B] || edge.Bits < _settings.SureBits) continue;
            torn.Add(edge.A);
            torn.Add(edge.B);
        }

        var best = new Dictionary<int, (float Own, float Other)>();
        foreach (var edge in sure)
        {
            var own = entities[edge.A] == entities[edge.B];
            if (torn.Contains(edge.A)) Best(best, edge.A, own, edge.Bits);
            if (torn.Contains(edge.B)) Best(best, edge.B, own, edge.Bits);
        }

        torn.RemoveWhere(row => best[row].Own - best[row].Other >= Margin);
        return Without(entities, torn);
    }

    private static void Best(Dictionary<int, (float Own, float Other)> best, int row, bool own, float bits)
    {
        if (!best.TryGetValue(row, out var known)) known = (float.NegativeInfinity, float.NegativeInfinity);
        best[row] = own ? (Math.Max(known.Own, bits), known.Other) : (known.Own, Math.Max(known.Other, bits));
    }

    private static int[] Without(int[] entities, HashSet<int> torn)
    {
        var lowest = new Dictionary<int, int>();
        var settled = new int[entities.Length];
        for (var row = 0; row < entities.Length; row++)
        {
            if (torn.Contains(row)) settled[row] = row;
            else if (!torn.Contains(entities[row])) settled[row] = entities[row];
            else settled[row] = lowest.TryGetValue(entities[row], out var first) ? first : lowest[entities[row]] = row;
        }

        return settled;
    }
}
