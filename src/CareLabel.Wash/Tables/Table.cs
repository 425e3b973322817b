namespace CareLabel.Wash.Tables;

/// <summary>
/// A list to be washed, column by column. Rows are numbered from 0 across all sources; a source is one file or
/// one part of a base, and each row belongs to exactly one.
/// </summary>
public sealed class Table
{
    private readonly List<Column> _columns = [];
    private readonly List<Source> _sources = [];

    /// <summary>The columns in the order in which they were first seen.</summary>
    public IReadOnlyList<Column> Columns => _columns;

    /// <summary>Where the rows came from, in order.</summary>
    public IReadOnlyList<Source> Sources => _sources;

    /// <summary>How many rows there are.</summary>
    public int RowCount { get; private set; }

    /// <summary>Begins the rows of another source; the rows that follow are numbered from 1 within it.</summary>
    public void Begin(string source) => _sources.Add(new(source, RowCount));

    /// <summary>Adds a column; rows that were there already have it empty.</summary>
    public Column Add(string name)
    {
        var column = new Column(name);
        for (var row = 0; row < RowCount; row++) column.Append([]);
        _columns.Add(column);
        return column;
    }

    /// <summary>Declares that every column has been given the next <paramref name="rows"/> rows.</summary>
    public void Commit(int rows)
    {
        RowCount += rows;
        foreach (var column in _columns)
        {
            if (column.RowCount != RowCount)
                throw new InvalidOperationException($"Column '{column.Name}' has {column.RowCount} of {RowCount} rows.");
        }
    }

    /// <summary>Which source a row came from.</summary>
    public int SourceOf(int row)
    {
        var index = _sources.Count - 1;
        while (index > 0 && _sources[index].FirstRow > row) index--;
        return index;
    }
}

/// <summary>One file, or one part of a base, that rows came from.</summary>
/// <param name="Name">As the caller gave it.</param>
/// <param name="FirstRow">Number of its first row in the table.</param>
public sealed record Source(string Name, int FirstRow);
