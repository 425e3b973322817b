using System.Text;
using CareLabel.Exports;
using CareLabel.Wash.Labels;

namespace CareLabel.Washes;

/// <summary><c>rows.csv</c>: where each input row went.</summary>
internal static class RowsFile
{
    public static void Write(WashedList list, Stream stream)
    {
        var result = list.Result;
        var labels = new Dictionary<RowLabel, byte[]>();
        using var csv = new CsvFile(stream, [.. RowCells.Header, "entity", "group", "kept", "label"], RowCells.IdColumn);
        list.EachRow((row, file, number) =>
        {
            RowCells.Write(csv, list, row, file, number);
            var entity = result.Entities[row];
            csv.Cell(entity + 1);
            csv.Cell(result.Groups[row] + 1);
            csv.Cell(result.Kept[entity] == row ? 1 : 0);
            var label = result.Before[row];
            if (!labels.TryGetValue(label, out var text)) labels[label] = text = Encoding.UTF8.GetBytes(label.ToString());
            csv.Cell(text);
            csv.EndRow();
        });
    }
}
