using System.Globalization;
using System.Text;
using CareLabel.Exports;
using CareLabel.Wash.Labels;
using CareLabel.Wash.Merging;

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
        string[] exempt = result.IdColumn is { } id ? [id.Source.Name] : [];
        using var csv = new CsvFile(stream, [.. columns.Select(column => column.Source.Name), .. Added], exempt);
        for (var entity = 0; entity < result.EntityRows.Count; entity++)
        {
            var rows = result.EntityRows[entity];
            var kept = result.Kept[entity];
            for (var column = 0; column < columns.Count; column++)
            {
                if (rows.Count == 1)
                {
                    csv.Cell(columns[column].ValueOf(kept) is var value and >= 0 ? columns[column].Washed(value) : []);
                }
                else csv.Cell(Survivorship.Text(columns[column], result.Survivorship.Cell(column, rows, kept)));
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
