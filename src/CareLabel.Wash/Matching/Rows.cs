namespace CareLabel.Wash.Matching;

/// <summary>
/// The rows of one list as the comparisons see them: a small block of integers a row, laid out row after row so that
/// comparing two rows touches two or three cache lines.
/// </summary>
public sealed class Rows
{
    private readonly int[][] _blocks;
    private readonly Comparison[] _comparisons;
    private readonly int _width;

    // Blocks of a million rows keep each array below the limit of one allocation.
    private const int BlockBits = 20;

    /// <summary>Makes room for <paramref name="count"/> rows with nothing in them.</summary>
    public Rows(int count, IReadOnlyList<Comparison> comparisons)
    {
        Count = count;
        _comparisons = [.. comparisons];
        _width = FirstCell;
        foreach (var comparison in comparisons)
        {
            comparison.Cell = _width;
            _width += comparison.Cells;
        }

        _blocks = new int[(count >> BlockBits) + 1][];
        for (var block = 0; block < _blocks.Length; block++)
        {
            var rows = Math.Min(1 << BlockBits, count - (block << BlockBits));
            _blocks[block] = new int[rows * _width];
            Array.Fill(_blocks[block], -1);
        }
    }

    // Before the cells of the comparisons stands which of them have a value.
    private const int FirstCell = 1;

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>What the rows are compared by, in the order of their cells.</summary>
    public IReadOnlyList<Comparison> Comparisons => _comparisons;

    /// <summary>The cells of a row.</summary>
    public Span<int> this[int row] =>
        _blocks[row >> BlockBits].AsSpan((row & ((1 << BlockBits) - 1)) * _width, _width);

    /// <summary>Writes the cells that follow from others, when all values of a row are there.</summary>
    public void Finish(int row)
    {
        var cells = this[row];
        var filled = 0;
        for (var k = 0; k < _comparisons.Length; k++)
        {
            _comparisons[k].Finish(cells);
            if (_comparisons[k].Has(cells)) filled |= 1 << k;
        }

        cells[0] = filled;
    }

    /// <summary>Of finished rows: the comparisons for which both have a value, as bits.</summary>
    public static int Both(ReadOnlySpan<int> a, ReadOnlySpan<int> b) => a[0] & b[0];
}
