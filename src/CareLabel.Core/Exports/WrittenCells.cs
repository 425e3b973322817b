using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace CareLabel.Exports;

/// <summary>
/// Cells of a row as RFC 4180 has them, in memory: UTF-8, comma between, a quote doubled within quotes, formula-safe by
/// <see cref="CellGuard"/>. What stands in many rows is made once and added to each with <see cref="CsvFile.Cells"/>.
/// </summary>
public sealed class WrittenCells
{
    private const byte Quote = (byte)'"';

    private static readonly SearchValues<byte> QuoteNeeding = SearchValues.Create(",\"\r\n"u8);

    private static readonly long[] Tens = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    // Digits beyond these a number with a point between does not have; whole ones are written many times as fast.
    private const double MostUnits = 1e15;

    private byte[] _bytes = new byte[256];

    /// <summary>Cells that all are guarded.</summary>
    public static WrittenCells Of(params ReadOnlySpan<string> texts)
    {
        var cells = new WrittenCells();
        foreach (var text in texts) cells.Add(text);
        return cells;
    }

    /// <summary>How many cells there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many bytes they take.</summary>
    internal int Size { get; private set; }

    /// <summary>The bytes.</summary>
    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Size);

    /// <summary>Adds a cell.</summary>
    /// <param name="utf8">What stands in it.</param>
    /// <param name="guarded">Whether a formula is kept from being run; not in columns that must not be altered.</param>
    public void Add(ReadOnlySpan<byte> utf8, bool guarded = true)
    {
        Begin(utf8.Length);
        if (utf8.IsEmpty) return;
        var guard = guarded && CellGuard.Needs(utf8);

        // An apostrophe first is always within quotes, so that no reader takes it for a quote.
        if (guard || utf8[0] == '\'' || utf8.IndexOfAny(QuoteNeeding) >= 0) Quoted(utf8, guard);
        else Put(utf8);
    }

    /// <inheritdoc cref="Add(ReadOnlySpan{byte}, bool)"/>
    /// <remarks>Half a surrogate pair is written as U+FFFD.</remarks>
    public void Add(string? text, bool guarded = true)
    {
        var size = Encoding.UTF8.GetMaxByteCount(text?.Length ?? 0);
        var rented = size > 1024 ? ArrayPool<byte>.Shared.Rent(size) : null;
        var bytes = rented ?? stackalloc byte[1024];
        Add(bytes[..Encoding.UTF8.GetBytes(text, bytes)], guarded);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>Adds a number.</summary>
    public void Add(long number)
    {
        Begin(24);
        Put(number);
    }

    /// <summary>Adds a number with at most <paramref name="decimals"/> decimals (0 to 6), point between.</summary>
    public void Add(double number, int decimals)
    {
        Begin(64);
        var units = Math.Round(number * Tens[decimals]);
        if (units < MostUnits && !double.IsNegative(units))
        {
            Put((long)units, Tens[decimals]);
            return;
        }

        Math.Round(number, decimals).TryFormat(_bytes.AsSpan(Size), out var written, "0.##########", CultureInfo.InvariantCulture);
        Size += written;
    }

    /// <summary>Adds cells that were made before.</summary>
    public void Add(WrittenCells cells)
    {
        Begin(cells.Size);
        Put(cells.Bytes);
        Count += cells.Count - 1;
    }

    /// <summary>Ends the row; the next cell is the first of another.</summary>
    internal void EndRow()
    {
        Room(2);
        Put("\r\n"u8);
        Count = 0;
    }

    /// <summary>An empty cell that shows where it is the only one.</summary>
    internal void AddLoneEmpty()
    {
        Begin(2);
        Put("\"\""u8);
    }

    /// <summary>Forgets what was written to a file; the row that has begun goes on.</summary>
    internal void Forget() => Size = 0;

    /// <summary>Takes all cells away.</summary>
    public WrittenCells Clear()
    {
        (Size, Count) = (0, 0);
        return this;
    }

    private void Begin(int size)
    {
        // Quotes around the cell, a guard and the comma.
        Room(size + 8);
        if (Count++ > 0) _bytes[Size++] = (byte)',';
    }

    private void Room(int size)
    {
        if (_bytes.Length - Size < size) Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(Size + (long)size, _bytes.Length * 2L)));
    }

    private void Quoted(ReadOnlySpan<byte> cell, bool guard)
    {
        Room(cell.Length + cell.Count(Quote) + 8);
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

    private void Put(long number)
    {
        Utf8Formatter.TryFormat(number, _bytes.AsSpan(Size), out var written);
        Size += written;
    }

    private void Put(long units, long one)
    {
        Put(units / one);
        if (units % one == 0) return;
        _bytes[Size++] = (byte)'.';
        for (units %= one; units > 0; units %= one)
        {
            one /= 10;
            _bytes[Size++] = (byte)('0' + (units / one));
        }
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_bytes.AsSpan(Size));
        Size += bytes.Length;
    }
}
