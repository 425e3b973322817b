using System.Buffers;
using System.Text;

namespace CareLabel.Imports;

/// <summary>Takes the data rows of a sheet into the table.</summary>
internal sealed class SheetRows(TableFill fill, FileLog log, int width)
{
    private const int BatchRows = 4096;

    private RowBatch _batch = fill.Rent(0);
    private SheetRow? _waiting;

    /// <summary>Reads all rows; a row waits for the next, because the last of all may turn out to be a sum.</summary>
    public void Read(IEnumerable<SheetRow> first, IEnumerator<SheetRow> rest, Action progress, CancellationToken stop)
    {
        foreach (var row in first) Next(row, progress, stop);
        while (rest.MoveNext()) Next(rest.Current, progress, stop);

        if (_waiting is { } last && RowCheck.IsTotal(last.Cells.First(cell => cell.Length > 0), last.Cells.Count(cell => cell.Length > 0), width))
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
        if (row.Cells.Length > width)
        {
            Leave(row, "wrong-shape", FormattableString.Invariant($"has {row.Cells.Length} of {width} cells"));
            return;
        }

        _batch.Add(out var starts, out var lengths);
        starts.Clear();
        lengths.Clear();
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (row.Cells[i].Length == 0) continue;
            var bytes = Encoding.UTF8.GetBytes(row.Cells[i]);
            if (bytes.AsSpan().IndexOfAnyInRange((byte)0, (byte)31) >= 0)
            {
                var kept = CellMend.RemoveControls(bytes);
                if (kept < bytes.Length) log.Note("control-characters", row.Number);
                bytes = bytes[..kept];
            }

            (starts[i], lengths[i]) = (_batch.Store(bytes), bytes.Length);
        }

        log.Read();
    }

    private void Leave(SheetRow row, string code, string reason)
    {
        var raw = Encoding.UTF8.GetBytes(string.Join('\t', row.Cells));
        log.Unread(row.Number, raw, raw.Length, code, reason);
    }
}
