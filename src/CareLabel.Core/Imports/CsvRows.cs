using System.Runtime.CompilerServices;
using System.Text;

namespace CareLabel.Imports;

/// <summary>Takes the data rows of one text file, block by block, into the table.</summary>
internal sealed class CsvRows(Utf8Source source, Dialect dialect, HeaderRow header, CodePage legacy, TableFill fill, FileLog log)
{
    /// <summary>How much of a file is scanned at a time.</summary>
    public const int BlockBytes = 1 << 20;

    /// <summary>A row longer than this is not kept in memory.</summary>
    public const int MostRowBytes = 4 << 20;

    private readonly CsvScanner _scanner = new(dialect);
    private readonly RowCheck _check = new(header);
    private readonly Suspects _suspects = new();
    private readonly CsvCells _cells = new(legacy, log);
    private readonly LastRow _lastRow = new(fill, log);
    private RowBatch _batch = new();
    private RowBatch? _held;
    private int _size, _filled;
    private bool _ended;
    private long _line = header.DataLine;

    /// <summary>Reads from <paramref name="start"/>, the rest of the first block, to the end of the file.</summary>
    /// <param name="start">Begins with the first data row.</param>
    /// <param name="ended">Whether that is all there is.</param>
    /// <param name="progress">Called after each block.</param>
    /// <param name="stop">Ends the reading with an exception.</param>
    public void Read(ReadOnlySpan<byte> start, bool ended, Action progress, CancellationToken stop)
    {
        _ended = ended;
        _size = ended ? start.Length : BlockBytes;
        _batch = fill.Rent(_size);
        start.CopyTo(_batch.Bytes);
        _filled = start.Length;
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            FillBlock();
            var at = Scan();
            progress();
            if (_ended && at == _filled) break;
            if (at > 0) NextBlock(at);
            else if (_size < MostRowBytes) _batch.Grow(_size = Math.Max(_size * 2, BlockBytes));
            else SkipLongRow();
        }

