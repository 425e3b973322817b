using CareLabel.Wash.Tables;

namespace CareLabel.Wash.Tests.Tables;

/// <summary>Tables from text as it stands in a file: a header, then rows; commas between cells, nothing quoted.</summary>
internal static class CsvText
{
    /// <summary>One file.</summary>
    public static Table Table(string text) => Files(("list.csv", text));

    /// <summary>Several files; columns with one header are one column.</summary>
    public static Table Files(params (string Name, string Text)[] files) =>
        Files([.. files.Select(file => (file.Name, file.Text.TrimEnd('\n').Split('\n').Select(line => line.Split(',')).ToArray()))]);

    /// <summary>Several files, cell by cell, the header first.</summary>
    public static Table Files(params (string Name, string[][] Rows)[] files)
    {
        var table = new Table();
        foreach (var (name, rows) in files)
        {
            table.Begin(name);
            var columns = new List<Column>();
            foreach (var header in rows[0])
            {
                columns.Add(table.Columns.Except(columns).FirstOrDefault(column => column.Name == header) ?? table.Add(header));
            }

            foreach (var row in rows.Skip(1))
            {
                for (var i = 0; i < columns.Count; i++) columns[i].Append(i < row.Length ? row[i] : "");
                foreach (var other in table.Columns.Except(columns)) other.Append("");
            }

            table.Commit(rows.Length - 1);
        }

        return table;
    }
}
