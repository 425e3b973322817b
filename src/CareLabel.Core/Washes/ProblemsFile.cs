using CareLabel.Exports;
using CareLabel.Wash.Standards;

namespace CareLabel.Washes;

/// <summary><c>problems.csv</c>: what a person should look at: values that break a rule, and rows that could not be read.</summary>
internal static class ProblemsFile
{
    /// <summary>Writes the file and answers how many problems there are.</summary>
    public static long Write(WashedList list, Stream stream)
    {
        using var csv = new CsvFile(stream, [.. RowCells.Header, "column", "value", "problem", "advice"], "id");
        Unread(csv, list);
        var columns = list.Result.Columns.Where(column => column.HasObjections).ToArray();
        list.EachRow((row, file, number) =>
        {
            foreach (var column in columns)
            {
                if (column.ValueOf(row) is not (var value and >= 0) || column.ObjectionTo(value) is not { } objection) continue;
                RowCells.Write(csv, list, row, file, number);
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

    private static void Unread(CsvFile csv, WashedList list)
    {
        for (var file = 0; file < list.Lists.Files.Count; file++)
        {
            foreach (var unread in list.Lists.Files[file].UnreadRows)
            {
                csv.Cell(list.Path(file));
                csv.Cell(unread.Row);
                csv.Cell(unread.Row);
                csv.Cell("");
                csv.Cell(unread.Raw);
                csv.Cell(unread.Reason);
                csv.Cell("Mend the row in the file and wash again; it is in none of the other result files.");
                csv.EndRow();
            }
        }
    }
}
