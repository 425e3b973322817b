using System.Text;
using CareLabel.Wash.Tables;

namespace CareLabel.Wash.Tests.Columns;

/// <summary>Makes tables for tests.</summary>
internal static class Lists
{
    /// <summary>A table of one source from a header and rows of equal length.</summary>
    public static Table Of(string[] headers, params string[][] rows)
    {
        var table = new Table();
        table.Begin("list.csv");
        foreach (var header in headers) table.Add(header);
        foreach (var row in rows)
        {
            for (var i = 0; i < headers.Length; i++) table.Columns[i].Append(row[i]);
        }

        table.Commit(rows.Length);
        return table;
    }

    /// <summary>A table of one column.</summary>
    public static Table Column(string header, params IEnumerable<string> values) =>
        Of([header], [.. values.Select(v => new[] { v })]);

    /// <summary>A plain CSV file with commas and double quotes.</summary>
    public static Table Csv(string path)
    {
        var rows = File.ReadLines(path).Select(Cells).ToList();
        return Of(rows[0], [.. rows.Skip(1).Where(r => r.Length == rows[0].Length)]);
    }

    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(c);
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }
}
