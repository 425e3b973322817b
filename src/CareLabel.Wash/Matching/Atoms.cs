namespace CareLabel.Wash.Matching;

/// <summary>
/// What keys are made of: small facts of each row that twins tend to share (the sound of a name, a postcode), each as
/// a 32-bit hash, 0 where the row has none. Column by column, because a key family reads one or two of them in a sweep.
/// </summary>
public sealed class Atoms(int rowCount)
{
    private readonly List<uint[]> _columns = [];
    private readonly List<string> _names = [];

    /// <summary>How many rows there are.</summary>
    public int RowCount { get; } = rowCount;

    /// <summary>Adds an atom and answers its number; the function is asked once for each row, from several threads.</summary>
    public int Add(string name, Func<int, uint> of)
    {
        var column = new uint[RowCount];
        Parallel.For(0, (RowCount + 65535) >> 16, part =>
        {
            var end = Math.Min(RowCount, (part + 1) << 16);
            for (var row = part << 16; row < end; row++) column[row] = of(row);
        });
        _columns.Add(column);
        _names.Add(name);
        return _columns.Count - 1;
    }

    /// <summary>All rows' values of an atom.</summary>
    public ReadOnlySpan<uint> this[int atom] => _columns[atom];

    /// <summary>As it is told to people.</summary>
    public string Name(int atom) => _names[atom];
}

/// <summary>
/// A way to find twins: rows that share all atoms of one of the ways belong to one block. Several ways of one family
/// are for values of which a row has more than one (two phones).
/// </summary>
/// <param name="Name">For the report: "last name and birth date".</param>
/// <param name="Ways">Atom numbers; each way is the whole key.</param>
public sealed record KeyFamily(string Name, params int[][] Ways);
