namespace CareLabel.Exports;

/// <summary>
/// Writes a list as RFC 4180: UTF-8 without a mark, comma, lines end with CR LF, a quote doubled within quotes.
/// Formula-safe by <see cref="CellGuard"/>, except in columns that must not be altered. A row with too few or too
/// many cells is a bug and throws.
/// </summary>
public sealed class CsvFile : IDisposable
{
    private const int BufferSize = 128 * 1024;

    private readonly Stream _stream;
    private readonly bool[] _exempt;
    private readonly WrittenCells _cells = new();

    /// <summary>Begins the file with its header; the stream is closed with the file.</summary>
    /// <param name="stream">Where the bytes go.</param>
    /// <param name="header">The column names.</param>
    /// <param name="exempt">Numbers, from 0, of the columns whose cells are never guarded; names may stand twice.</param>
    public CsvFile(Stream stream, IReadOnlyList<string> header, params IReadOnlyCollection<int> exempt)
    {
        _stream = stream;
        _exempt = [.. header.Select((_, column) => exempt.Contains(column))];
        foreach (var name in header) Cell(name);
        EndRow();
    }

    /// <summary>How many rows have been ended, without the header.</summary>
    public long Rows { get; private set; } = -1;

    /// <summary>Writes the next cell of the row.</summary>
    public void Cell(ReadOnlySpan<byte> utf8)
    {
        var column = Next();

        // A line without anything is no row to any reader, so a lone empty cell is within quotes.
        if (utf8.IsEmpty && _exempt.Length == 1) _cells.AddLoneEmpty();
        else _cells.Add(utf8, !_exempt[column]);
    }

    /// <inheritdoc cref="Cell(ReadOnlySpan{byte})"/>
    /// <remarks>Half a surrogate pair is written as U+FFFD.</remarks>
    public void Cell(string? text)
    {
        if (string.IsNullOrEmpty(text)) Cell([]);
        else _cells.Add(text, !_exempt[Next()]);
    }

    /// <inheritdoc cref="Cell(ReadOnlySpan{byte})"/>
    public void Cell(long number)
    {
        Next();
        _cells.Add(number);
    }

    /// <summary>Writes a number with at most <paramref name="decimals"/> decimals, point between.</summary>
    public void Cell(double number, int decimals)
    {
        Next();
        _cells.Add(number, decimals);
    }

    /// <summary>Writes cells that were made before; whether they are guarded was decided then.</summary>
    public void Cells(WrittenCells cells)
    {
        Next();
        _cells.Add(cells);
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        if (_cells.Count != _exempt.Length)
            throw new InvalidOperationException($"A row has {_cells.Count} cells where the header has {_exempt.Length}.");

        _cells.EndRow();
        Rows++;
    }

    /// <summary>Writes what is left and closes the stream.</summary>
    public void Dispose()
    {
        try
        {
            Flush();
        }
        finally
        {
            _stream.Dispose();
        }
    }

    // The number of the cell that comes next.
    private int Next()
    {
        if (_cells.Count >= _exempt.Length) throw new InvalidOperationException($"A row has more than {_exempt.Length} cells.");

        if (_cells.Size > BufferSize) Flush();
        return _cells.Count;
    }

    private void Flush()
    {
        _stream.Write(_cells.Bytes);
        _cells.Forget();
    }
}
