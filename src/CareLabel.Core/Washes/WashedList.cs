using System.Globalization;
using CareLabel.Imports;
using CareLabel.Wash;
using CareLabel.Wash.Standards;

namespace CareLabel.Washes;

/// <summary>A washed list with the files it came from: what every result file is written from.</summary>
public sealed class WashedList(Lists lists, WashResult result)
{
    /// <summary>The files as they were read.</summary>
    public Lists Lists { get; } = lists;

    /// <summary>What the wash found.</summary>
    public WashResult Result { get; } = result;

    /// <summary>How many rows are in the table.</summary>
    public int RowCount => Result.Table.RowCount;

    /// <summary>
    /// The id of a row: its cell in the id column, as it came; the row's number in its file where that is empty or there
    /// is no such column.
    /// </summary>
    public ReadOnlySpan<byte> Id(int row, int number, Span<byte> room)
    {
        if (Result.IdColumn is { } column && column.ValueOf(row) is var value and >= 0) return column.Typed(value);
        number.TryFormat(room, out var written, default, CultureInfo.InvariantCulture);
        return room[..written];
    }

    /// <summary>Names a row for people: "row 17", with the file where there are several.</summary>
    public string RowName(int row)
    {
        var (file, number) = Lists.NumberOf(row);
        return Lists.Files.Count == 1 ? $"row {number}" : $"{Lists.Files[file].Path} row {number}";
    }

    /// <summary>Goes through all rows in order, with the file and the number of each.</summary>
    public void EachRow(Action<int, int, int> visit)
    {
        for (var file = 0; file < Lists.Files.Count; file++)
        {
            var first = Result.Table.Sources[file].FirstRow;
            var end = file + 1 < Lists.Files.Count ? Result.Table.Sources[file + 1].FirstRow : RowCount;
            var walk = new RowNumbers(Lists.Files[file]);
            for (var row = first; row < end; row++) visit(row, file, walk.Next());
        }
    }

    // Numbers in order, without looking each one up.
    private sealed class RowNumbers(ListFile file)
    {
        private int _number;
        private int _unread;

        public int Next()
        {
            _number++;
            while (_unread < file.UnreadRows.Count && file.UnreadRows[_unread].Row == _number)
            {
                _unread++;
                _number++;
            }

            return _number;
        }
    }
}
