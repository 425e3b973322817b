using CareLabel.Exports;

namespace CareLabel.Washes;

/// <summary><c>profile.csv</c>: one row for each column as it came.</summary>
internal static class ProfileFile
{
    private static readonly string[] Header =
    [
        "column", "kind", "sureness", "rows", "filled", "empty", "placeholders", "distinct", "fill", "shortest", "median", "longest",
        "frequent", "patterns", "outliers", "advice",
    ];

    public static void Write(WashedList list, Stream stream)
    {
        using var csv = new CsvFile(stream, Header);
        foreach (var column in list.Result.Profile?.Columns ?? [])
        {
            csv.Cell(column.Column.Name);
            csv.Cell(column.Column.Kind.ToString());
            csv.Cell(column.Column.Sureness, 2);
            csv.Cell(column.Rows);
            csv.Cell(column.Filled);
            csv.Cell(column.Empty);
            csv.Cell(column.Placeholders);
            csv.Cell(column.Distinct);
            csv.Cell(column.Fill, 4);
            csv.Cell(column.Lengths.Shortest);
            csv.Cell(column.Lengths.Median);
            csv.Cell(column.Lengths.Longest);
            csv.Cell(string.Join(" | ", column.Frequent.Select(value => $"{value.Value} ({value.Rows})")));
            csv.Cell(string.Join(" | ", column.Patterns.Select(pattern => $"{pattern.Pattern} ({pattern.Rows}, {pattern.Example})")));
            csv.Cell(string.Join(" | ", column.Outliers.Select(outlier => $"{outlier.Value} ({outlier.Why})")));
            csv.Cell(string.Join(" ", column.Advice.Select(advice => advice.Sentence)));
            csv.EndRow();
        }
    }
}
