namespace CareLabel.Wash.Matching;

/// <summary>What is done with each proposed pair; a struct, so that the loop over pairs is compiled for it.</summary>
internal interface IPairVisitor
{
    /// <summary>Whether it is worth finding out if this is the pair's turn; it costs more than most visitors want of most pairs.</summary>
    bool Wants(int a, int b);

    void Visit(int a, int b);
}

/// <summary>The pairs of rows that are worth comparing, each once: all of a small list, those that share a block of a large one.</summary>
internal sealed class Proposals(int rowCount, Blocks? blocks, Func<int, int, bool> mayBeOne)
{
    private const int PartsPerThread = 16;

    /// <summary>An upper bound of the number of pairs.</summary>
    public long Bound => blocks?.PairBound ?? rowCount * (rowCount - 1L) / 2;

    /// <summary>Visits all pairs on several threads; the visitors are answered in an order that does not depend on them.</summary>
    public TVisitor[] VisitAll<TVisitor>(
        int threads, Func<Scorer> scorer, Func<Scorer, TVisitor> visitor, CancellationToken stop, Action<double>? progress = null)
        where TVisitor : IPairVisitor
    {
        // What a scorer remembers makes it quick, not different: each thread goes on with one that has seen names before.
        var idle = new System.Collections.Concurrent.ConcurrentBag<Scorer>();
        var parts = Cut(Math.Max(1, threads * PartsPerThread));
        var visitors = new TVisitor[parts.Count];
        var done = 0;
        Parallel.For(0, parts.Count, new() { MaxDegreeOfParallelism = threads, CancellationToken = stop }, part =>
        {
            if (!idle.TryTake(out var judge)) judge = scorer();
            var mine = visitor(judge);
            Visit(parts[part].First, parts[part].End, ref mine);
            visitors[part] = mine;
            idle.Add(judge);
            progress?.Invoke(Interlocked.Increment(ref done) / (double)parts.Count);
        });
        return visitors;
    }

    private void Visit<TVisitor>(int first, int end, ref TVisitor visitor) where TVisitor : IPairVisitor
    {
        for (var unit = first; unit < end; unit++)
        {
            if (blocks is null) VisitFrom(unit, ref visitor);
            else VisitBlock(blocks, unit, ref visitor);
        }
    }

    private void VisitFrom<TVisitor>(int a, ref TVisitor visitor) where TVisitor : IPairVisitor
    {
        for (var b = a + 1; b < rowCount; b++)
        {
            if (visitor.Wants(a, b) && mayBeOne(a, b)) visitor.Visit(a, b);
        }
    }

    private void VisitBlock<TVisitor>(Blocks all, int block, ref TVisitor visitor) where TVisitor : IPairVisitor
    {
        var rows = all[block];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = i + 1; j < rows.Length; j++)
            {
                var (a, b) = rows[i] < rows[j] ? (rows[i], rows[j]) : (rows[j], rows[i]);
                if (visitor.Wants(a, b) && all.FirstShared(a, b) == block && mayBeOne(a, b)) visitor.Visit(a, b);
            }
        }
    }

    // Parts of about equal work: blocks and rows differ much in how many pairs they hold.
    private List<(int First, int End)> Cut(int parts)
    {
        var units = blocks?.Count ?? rowCount;
        var share = Math.Max(1, Bound / parts);
        var cuts = new List<(int, int)>();
        var first = 0;
        long work = 0;
        for (var unit = 0; unit < units; unit++)
        {
            work += blocks is null ? rowCount - unit : (long)blocks[unit].Length * (blocks[unit].Length - 1) / 2;
            if (work < share) continue;
            cuts.Add((first, unit + 1));
            (first, work) = (unit + 1, 0);
        }

        if (first < units) cuts.Add((first, units));
        return cuts;
    }
}

/// <summary>Counts the patterns of a sample of pairs.</summary>
internal struct PatternVisitor(Scorer scorer, uint keepOneIn) : IPairVisitor
{
    public Patterns Patterns { get; } = new();

    public readonly bool Wants(int a, int b) => keepOneIn <= 1 || Hash.Of((uint)a, (uint)b) % keepOneIn == 0;

    public readonly void Visit(int a, int b) => Patterns.Add(scorer.Pattern(a, b));
}

/// <summary>Keeps the pairs that may be one.</summary>
internal struct EdgeVisitor(Scorer scorer, float least) : IPairVisitor
{
    public List<Edge> Edges { get; } = [];

    public long Pairs { get; private set; }

    public readonly bool Wants(int a, int b) => true;

    public void Visit(int a, int b)
    {
        Pairs++;
        var bits = scorer.Bits(a, b, least);
        if (bits >= least) Edges.Add(new(a, b, bits));
    }
}

/// <summary>Two rows and how sure it is that they are one.</summary>
/// <param name="A">The lower row.</param>
/// <param name="B">The higher row.</param>
/// <param name="Bits">log2(p / (1 - p)).</param>
public readonly record struct Edge(int A, int B, float Bits)
{
    /// <summary>The probability that the two are one.</summary>
    public double Probability => 1 / (1 + Math.Pow(2, -Bits));
}
