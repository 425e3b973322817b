using System.Globalization;
using System.Text;
using CareLabel.Exports;
using CareLabel.Wash.Labels;
using CareLabel.Wash.Merging;
using CareLabel.Wash.Standards;

namespace CareLabel.Washes;

/// <summary><c>clean.csv</c>: one row for each entity, standardised and merged.</summary>
internal static class CleanFile
{
    public static readonly string[] Added = ["carelabel_entity", "carelabel_group", "carelabel_rows", "carelabel_label"];

    public static void Write(WashedList list, Stream stream)
    {
        var result = list.Result;
        var columns = result.Columns;
        var labels = new Dictionary<RowLabel, byte[]>();
        int[] exempt = [.. Enumerable.Range(0, columns.Count).Where(column => columns[column] == result.IdColumn)];
        using var csv = new CsvFile(stream, [.. columns.Select(column => column.Source.Name), .. Added], exempt);
        for (var entity = 0; entity < result.EntityRows.Count; entity++)
        {
            var rows = result.EntityRows[entity];
            var kept = result.Kept[entity];
            for (var column = 0; column < columns.Count; column++)
            {
                if (rows.Count == 1) Washed(csv, columns[column], columns[column].ValueOf(kept));
                else Merged(csv, columns[column], result.Golden.Cell(entity, column));
            }

            csv.Cell(entity + 1);
            csv.Cell(result.Groups[kept] + 1);
            csv.Cell(Rows(list, rows));
            if (!labels.TryGetValue(result.After[entity], out var text))
            {
                labels[result.After[entity]] = text = Encoding.UTF8.GetBytes(result.After[entity].ToString());
            }

            csv.Cell(text);
            csv.EndRow();
        }
    }

    private static void Merged(CsvFile csv, WashedColumn column, GoldenCell cell)
    {
        if (cell.Parts is not null) csv.Cell(Survivorship.Text(column, cell));
        else Washed(csv, column, cell.Values.Count == 0 ? -1 : cell.Values[0]);
    }

    private static void Washed(CsvFile csv, WashedColumn column, int value) => csv.Cell(value >= 0 ? column.Washed(value) : []);

    private static string Rows(WashedList list, ArraySegment<int> rows)
    {
        var names = new List<string>(rows.Count);
        foreach (var row in rows)
        {
            var (file, number) = list.Lists.NumberOf(row);
            var name = number.ToString(CultureInfo.InvariantCulture);
            names.Add(list.Lists.Files.Count == 1 ? name : $"{list.Lists.Files[file].Path}:{name}");
        }

        return string.Join(';', names);
    }
}
