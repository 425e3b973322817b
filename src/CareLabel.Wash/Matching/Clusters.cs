namespace CareLabel.Wash.Matching;

/// <summary>
/// Gathers pairs into groups that hold together: greedy agglomeration by average link, so that one accidental pair
/// between two groups is outvoted by all the pairs that say otherwise. Pairs that may never be one are never gathered.
/// The order of rows and pairs does not matter.
/// </summary>
public sealed class Clusters
{
    // One pair, however sure, has no more votes than this many bits.
    private const float MostVotes = 20;

    // Components up to this size have all their pairs judged; in larger ones a pair that was never proposed counts against.
    private const int Whole = 48;

    // In components up to this size, pairs that may never be one are looked for among those that were never proposed too.
    private const int Watched = 4000;
    private const float Missing = -1;

    private readonly Func<int, int, float> _judge;
    private readonly Func<int, int, bool> _forbids;
    private readonly IEnumerable<(int A, int B)> _parted;

    /// <summary>Prepares.</summary>
    /// <param name="judge">Bits of any two rows; minus infinity where they may never be one.</param>
    /// <param name="forbids">Whether two rows may never be one.</param>
    /// <param name="parted">The pairs that a person has parted, looked for in components of any size.</param>
    public Clusters(Func<int, int, float> judge, Func<int, int, bool> forbids, IEnumerable<(int A, int B)> parted) =>
        (_judge, _forbids, _parted) = (judge, forbids, parted);

    /// <summary>For each row the lowest row of its group.</summary>
    /// <param name="rowCount">How many rows there are.</param>
    /// <param name="edges">The pairs that may be one with their bits as the judge gives them, sorted by row.</param>
    /// <param name="cut">Bits at which a pair speaks neither for nor against.</param>
    /// <param name="weakest">No two rows of a group are less sure than this.</param>
    public int[] Gather(int rowCount, ReadOnlySpan<Edge> edges, float cut, float weakest)
    {
        var root = new int[rowCount];
        for (var row = 0; row < rowCount; row++) root[row] = row;
        foreach (var edge in edges)
        {
            if (edge.Bits >= cut) Join(root, edge.A, edge.B);
        }

        for (var row = 0; row < rowCount; row++) root[row] = Find(root, row);
        var group = new int[rowCount];
        for (var row = 0; row < rowCount; row++) group[row] = row;
        var components = new Components(root, edges);
        for (var one = 0; one < components.Count; one++) Split(components.Rows(one), components.Edges(one), cut, weakest, group);
        return group;
    }

    private void Split(ReadOnlySpan<int> rows, ReadOnlySpan<Edge> edges, float cut, float weakest, int[] group)
    {
        if (rows.Length == 2)
        {
            // Most are two rows, and their one pair says it all.
            var votes = Votes(edges[0].Bits, cut);
            if (votes > 0 && votes >= weakest - cut) group[rows[1]] = rows[0];
            return;
        }

        var tree = new Agglomeration(rows.Length, Missing, weakest - cut);
        if (rows.Length <= Whole)
        {
            // Edges stand in the order of the loop, and have been judged.
            var edge = 0;
            for (var i = 0; i < rows.Length; i++)
            {
                for (var j = i + 1; j < rows.Length; j++)
                {
                    var isEdge = edge < edges.Length && edges[edge].A == rows[i] && edges[edge].B == rows[j];
                    tree.Link(i, j, Votes(isEdge ? edges[edge++].Bits : _judge(rows[i], rows[j]), cut));
                }
            }
        }
        else
        {
            var index = new Dictionary<int, int>(rows.Length);
            for (var i = 0; i < rows.Length; i++) index[rows[i]] = i;
            foreach (var edge in edges) tree.Link(index[edge.A], index[edge.B], Votes(edge.Bits, cut));
            if (rows.Length <= Watched) Forbid(rows, tree);
            foreach (var (a, b) in _parted)
            {
                if (index.TryGetValue(a, out var i) && index.TryGetValue(b, out var j)) tree.Link(i, j, float.NegativeInfinity);
            }
        }

        var tops = tree.Run();
        for (var i = 0; i < rows.Length; i++) group[rows[i]] = rows[tops[i]];
    }

    private void Forbid(ReadOnlySpan<int> rows, Agglomeration tree)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = i + 1; j < rows.Length; j++)
            {
                if (_forbids(rows[i], rows[j])) tree.Link(i, j, float.NegativeInfinity);
            }
        }
    }

    private static float Votes(float bits, float cut) =>
        float.IsNegativeInfinity(bits) ? bits : Math.Clamp(bits - cut, -MostVotes, MostVotes);

    private static int Find(int[] root, int row)
    {
        while (root[row] != row) row = root[row] = root[root[row]];
        return row;
    }

    private static void Join(int[] root, int a, int b)
    {
        (a, b) = (Find(root, a), Find(root, b));
        if (a != b) root[Math.Max(a, b)] = Math.Min(a, b);
    }
}
