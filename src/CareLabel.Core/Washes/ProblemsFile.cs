using CareLabel.Exports;
using CareLabel.Imports;
using CareLabel.Wash.Standards;

namespace CareLabel.Washes;

/// <summary><c>problems.csv</c>: what a person should look at: values that break a rule, and rows that could not be read.</summary>
internal static class ProblemsFile
{
    /// <summary>Writes the file and answers how many problems there are.</summary>
    public static long Write(WashedList list, Stream stream)
    {
        using var csv = new CsvFile(stream, [.. RowCells.Header, "column", "value", "problem", "advice"], RowCells.IdColumn);
        var rows = new RowCells(list);
        Unread(csv, list, rows);
        var columns = list.Result.Columns.Where(column => column.HasObjections).ToArray();
        list.EachRow((row, file, number) =>
        {
            foreach (var column in columns)
            {
                if (column.ValueOf(row) is not (var value and >= 0) || column.ObjectionTo(value) is not { } objection) continue;
                csv.Cells(rows.Of(row, file, number));
                csv.Cell(column.Source.Name);
                csv.Cell(column.Typed(value));
                csv.Cell(objection.Problem);
                csv.Cell(Advice(objection));
                csv.EndRow();
            }
        });
        return csv.Rows;
    }

    private static string Advice(Objection objection) =>
        objection.Suggestion is null ? objection.Advice : $"{objection.Advice} Perhaps: {objection.Suggestion}";

    private static string Advice(UnreadRow unread) => unread.Code switch
    {
        "repeated-header" or "total" => "Nothing to do: it is no record, and is in none of the other result files.",
        "second-table" => "Put the second table into a file of its own and wash it there; its rows are in none of the other result files.",
        _ => "Mend the row in the file and wash again; it is in none of the other result files.",
    };

    private static void Unread(CsvFile csv, WashedList list, RowCells rows)
    {
        for (var file = 0; file < list.Lists.Files.Count; file++)
        {
            foreach (var unread in list.Lists.Files[file].UnreadRows)
            {
                csv.Cells(rows.Path(file));
                csv.Cell(unread.Row);
                csv.Cell(unread.Row);
                csv.Cell("");
                csv.Cell(unread.Raw);
                csv.Cell(unread.Reason);
                csv.Cell(Advice(unread));
                csv.EndRow();
            }
        }
    }
}
