using CareLabel.Exports;

namespace CareLabel.Washes;

/// <summary>What is written about a row into every file that names rows: file, row, id.</summary>
internal sealed class RowCells(WashedList list)
{
    public static readonly string[] Header = ["file", "row", "id"];

    /// <summary>The column that is never altered.</summary>
    public const int IdColumn = 2;

    private readonly WrittenCells[] _paths = [.. list.Lists.Files.Select(file => WrittenCells.Of(file.Path))];
    private readonly WrittenCells _cells = new();
    private int _row = -1;

    /// <summary>The path of a file as given.</summary>
    public WrittenCells Path(int file) => _paths[file];

    /// <summary>The cells of a row, until those of another are asked for.</summary>
    public WrittenCells Of(int row)
    {
        if (row == _row) return _cells;
        var (file, number) = list.Lists.NumberOf(row);
        return Of(row, file, number);
    }

    /// <inheritdoc cref="Of(int)"/>
    public WrittenCells Of(int row, int file, int number)
    {
        if (row == _row) return _cells;
        _row = row;
        _cells.Clear().Add(_paths[file]);
        _cells.Add(number);
        _cells.Add(list.Id(row, number, stackalloc byte[16]), guarded: false);
        return _cells;
    }
}
