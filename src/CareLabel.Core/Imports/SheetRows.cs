using System.Buffers;
using System.Text;

namespace CareLabel.Imports;

/// <summary>Takes the data rows of a sheet into the table.</summary>
internal sealed class SheetRows(TableFill fill, FileLog log, HeaderRow header)
{
    private const int BatchRows = 4096;

    private readonly int _width = header.Names.Count;
    private readonly bool _isNamed = header.Line > 0 && header.Names.Count(name => name.Length > 0) >= 2;
    private RowBatch _batch = fill.Rent(0);
    private SheetRow? _waiting;

    /// <summary>Reads all rows; a row waits for the next, because the last of all may turn out to be a sum.</summary>
    public void Read(IEnumerable<SheetRow> first, IEnumerator<SheetRow> rest, Action progress, CancellationToken stop)
    {
        foreach (var row in first) Next(row, progress, stop);
        while (rest.MoveNext()) Next(rest.Current, progress, stop);

        if (_waiting is { } last && RowCheck.IsTotal(last.Cells.First(cell => cell.Length > 0), last.Cells.Count(cell => cell.Length > 0), _width))
            Leave(last, "total", "looks like a total below the list");
        else if (_waiting is not null)
            Take(_waiting);

        fill.Post(_batch);
        fill.Finish();
        progress();
        if (log.Rows == 0) log.Note("no-rows", 1, "no data rows: there is nothing below the header");
    }

    private void Next(SheetRow row, Action progress, CancellationToken stop)
    {
        if (row.IsEmpty) return;
        if (_waiting is not null) Take(_waiting);
        _waiting = row;
        if (_batch.Rows < BatchRows) return;

        stop.ThrowIfCancellationRequested();
        fill.Post(_batch);
        _batch = fill.Rent(0);
        progress();
    }

    private void Take(SheetRow row)
    {
        if (Reject(row) is var (code, reason))
        {
            Leave(row, code, reason);
            return;
        }

        _batch.Add(out var starts, out var lengths);
        starts.Clear();
        lengths.Clear();
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (row.Cells[i].Length > 0) Put(row, i, out starts[i], out lengths[i]);
        }

        log.Read();
    }

    private void Put(SheetRow row, int cell, out int start, out int length)
    {
        var bytes = Encoding.UTF8.GetBytes(row.Cells[cell]);
        (start, length) = (0, bytes.Length);
        if (length > 1 && bytes[0] is (byte)'\'' or (byte)'=') CellMend.Unwrap(bytes, ref start, ref length);
        if (bytes.AsSpan().IndexOfAnyInRange((byte)0, (byte)31) >= 0)
        {
            var kept = CellMend.RemoveControls(bytes.AsSpan(start, length));
            if (kept < length) log.Note("control-characters", row.Number);
            length = kept;
        }

        start = _batch.Store(bytes.AsSpan(start, length));
    }

    private (string Code, string Reason)? Reject(SheetRow row)
    {
        if (row.Cells.Length > _width) return ("wrong-shape", FormattableString.Invariant($"has {row.Cells.Length} of {_width} cells"));
        if (row.Cells.Max(cell => cell.Length) is var longest and > RowCheck.MostCellBytes)
            return ("long-cell", FormattableString.Invariant($"has a cell of {longest} characters and {RowCheck.MostCellBytes} is the most"));
        return _isNamed && IsHeader(row) ? ("repeated-header", "repeats the header") : null;
    }

    private bool IsHeader(SheetRow row)
    {
        for (var i = 0; i < _width; i++)
        {
            if (!(i < row.Cells.Length ? row.Cells[i].AsSpan() : []).Trim().SequenceEqual(header.Names[i])) return false;
        }

        return true;
    }

    private void Leave(SheetRow row, string code, string reason)
    {
        var raw = Encoding.UTF8.GetBytes(string.Join('\t', row.Cells));
        log.Unread(row.Number, raw, raw.Length, code, reason);
    }
}
