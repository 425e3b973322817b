using System.Runtime.CompilerServices;
using CareLabel.Wash.Tables;

namespace CareLabel.Imports;

/// <summary>Some thousand rows on their way into the table: bytes, and for each cell where it lies in them.</summary>
internal sealed class RowBatch
{
    private int[] _starts = [], _lengths = [];
    private int _bytesEnd;

    /// <summary>The bytes that cells point into; a block of the file, and behind it what had to be written anew.</summary>
    public byte[] Bytes = [];

    /// <summary>How many cells a row has.</summary>
    public int Width { get; private set; }

    /// <summary>How many rows there are.</summary>
    public int Rows { get; private set; }

    /// <summary>Starts anew for rows of <paramref name="width"/> cells, with room for a block.</summary>
    public void Clear(int width, int blockSize)
    {
        if (Bytes.Length < blockSize) Bytes = new byte[blockSize];
        (Width, Rows, _bytesEnd) = (width, 0, blockSize);
    }

    /// <summary>Makes room for a larger block; only while there are no rows.</summary>
    public void Grow(int blockSize)
    {
        if (Bytes.Length < blockSize) Array.Resize(ref Bytes, blockSize);
        _bytesEnd = blockSize;
    }

    /// <summary>Adds a row of empty cells; answers its cells' starts and lengths for the caller to fill.</summary>
    public void Add(out Span<int> starts, out Span<int> lengths)
    {
        var at = Rows++ * Width;
        if (at + Width > _starts.Length)
        {
            var size = Math.Max(at + Width, _starts.Length * 2);
            Array.Resize(ref _starts, size);
            Array.Resize(ref _lengths, size);
        }

        starts = _starts.AsSpan(at, Width);
        lengths = _lengths.AsSpan(at, Width);
    }

    /// <summary>A row's cells.</summary>
    public void Row(int row, out ReadOnlySpan<int> starts, out ReadOnlySpan<int> lengths)
    {
        starts = _starts.AsSpan(row * Width, Width);
        lengths = _lengths.AsSpan(row * Width, Width);
    }

    /// <summary>Takes the last row away.</summary>
    public void RemoveLast() => Rows--;

    /// <summary>Keeps bytes that do not stand in the block; answers where.</summary>
    public int Store(ReadOnlySpan<byte> bytes)
    {
        if (_bytesEnd + bytes.Length > Bytes.Length)
            Array.Resize(ref Bytes, Math.Max(_bytesEnd + bytes.Length, Bytes.Length + Bytes.Length / 2));
        bytes.CopyTo(Bytes.AsSpan(_bytesEnd));
        _bytesEnd += bytes.Length;
        return _bytesEnd - bytes.Length;
    }

    /// <summary>Appends one column of all rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AppendTo(Column column, int cell)
    {
        for (int row = 0, at = cell; row < Rows; row++, at += Width) column.Append(Bytes.AsSpan(_starts[at], _lengths[at]));
    }
}
