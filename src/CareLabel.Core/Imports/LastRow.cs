using System.Globalization;

namespace CareLabel.Imports;

/// <summary>What the latest row of a file is, if it should be the last: a sum below the list, or a row that was cut off.</summary>
internal sealed class LastRow(TableFill fill, FileLog log)
{
    private const string TotalReason = "looks like a total below the list";

    private long _line;
    private int _lastCell;
    private bool _isRead, _isEnded = true, _isTotal;
    private byte[] _raw = [];

    /// <summary>A row was taken as data.</summary>
    /// <param name="line">Its physical line.</param>
    /// <param name="isEnded">Whether a line end follows.</param>
    /// <param name="lastCell">The number of its last cell.</param>
    /// <param name="total">Its text where it looks like a sum, else nothing.</param>
    public void Read(long line, bool isEnded, int lastCell, ReadOnlySpan<byte> total)
    {
        (_line, _isEnded, _lastCell, _isRead, _isTotal) = (line, isEnded, lastCell, true, !total.IsEmpty);
        if (_isTotal) _raw = total.ToArray();
    }

    /// <summary>A row was met and could not be read.</summary>
    public void Unread(long line, bool isEnded, bool isTotal = false) =>
        (_line, _isEnded, _isRead, _isTotal) = (line, isEnded, false, isTotal);

    /// <summary>At the end of the file: takes the row out of <paramref name="batch"/> again if it is a sum.</summary>
    public void LeaveOutTotal(RowBatch batch)
    {
        if (!_isTotal) return;
        if (!_isRead)
        {
            log.Note("total", _line, string.Create(CultureInfo.InvariantCulture, $"line {_line} {TotalReason}"));
            return;
        }

        _isEnded = true;
        batch.RemoveLast();
        log.TakeBack();
        log.Unread(_line, _raw, _raw.Length, "total", TotalReason);
    }

    /// <summary>When all rows are in the table: warns if the file seems to end within the row.</summary>
    public void WarnIfCutOff()
    {
        if (_isEnded || (_isRead && !IsCutOff())) return;
        log.Note("last-line-incomplete", _line,
            string.Create(CultureInfo.InvariantCulture, $"line {_line} is the last line and seems incomplete: the file may have been cut off"));
    }

    /// <summary>A last value without a line end that is new and begins another value of its column was cut off within it.</summary>
    private bool IsCutOff()
    {
        var column = fill.Columns[_lastCell];
        // Where rows are handed on as they come, the column is gone, and so is what could tell.
        if (column.RowCount == 0) return false;
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
