using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace CareLabel.Exports;

/// <summary>
/// Writes a list as RFC 4180: UTF-8 without a mark, comma, lines end with CR LF, a quote doubled within quotes.
/// Formula-safe by <see cref="CellGuard"/>, except in columns that must not be altered. A row with too few or too
/// many cells is a bug and throws.
/// </summary>
public sealed class CsvFile : IDisposable
{
    private const int BufferSize = 128 * 1024;
    private const byte Quote = (byte)'"';

    private static readonly SearchValues<byte> QuoteNeeding = SearchValues.Create(",\"\r\n"u8);

    private readonly Stream _stream;
    private readonly bool[] _exempt;
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private int _used;
    private int _cell;

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
        var guard = CellGuard.Needs(utf8) && _cell < _exempt.Length && !_exempt[_cell];
        Begin(utf8.Length);

        // An apostrophe first is always within quotes, so that no reader takes it for a quote; and a line without
        // anything is no row to any reader, so a lone empty cell is too.
        if (utf8.IsEmpty ? _exempt.Length == 1 : guard || utf8[0] == '\'' || utf8.IndexOfAny(QuoteNeeding) >= 0)
            Quoted(utf8, guard);
        else
            Put(utf8);
    }

    /// <inheritdoc cref="Cell(ReadOnlySpan{byte})"/>
    /// <remarks>Half a surrogate pair is written as U+FFFD.</remarks>
    public void Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            Cell([]);
            return;
        }

        var size = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = size > 1024 ? ArrayPool<byte>.Shared.Rent(size) : null;
        var bytes = rented ?? stackalloc byte[1024];
        Cell(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
    }

    /// <inheritdoc cref="Cell(ReadOnlySpan{byte})"/>
    public void Cell(long number)
    {
        Begin(24);
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_used), out var written);
        _used += written;
    }

    /// <summary>Writes a number with at most <paramref name="decimals"/> decimals, point between.</summary>
    public void Cell(double number, int decimals)
    {
        Begin(64);
        var rounded = Math.Round(number, decimals);
        rounded.TryFormat(_buffer.AsSpan(_used), out var written, "0.##########", System.Globalization.CultureInfo.InvariantCulture);
        _used += written;
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        if (_cell != _exempt.Length)
            throw new InvalidOperationException($"A row has {_cell} cells where the header has {_exempt.Length}.");

        Put("\r\n"u8);
        _cell = 0;
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
            ArrayPool<byte>.Shared.Return(_buffer);
        }
    }

    private void Begin(int size)
    {
        if (_cell == _exempt.Length) throw new InvalidOperationException($"A row has more than {_cell} cells.");

        if (BufferSize - _used < size + 8) Flush();
        if (_cell++ > 0) _buffer[_used++] = (byte)',';
    }

    private void Quoted(ReadOnlySpan<byte> cell, bool guard)
    {
        Put(guard ? "\"'"u8 : "\""u8);
        for (var quote = cell.IndexOf(Quote); quote >= 0; quote = cell.IndexOf(Quote))
        {
            Put(cell[..(quote + 1)]);
            Put("\""u8);
            cell = cell[(quote + 1)..];
        }

        Put(cell);
        Put("\""u8);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > BufferSize - _used)
        {
            Flush();
            if (bytes.Length > BufferSize)
            {
                _stream.Write(bytes);
                return;
            }
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    private void Flush()
    {
        _stream.Write(_buffer, 0, _used);
        _used = 0;
    }
}
