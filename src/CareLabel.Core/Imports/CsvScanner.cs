using System.Runtime.CompilerServices;

namespace CareLabel.Imports;

/// <summary>What <see cref="CsvScanner.Next"/> found.</summary>
internal enum RowEnd
{
    /// <summary>A row; a line without anything is a row of one empty cell.</summary>
    Row,

    /// <summary>The bytes end within the row.</summary>
    More,

    /// <summary>A quote is opened and never closed: only the first line of the row is given, as raw text.</summary>
    Unclosed,
}

/// <summary>
/// Finds rows and cells in UTF-8 bytes, without copying: RFC 4180 and what is written in its name. A quote within a
/// cell that did not begin with one is text; a quote that is neither doubled nor before a delimiter is text as well,
/// unless the cell then has no end on its line.
/// </summary>
internal sealed class CsvScanner(Dialect dialect)
{
    /// <summary>Cells counted but not kept beyond this many.</summary>
    public const int MostCells = 20_000;

    private const byte LineFeed = (byte)'\n', Return = (byte)'\r';

    private readonly byte _delimiter = dialect.Delimiter, _quote = dialect.Quote;
    private readonly bool _returns = dialect.CarriageReturns, _backslashes = dialect.Backslashes;
    private readonly CsvQuotes _quotes = new(dialect);
    private int[] _starts = new int[64], _ends = new int[64];
    private bool[] _escaped = new bool[64];
    private bool _quotesAreText;

    /// <summary>How many cells the row has; only the first <see cref="MostCells"/> are kept.</summary>
    public int Count { get; private set; }

    /// <summary>Where each cell's content begins, without quotes.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Math.Min(Count, MostCells));

    /// <summary>Where each cell's content ends, without quotes.</summary>
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Math.Min(Count, MostCells));

    /// <summary>Whether the cell holds doubled quotes or backslashes that <see cref="Unescape"/> resolves.</summary>
    public bool IsEscaped(int cell) => _escaped[cell];

    /// <summary>Whether any cell of the row is.</summary>
    public bool AnyEscaped { get; private set; }

    /// <summary>Where the row's text ends, before its line end.</summary>
    public int TextEnd { get; private set; }

    /// <summary>Where the next row begins.</summary>
    public int Following { get; private set; }

    /// <summary>How many physical lines the row covers.</summary>
    public int Lines { get; private set; }

    /// <summary>Whether the row has a line end behind it.</summary>
    public bool HasLineEnd { get; private set; }

    /// <summary>Whether any cell of the row stood in quotes.</summary>
    public bool AnyQuoted { get; private set; }

    /// <summary>Finds the row that begins at <paramref name="at"/>; <paramref name="last"/> says that no more bytes follow.</summary>
    // A file is read once, so the time it would take to find out that this is hot is lost: half a second of a cold start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public RowEnd Next(ReadOnlySpan<byte> bytes, int at, bool last)
    {
        _quotesAreText = false;
        (Count, Lines, AnyEscaped, AnyQuoted) = (0, 1, false, false);
        var row = at;
        while (true)
        {
            if (at < bytes.Length && bytes[at] == _quote && !_quotesAreText)
            {
                switch (_quotes.Find(bytes, at, last, out var close, out var escaped, out var lines))
                {
                    case QuoteEnd.Found:
                        AnyQuoted = true;
                        Lines += lines;
                        AnyEscaped |= escaped;
                        Keep(at + 1, close, escaped);
                        at = CsvQuotes.AfterSpaces(bytes, close + 1);
                        if (EndOfCell(bytes, ref at)) return RowEnd.Row;
                        continue;
                    case QuoteEnd.More: return RowEnd.More;
                    case QuoteEnd.Never: return FirstLine(bytes, row);
                    default: _quotesAreText = true; break;
                }
            }

            var length = bytes[at..].IndexOfAny(dialect.Ends);
            if (length < 0)
            {
                if (!last) return RowEnd.More;
                length = bytes.Length - at;
            }

            var end = at + length;
            var text = end;
            var endsLine = end == bytes.Length || bytes[end] == LineFeed;
            if (!_returns && endsLine && end > at && bytes[end - 1] == Return) text--;
            Keep(at, text, false);
            at = text;
            if (_returns && !last && at == bytes.Length - 1 && bytes[at] == Return) return RowEnd.More;
            if (EndOfCell(bytes, ref at)) return RowEnd.Row;
        }
    }

    /// <summary>Writes a cell without its doubled quotes and backslashes over itself; answers its new length.</summary>
    public int Unescape(Span<byte> cell)
    {
        int read = 0, write = 0;
        while (read < cell.Length)
        {
            var b = cell[read];
            var pair = read + 1 < cell.Length
                && ((b == _quote && cell[read + 1] == _quote)
                    || (_backslashes && b == '\\' && (cell[read + 1] == _quote || cell[read + 1] == '\\')));
            if (pair) read++;
            cell[write++] = cell[read++];
        }

        return write;
    }

    /// <summary>Steps over what ends the cell; true if that ends the row too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool EndOfCell(ReadOnlySpan<byte> bytes, ref int at)
    {
        if (at < bytes.Length && bytes[at] == _delimiter)
        {
            at++;
            return false;
        }

        TextEnd = at;
        HasLineEnd = at < bytes.Length;
        if (at < bytes.Length && bytes[at] == Return) at++;
        if (at < bytes.Length && bytes[at] == LineFeed) at++;
        Following = at;
        return true;
    }

    private RowEnd FirstLine(ReadOnlySpan<byte> bytes, int row)
    {
        var length = _returns ? bytes[row..].IndexOfAny(LineFeed, Return) : bytes[row..].IndexOf(LineFeed);
        var at = length < 0 ? bytes.Length : row + length;
        if (at > row && at < bytes.Length && bytes[at] == LineFeed && bytes[at - 1] == Return) at--;
        EndOfCell(bytes, ref at);
        Lines = 1;
        return RowEnd.Unclosed;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Keep(int start, int end, bool escaped)
    {
        if (Count == _starts.Length) Grow();
        if (Count < _starts.Length)
        {
            _starts[Count] = start;
            _ends[Count] = end;
            _escaped[Count] = escaped;
        }

        Count++;
    }

    private void Grow()
    {
        var size = Math.Min(Count * 2, MostCells);
        Array.Resize(ref _starts, size);
        Array.Resize(ref _ends, size);
        Array.Resize(ref _escaped, size);
    }
}
