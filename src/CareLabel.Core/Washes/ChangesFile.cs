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
        using var csv = new CsvFile(stream, [.. RowCells.Header, "column", "before", "after", "standard", "why"], "id");
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
        var rows = result.EntityRows[result.Entities[kept]];
        for (var c = 0; c < result.Columns.Count; c++)
        {
            var column = result.Columns[c];
            var cell = result.Survivorship.Cell(c, rows, kept);
            var before = column.Text(kept) ?? "";
            var after = Survivorship.Text(column, cell);
            if (string.Equals(before, after, StringComparison.Ordinal)) continue;
            RowCells.Write(csv, list, kept, file, number);
            csv.Cell(column.Source.Name);
            csv.Cell(before);
            csv.Cell(after);
            csv.Cell("merge");
            csv.Cell(cell.Rule == SurvivorRule.KeepAll
                ? $"all different values of {rows.Count} rows are kept"
                : $"{SurvivorRules.Sentence(cell.Rule)}: {list.RowName(cell.FromRow)}");
            csv.EndRow();
        }
    }
}
