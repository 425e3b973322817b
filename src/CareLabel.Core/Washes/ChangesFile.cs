using CareLabel.Exports;
using CareLabel.Wash.Merging;

namespace CareLabel.Washes;

/// <summary><c>changes.csv</c>: every cell that the wash changed, with what it was, what it became, and why.</summary>
internal sealed class ChangesFile
{
    private readonly WashedList _list;
    private readonly CsvFile _csv;
    private readonly RowCells _rows;
    private readonly ChangesAhead[] _columns;
    private readonly List<int> _entities = [], _members = [];

    private ChangesFile(WashedList list, CsvFile csv)
    {
        (_list, _csv, _rows) = (list, csv, new(list));
        _columns = [.. list.Result.Columns.Select((_, column) => new ChangesAhead(list, column))];
    }

    /// <summary>Writes the file and answers how many changes there are.</summary>
    public static long Write(WashedList list, Stream stream)
    {
        using var csv = new CsvFile(stream, [.. RowCells.Header, "column", "before", "after", "standard", "why"], RowCells.IdColumn);
        list.EachRow(new ChangesFile(list, csv).Row);
        return csv.Rows;
    }

    private void Row(int row, int file, int number)
    {
        if (row % ChangesAhead.Rows == 0) LookAhead(row);
        foreach (var column in _columns)
        {
            if (column.Mended(row) is var value and >= 0) Mended(column, value, _rows.Of(row, file, number));
        }

        var entity = _list.Result.Entities[row];
        if (_list.Result.Kept[entity] != row) return;
        foreach (var column in _columns)
        {
            if (column.Merged(entity, out var cell)) Merged(column, cell, row);
        }
    }

    private void LookAhead(int first)
    {
        _entities.Clear();
        _members.Clear();
        var count = Math.Min(ChangesAhead.Rows, _list.RowCount - first);
        for (var row = first; row < first + count; row++)
        {
            var entity = _list.Result.Entities[row];
            var members = _list.Result.EntityRows[entity];
            if (_list.Result.Kept[entity] != row || members.Count == 1) continue;
            _entities.Add(entity);
            _members.AddRange(members);
        }

        foreach (var column in _columns) column.Look(first, count, _entities, _members);
    }

    private void Mended(ChangesAhead column, int value, WrittenCells row)
    {
        _csv.Cells(row);
        _csv.Cells(column.Name);
        _csv.Cell(column.Column.Typed(value));
        _csv.Cell(column.Column.Washed(value));
        _csv.Cells(column.Standard(value));
        _csv.EndRow();
    }

    private void Merged(ChangesAhead column, GoldenCell cell, int kept)
    {
        if (!column.IsTheirs(cell, kept))
        {
            var before = column.Column.Text(kept) ?? "";
            var after = Survivorship.Text(column.Column, cell);
            if (!string.Equals(before, after, StringComparison.Ordinal))
                Merge(column, kept, before, after, Why(_list, cell, _list.Result.EntityRows[_list.Result.Entities[kept]].Count));
            else LeftOut(column, cell.NotKept, after);
        }

        Lost(column, cell, kept);
    }

    // The kept row has what the merged one has; what other rows had and is not kept is told of them.
    private void LeftOut(ChangesAhead column, IReadOnlyList<NotKept> lost, string after)
    {
        foreach (var left in lost) Merge(column, left.Row, left.Text, after, $"not kept: {left.Why}");
    }

    // What the other rows had and another value won over. Ids of merged rows stand in rows.csv.
    private void Lost(ChangesAhead ahead, GoldenCell cell, int kept)
    {
        var column = ahead.Column;
        if (column == _list.Result.IdColumn) return;
        var lost = LostValues.Of(column, cell, _list.Result.EntityRows[_list.Result.Entities[kept]], kept);
        if (lost.Count == 0) return;
        var (after, why) = (Survivorship.Text(column, cell), $"not kept: {cell.Why}: {_list.RowName(cell.FromRow)}");
        foreach (var left in lost) Merge(ahead, left.Row, left.Text, after, why);
    }

    private void Merge(ChangesAhead column, int row, string before, string after, string why)
    {
        _csv.Cells(_rows.Of(row));
        _csv.Cells(column.Name);
        _csv.Cell(before);
        _csv.Cell(after);
        _csv.Cell("merge");
        _csv.Cell(why);
        _csv.EndRow();
    }

    private static string Why(WashedList list, GoldenCell cell, int rows)
    {
        var why = cell.Rule == SurvivorRule.KeepAll && cell.Values.Count > 0 ? $"all different values of {rows} rows are kept"
            : cell.FromRow < 0 ? "" : $"{cell.Why}: {list.RowName(cell.FromRow)}";
        var left = string.Join("; ", cell.NotKept.Select(one => $"not kept: {one.Text} ({one.Why})"));
        return left.Length == 0 ? why : why.Length == 0 ? left : $"{why}; {left}";
    }
}