        End();
    }

    private void FillBlock()
    {
        while (!_ended && _filled < _size - 16)
        {
            var count = source.Read(_batch.Bytes.AsSpan(_filled, _size - _filled));
            _ended = count == 0;
            _filled += count;
        }
    }

    /// <summary>Takes all rows that are complete in the block; answers where the first incomplete one begins.</summary>
    private int Scan()
    {
        var bytes = _batch.Bytes.AsSpan(0, _filled);
        _suspects.Find(_ended ? bytes : bytes[..(bytes.LastIndexOfAny((byte)'\n', (byte)'\r') + 1)]);
        var at = 0;
        while (at < _filled)
        {
            var end = _scanner.Next(bytes, at, _ended);
            if (end == RowEnd.More) break;
            if (end == RowEnd.Unclosed) Unclosed(bytes, at);
            else Row(at);

            // Bytes mended behind the block may have moved it.
            bytes = _batch.Bytes.AsSpan(0, _filled);
            at = _scanner.Following;
            _line += _scanner.Lines;
        }

        return at;
    }

    private void Unclosed(ReadOnlySpan<byte> bytes, int at)
    {
        _suspects.Before(_scanner.Following);
        var raw = _cells.Raw(bytes[at.._scanner.TextEnd]);
        log.Unread(_line, raw, raw.Length, "unclosed-quote", "opens a quote that is never closed");
        _lastRow.Unread(_line, _scanner.HasLineEnd);
    }

    private void Row(int at)
    {
        var bytes = _batch.Bytes.AsSpan(0, _filled);
        var what = _suspects.Before(_scanner.Following);
        if (IsEmpty())
        {
            var isBlank = _scanner is { Count: 1, AnyQuoted: false };
            if (!isBlank) log.Note("empty-rows", _line);
            _check.AfterGap = true;
            return;
        }

        var raw = bytes[at.._scanner.TextEnd];
        if (what != Suspicion.None) _cells.Note(what, _line);
        if (_check.Reject(bytes, _scanner, _line) is var (code, reason))
        {
            var first = _scanner.Starts[0];
            log.Unread(_line, _cells.Raw(raw), raw.Length, code, reason);
            _lastRow.Unread(_line, _scanner.HasLineEnd, code == "wrong-shape" && IsTotal(bytes[first.._scanner.Ends[0]], 1));
            return;
        }

        Take(bytes, what, raw);
    }

    private bool IsEmpty()
    {
        var starts = _scanner.Starts;
        var ends = _scanner.Ends;
        for (var i = 0; i < starts.Length; i++)
        {
            if (ends[i] > starts[i]) return false;
        }

        return true;
    }

    // As hot as the scanner, and as soon.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Take(ReadOnlySpan<byte> bytes, Suspicion what, ReadOnlySpan<byte> raw)
    {
        var width = _batch.Width;
        var count = Math.Min(_scanner.Count, width);
        if (_scanner.Count > width) log.Note("extra-empty-cells", _line);
        _batch.Add(out var starts, out var lengths);
        _scanner.Starts[..count].CopyTo(starts);
        starts[count..].Clear();
        lengths[count..].Clear();
        var filled = 0;
        var ends = _scanner.Ends[..count];
        for (var i = 0; i < ends.Length; i++)
        {
            lengths[i] = ends[i] - starts[i];
            if (lengths[i] > 0) filled++;
        }

        var first = starts[0];
        var isTotal = filled <= Math.Max(1, width / 2) && width > 1 && IsTotal(bytes.Slice(first, lengths[0]), filled);
        _lastRow.Read(_line, _scanner.HasLineEnd, count - 1, isTotal ? _cells.Raw(raw) : default);
        _cells.Mend(_batch, _scanner, what, starts, lengths);
        log.Read();
    }

    private bool IsTotal(ReadOnlySpan<byte> first, int filled) =>
        first.Length is > 0 and <= 120 && RowCheck.IsTotal(Encoding.UTF8.GetString(first), filled, _batch.Width);

    private void NextBlock(int at)
    {
        var next = fill.Rent(_size);
        _batch.Bytes.AsSpan(at, _filled - at).CopyTo(next.Bytes);
        _filled -= at;

        // A batch waits for the next row, because the last row of all may turn out to be a sum.
        if (_batch.Rows == 0)
        {
            fill.Return(_batch);
        }
        else
        {
            if (_held is not null) fill.Post(_held);
            _held = _batch;
        }

        _batch = next;
    }

    /// <summary>Gives up on the row that begins the block: its first line if a quote is open, else all to the next line end.</summary>
    private void SkipLongRow()
    {
        var bytes = _batch.Bytes.AsSpan(0, _filled);
        if (_scanner.Next(bytes, 0, last: true) == RowEnd.Unclosed && _scanner.Following < _filled)
        {
            Unclosed(bytes, 0);
            _line++;
            NextBlock(_scanner.Following);
            return;
        }

        var raw = bytes[..(UnreadRow.MostRawBytes + 4)].ToArray();
        long length = 0;
        int end;
        while ((end = _batch.Bytes.AsSpan(0, _filled).IndexOf((byte)(dialect.CarriageReturns ? '\r' : '\n'))) < 0)
        {
            length += _filled;
            _filled = 0;
            if (_ended) break;
            FillBlock();
        }

        length += Math.Max(end, 0);
        _lastRow.Unread(_line, isEnded: true);
        log.Unread(_line++, _cells.Raw(raw), length, "long-row", FormattableString.Invariant(
            $"has {length} bytes and {MostRowBytes} is the most: its line end may be missing"));
        NextBlock(end + 1);
    }

    private void End()
    {
        if (_batch.Rows == 0 && _held is not null)
        {
            fill.Return(_batch);
            _batch = _held;
            _held = null;
        }

        if (_held is not null) fill.Post(_held);
        _lastRow.LeaveOutTotal(_batch);
        fill.Post(_batch);
        fill.Finish();
        if (log.Rows == 0) log.Note("no-rows", header.Line, "no data rows: there is nothing below the header");
        _lastRow.WarnIfCutOff();
    }
}
