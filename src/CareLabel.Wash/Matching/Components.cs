namespace CareLabel.Wash.Matching;

/// <summary>Rows that hang together by pairs, set by set in the order of their lowest rows, as a few arrays; rows that stand alone are none.</summary>
internal sealed class Components
{
    private readonly List<int> _firstRows = [0], _firstEdges = [0];
    private readonly int[] _rows;
    private readonly Edge[] _edges;

    /// <summary>Gathers the rows and pairs of each.</summary>
    /// <param name="lowest">For each row the lowest of those that it hangs together with.</param>
    /// <param name="edges">Pairs, sorted by row; those between two components are left out.</param>
    public Components(int[] lowest, ReadOnlySpan<Edge> edges)
    {
        var (rows, pairs) = (new int[lowest.Length], new int[lowest.Length]);
        foreach (var low in lowest) rows[low]++;
        foreach (var edge in edges)
        {
            if (lowest[edge.A] == lowest[edge.B]) pairs[lowest[edge.A]]++;
        }

        CountsToPlaces(rows, pairs);
        (_rows, _edges) = (new int[_firstRows[^1]], new Edge[_firstEdges[^1]]);
        for (var row = 0; row < lowest.Length; row++)
        {
            if (rows[lowest[row]] >= 0) _rows[rows[lowest[row]]++] = row;
        }

        foreach (var edge in edges)
        {
            if (lowest[edge.A] == lowest[edge.B]) _edges[pairs[lowest[edge.A]]++] = edge;
        }
    }

    // Of each component how many rows and pairs it has becomes where its first ones go; -1 for a row that stands alone.
    private void CountsToPlaces(int[] rows, int[] pairs)
    {
        for (var low = 0; low < rows.Length; low++)
        {
            if (rows[low] < 2)
            {
                rows[low] = -1;
                continue;
            }

            _firstRows.Add(_firstRows[^1] + rows[low]);
            _firstEdges.Add(_firstEdges[^1] + pairs[low]);
            (rows[low], pairs[low]) = (_firstRows[^2], _firstEdges[^2]);
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _firstRows.Count - 1;

    /// <summary>The rows of one, in order.</summary>
    public ReadOnlySpan<int> Rows(int component) => _rows.AsSpan(_firstRows[component].._firstRows[component + 1]);

    /// <summary>The pairs within one, sorted by row.</summary>
    public ReadOnlySpan<Edge> Edges(int component) => _edges.AsSpan(_firstEdges[component].._firstEdges[component + 1]);
}
