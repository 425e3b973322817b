using CareLabel.Wash.Columns;
using CareLabel.Wash.Merging;
using CareLabel.Wash.Tables;

namespace CareLabel.Wash.Tests.Merging;

/// <summary>Rows that are one, standardised and merged as the wash does it.</summary>
internal sealed class GoldenRows
{
    private readonly WashResult _result;
    private readonly Survivorship _survivorship;

    /// <param name="columns">Each column as "Kind" or as "Kind Header".</param>
    /// <param name="rows">The cells of each row, parted by bars.</param>
    public GoldenRows(string[] columns, params IEnumerable<string> rows)
    {
        var table = new Table();
        table.Begin("list.csv");
        foreach (var column in columns) table.Add(column[(column.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        foreach (var row in rows)
        {
            var cells = row.Split('|', StringSplitOptions.TrimEntries);
            for (var c = 0; c < columns.Length; c++) table.Columns[c].Append(cells[c]);
            table.Commit(1);
        }

        var map = new ColumnMap([.. columns.Select((column, index) => new ColumnMapLine($"#{index + 1}", column.Split(' ')[0]))]);
        _result = WashEngine.Run(table, new() { Map = map, Stages = WashStages.Standards, Country = null, Kind = ListKind.Any }, stop: TestContext.Current.CancellationToken);
        _survivorship = new(_result.Columns, new Dictionary<string, SurvivorRule>(), _ => 0);
        All = [.. Enumerable.Range(0, table.RowCount)];
    }

    public int[] All { get; }

    public GoldenCell Cell(int column, IReadOnlyList<int> rows) => _survivorship.Cell(column, rows, _survivorship.Kept(rows));

    public string[] Merged(IReadOnlyList<int> rows) =>
        [.. _result.Columns.Select((column, index) => Survivorship.Text(column, Cell(index, rows)))];

    public string[] Standards(int column) => [.. All.Select(row => _result.Columns[column].Text(row) ?? "").Where(text => text.Length > 0)];
}
