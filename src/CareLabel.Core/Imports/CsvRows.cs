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
    private RowBatch _batch = new();
    private RowBatch? _held;
    private int _size, _filled;
    private bool _ended;
    private long _line = header.DataLine;
    private (long Line, byte[] Raw)? _total;
    private (long Line, int Cell, bool Taken)? _unended;

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
        _total = null;
        var raw = Raw(bytes[at.._scanner.TextEnd]);
        log.Unread(_line, raw, raw.Length, "unclosed-quote", "opens a quote that is never closed");
        if (!_scanner.HasLineEnd) _unended = (_line, 0, false);
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
        _total = null;
        if (what != Suspicion.None) Note(what);
        if (_check.Reject(bytes, _scanner, _line) is var (code, reason))
        {
            var first = _scanner.Starts[0];
            if (code == "wrong-shape" && IsTotal(bytes[first.._scanner.Ends[0]], 1)) _total = (_line, Raw(raw).ToArray());
            log.Unread(_line, Raw(raw), raw.Length, code, reason);
            if (!_scanner.HasLineEnd) _unended = (_line, 0, false);
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

    private void Take(ReadOnlySpan<byte> bytes, Suspicion what, ReadOnlySpan<byte> raw)
    {
        var width = _batch.Width;
        var count = Math.Min(_scanner.Count, width);
        if (_scanner.Count > width) log.Note("extra-empty-cells", _line);
        if (!_scanner.HasLineEnd) _unended = (_line, count - 1, true);

        _batch.Add(out var starts, out var lengths);
        _scanner.Starts[..count].CopyTo(starts);
        starts[count..].Clear();
        lengths[count..].Clear();
        var filled = 0;
        for (var i = 0; i < count; i++)
        {
            var length = lengths[i] = _scanner.Ends[i] - starts[i];
            if (length > 0) filled++;
        }

        var first = starts[0];
        if (filled <= Math.Max(1, width / 2) && width > 1 && IsTotal(bytes.Slice(first, lengths[0]), filled))
            _total = (_line, Raw(raw).ToArray());
        Mend(what, starts, lengths);
        log.Read();
    }

    private void Mend(Suspicion what, Span<int> starts, Span<int> lengths)
    {
        for (var i = 0; i < starts.Length; i++)
        {
            if (lengths[i] == 0) continue;
            if (_scanner.AnyEscaped && i < _scanner.Count && _scanner.IsEscaped(i))
                lengths[i] = _scanner.Unescape(_batch.Bytes.AsSpan(starts[i], lengths[i]));
            if ((what & Suspicion.NotUtf8) != 0 && CellMend.ToUtf8(_batch.Bytes.AsSpan(starts[i], lengths[i]), legacy) is { } mended)
                (starts[i], lengths[i]) = (_batch.Store(mended), mended.Length);
            if (lengths[i] > 1 && _batch.Bytes[starts[i]] is (byte)'\'' or (byte)'=')
                CellMend.Unwrap(_batch.Bytes, ref starts[i], ref lengths[i]);
            if ((what & (Suspicion.Nul | Suspicion.Control)) != 0)
                lengths[i] = CellMend.RemoveControls(_batch.Bytes.AsSpan(starts[i], lengths[i]));
        }
    }

    private void Note(Suspicion what)
    {
        if ((what & Suspicion.Nul) != 0) log.Note("nul-characters", _line);
        if ((what & Suspicion.Control) != 0) log.Note("control-characters", _line);
        if ((what & Suspicion.Invisible) != 0) log.Note("invisible-characters", _line);
        if ((what & Suspicion.LostDigits) != 0) log.Note("lost-digits", _line);
        if ((what & Suspicion.NotUtf8) != 0)
            log.Note("mixed-encodings", _line, FormattableString.Invariant($"line {_line} is not UTF-8 as the rest: read as {legacy.Name}"));
    }

    private bool IsTotal(ReadOnlySpan<byte> first, int filled) =>
        first.Length is > 0 and <= 120 && RowCheck.IsTotal(Encoding.UTF8.GetString(first), filled, _batch.Width);

    private ReadOnlySpan<byte> Raw(ReadOnlySpan<byte> row) => CellMend.ToUtf8(row, legacy) ?? row;

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
        log.Unread(_line++, Raw(raw), length, "long-row", FormattableString.Invariant(
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
        if (_total is var (line, raw)) LeaveOutTotal(line, raw);
        fill.Post(_batch);
        fill.Finish();
        if (log.Rows == 0) log.Note("no-rows", header.Line, "no data rows: there is nothing below the header");
        if (_unended is var (last, cell, taken) && (!taken || IsCutOff(cell)))
        {
            log.Note("last-line-incomplete", last,
                FormattableString.Invariant($"line {last} is the last line and seems incomplete: the file may have been cut off"));
        }
    }

    private void LeaveOutTotal(long line, byte[] raw)
    {
        const string Reason = "looks like a total below the list";
        if (log.UnreadRows is [.., var last] && last.Line == line)
        {
            log.Note("total", line, FormattableString.Invariant($"line {line} {Reason}"));
            return;
        }

        _unended = null;
        _batch.RemoveLast();
        log.TakeBack();
        log.Unread(line, raw, raw.Length, "total", Reason);
    }

    /// <summary>A last value without a line end that is new and begins another value of its column was cut off within it.</summary>
    private bool IsCutOff(int cell)
    {
        var column = fill.Columns[cell];
        var code = column.Codes[^1];
        if (code < 0 || code != column.Pool.Count - 1 || column.Codes[..^1].Contains(code)) return false;

        var value = column.Pool.Utf8(code);
        if (value.Length < 3 || value.IndexOfAnyExceptInRange((byte)' ', (byte)'@') < 0) return false;
        for (var other = 0; other < code; other++)
        {
            if (column.Pool.Utf8(other).StartsWith(value)) return true;
        }

        return false;
    }
}
