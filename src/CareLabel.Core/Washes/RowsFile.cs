using CareLabel.Exports;
using CareLabel.Wash.Labels;

namespace CareLabel.Washes;

/// <summary><c>rows.csv</c>: where each input row went.</summary>
internal static class RowsFile
{
    public static void Write(WashedList list, Stream stream)
    {
        var result = list.Result;
        var rows = new RowCells(list);
        var labels = new LabelCells();
        using var csv = new CsvFile(stream, [.. RowCells.Header, "entity", "group", "kept", "label"], RowCells.IdColumn);
        list.EachRow((row, file, number) =>
        {
            csv.Cells(rows.Of(row, file, number));
            var entity = result.Entities[row];
            csv.Cell(entity + 1);
            csv.Cell(result.Groups[row] + 1);
            csv.Cell(result.Kept[entity] == row ? 1 : 0);
            csv.Cells(labels.Of(result.Before[row]));
            csv.EndRow();
        });
    }
}

/// <summary>Labels as they are written; there are few different ones.</summary>
internal sealed class LabelCells
{
    private readonly Dictionary<RowLabel, WrittenCells> _known = [];

    public WrittenCells Of(RowLabel label)
    {
        if (!_known.TryGetValue(label, out var cells)) _known[label] = cells = WrittenCells.Of(label.ToString());
        return cells;
    }
}
