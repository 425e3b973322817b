namespace CareLabel.Wash.Matching;

/// <summary>Pairs of rows that a person has parted.</summary>
internal sealed class PartedRows
{
    private readonly HashSet<(int Low, int High)> _pairs = [];

    /// <summary>Takes pairs of rows of the table; those of which not both belong to the list are left out.</summary>
    public PartedRows(int[] tableRows, IReadOnlyList<(int A, int B)> pairs)
    {
        if (pairs.Count == 0) return;
        var rows = new Dictionary<int, int>();
        for (var row = 0; row < tableRows.Length; row++) rows[tableRows[row]] = row;
        foreach (var (a, b) in pairs)
        {
            if (rows.TryGetValue(a, out var x) && rows.TryGetValue(b, out var y)) _pairs.Add((Math.Min(x, y), Math.Max(x, y)));
        }
    }

    /// <summary>All of them, by rows of the list.</summary>
    public IEnumerable<(int A, int B)> Pairs => _pairs;

    /// <summary>Whether two rows of the list have been parted.</summary>
    public bool Contains(int a, int b) => _pairs.Count > 0 && _pairs.Contains((Math.Min(a, b), Math.Max(a, b)));
}
