using CareLabel.Exports;
using CareLabel.Wash.Merging;
using CareLabel.Wash.Standards;

namespace CareLabel.Washes;

/// <summary><c>changes.csv</c>: every cell that the wash changed, with what it was, what it became, and why.</summary>
internal static class ChangesFile
{
    /// <summary>Writes the file and answers how many changes there are.</summary>
    public static long Write(WashedList list, Stream stream)
    {
        using var csv = new CsvFile(stream, [.. RowCells.Header, "column", "before", "after", "standard", "why"], RowCells.IdColumn);
        list.EachRow((row, file, number) =>
        {
            Standards(csv, list, row, file, number);
            var entity = list.Result.Entities[row];
            if (list.Result.Kept[entity] == row && list.Result.EntityRows[entity].Count > 1) Merged(csv, list, row, file, number);
        });
        return csv.Rows;
    }

    private static void Standards(CsvFile csv, WashedList list, int row, int file, int number)
    {
        foreach (var column in list.Result.Columns)
        {
            if (column.ValueOf(row) is not (var value and >= 0) || column.MendOf(value) is not { } mend) continue;
            RowCells.Write(csv, list, row, file, number);
            csv.Cell(column.Source.Name);
            csv.Cell(column.Typed(value));
            csv.Cell(column.Washed(value));
            csv.Cell(StandardList.Name(column.Kind));
            csv.Cell(mend.Sentence);
            csv.EndRow();
        }
    }

    private static void Merged(CsvFile csv, WashedList list, int kept, int file, int number)
    {
        var result = list.Result;
        var entity = result.Entities[kept];
        for (var c = 0; c < result.Columns.Count; c++)
        {
            var column = result.Columns[c];
            var cell = result.Golden.Cell(entity, c);
            if (IsTheirs(column, kept, cell))
            {
                Lost(csv, list, column, cell, kept);
                continue;
            }

            var before = column.Text(kept) ?? "";
            var after = Survivorship.Text(column, cell);
            if (!string.Equals(before, after, StringComparison.Ordinal))
            {
                RowCells.Write(csv, list, kept, file, number);
                Merge(csv, column.Source.Name, before, after, Why(list, cell, result.EntityRows[entity].Count));
            }
            else LeftOut(csv, list, column, cell.NotKept, after);
            Lost(csv, list, column, cell, kept);
        }
    }

    // Most cells of most golden records are those of the row that is kept.
    private static bool IsTheirs(WashedColumn column, int kept, GoldenCell cell) =>
        cell is { Parts: null, NotKept.Count: 0, Values.Count: <= 1 } && Code(column, column.ValueOf(kept)) == (cell.Values.Count == 0 ? -1 : Code(column, cell.Values[0]));

    private static int Code(WashedColumn column, int value) => value < 0 ? -1 : column.WashedCode(value);

    // The kept row has what the merged one has; what other rows had and is not kept is told of them.
    private static void LeftOut(CsvFile csv, WashedList list, WashedColumn column, IReadOnlyList<NotKept> lost, string after)
    {
        foreach (var left in lost)
        {
            var (file, number) = list.Lists.NumberOf(left.Row);
            RowCells.Write(csv, list, left.Row, file, number);
            Merge(csv, column.Source.Name, left.Text, after, $"not kept: {left.Why}");
        }
    }

    // What the other rows had and another value won over. Ids of merged rows stand in rows.csv.
    private static void Lost(CsvFile csv, WashedList list, WashedColumn column, GoldenCell cell, int kept)
    {
        if (column == list.Result.IdColumn) return;
        var lost = LostValues.Of(column, cell, list.Result.EntityRows[list.Result.Entities[kept]], kept);
        if (lost.Count == 0) return;
        var why = $"{cell.Why}: {list.RowName(cell.FromRow)}";
        LeftOut(csv, list, column, [.. lost.Select(one => one with { Why = why })], Survivorship.Text(column, cell));
    }

    private static void Merge(CsvFile csv, string column, string before, string after, string why)
    {
        csv.Cell(column);
        csv.Cell(before);
        csv.Cell(after);
        csv.Cell("merge");
        csv.Cell(why);
        csv.EndRow();
    }

    private static string Why(WashedList list, GoldenCell cell, int rows)
    {
        var why = cell.Rule == SurvivorRule.KeepAll && cell.Values.Count > 0 ? $"all different values of {rows} rows are kept"
            : cell.FromRow < 0 ? "" : $"{cell.Why}: {list.RowName(cell.FromRow)}";
        var left = string.Join("; ", cell.NotKept.Select(one => $"not kept: {one.Text} ({one.Why})"));
        return left.Length == 0 ? why : why.Length == 0 ? left : $"{why}; {left}";
    }
}
