using ExcelDataReader;

namespace CareLabel.Imports;

/// <summary>The sheet of a workbook that holds the list: its first rows, and the rest while it is read.</summary>
/// <param name="First">As many rows as the header is looked for in; empty ones among them.</param>
/// <param name="Rest">The rows below.</param>
/// <param name="Beside">Whether a sheet that was looked at besides holds something too.</param>
internal sealed record OpenSheet(List<SheetRow> First, IEnumerator<SheetRow> Rest, bool Beside = false)
{
    private const int FirstRows = 200;

    // Covers, notes and pivots have a column or two; below that the first sheet with anything is taken.
    private const int List = 4, Pairs = 3, Something = 2, Hidden = 1, Nothing = 0;

    /// <summary>
    /// Opens the first visible sheet that looks like a list, with three columns and more and a row below; where none does,
    /// the likeliest; null where all are empty. The reader then stands on it.
    /// </summary>
    public static OpenSheet? Find(IExcelDataReader reader)
    {
        var (best, most, filled) = (-1, Nothing, 0);
        for (var index = 0; ; index++)
        {
            var sheet = At(reader);
            var rank = sheet.Rank(reader);
            if (rank > most) (best, most) = (index, rank);
            if (rank > Nothing) filled++;
            var isLast = index + 1 >= reader.ResultsCount;
            if (most == List || (isLast && best == index)) return sheet with { Beside = filled > 1 };
            if (isLast) return best < 0 ? null : At(reader, best) with { Beside = filled > 1 };
            reader.NextResult();
        }
    }

    /// <summary>Whether a later sheet holds anything; read to the end of the workbook.</summary>
    public static bool AnyLater(IExcelDataReader reader)
    {
        while (reader.NextResult())
        {
            if (reader is { RowCount: > 0, FieldCount: > 0 } && SheetRow.All(reader).Any(row => !row.IsEmpty)) return true;
        }

        return false;
    }

    private static OpenSheet At(IExcelDataReader reader, int index)
    {
        reader.Reset();
        for (var i = 0; i < index; i++) reader.NextResult();
        return At(reader);
    }

    private static OpenSheet At(IExcelDataReader reader)
    {
        var rows = SheetRow.All(reader).GetEnumerator();
        var first = new List<SheetRow>();
        while (first.Count < FirstRows && rows.MoveNext()) first.Add(rows.Current);
        return new(first, rows);
    }

    /// <summary>The header among the first rows; null where all of them are blank.</summary>
    public HeaderRow? Header() => HeaderRow.Find(
        [.. First.Select((row, i) => new Sample.Row(row.Cells, row.Cells.Length, row.Number, i + 1, row.Number + 1))], 0, 1);

    private int Rank(IExcelDataReader reader)
    {
        if (First.TrueForAll(row => row.IsEmpty) || Header() is not { } header) return Nothing;
        if (reader.VisibleState != "visible") return Hidden;
        if (First.Skip(header.Data).All(row => row.IsEmpty)) return Something;
        return header.Names.Count(name => name.Length > 0) switch { >= 3 => List, 2 => Pairs, _ => Something };
    }
}
