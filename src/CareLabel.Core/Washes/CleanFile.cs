using System.Globalization;
using CareLabel.Exports;
using CareLabel.Wash;
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
        var labels = new LabelCells();
        CleanAhead[] columns = [.. result.Columns.Select((_, column) => new CleanAhead(list, column))];
        int[] exempt = [.. Enumerable.Range(0, columns.Length).Where(column => result.Columns[column] == result.IdColumn)];
        using var csv = new CsvFile(stream, [.. result.Columns.Select(column => column.Source.Name), .. Added], exempt);
        for (var entity = 0; entity < result.EntityRows.Count; entity++)
        {
            if (entity % CleanAhead.Entities == 0) Look(columns, result, entity);

            foreach (var column in columns) column.Write(csv, entity);
            csv.Cell(entity + 1);
            csv.Cell(result.Groups[result.Kept[entity]] + 1);
            Rows(csv, list, result.EntityRows[entity]);
            csv.Cells(labels.Of(result.After[entity]));
            csv.EndRow();
        }
    }

    private static void Look(CleanAhead[] columns, WashResult result, int first)
    {
        Span<int> only = stackalloc int[Math.Min(CleanAhead.Entities, result.EntityRows.Count - first)];
        for (var i = 0; i < only.Length; i++) only[i] = result.EntityRows[first + i] is { Count: 1 } rows ? rows[0] : -1;
        foreach (var column in columns) column.Look(first, only);
    }

    private static void Rows(CsvFile csv, WashedList list, ArraySegment<int> rows)
    {
        if (rows.Count == 1 && list.Lists.Files.Count == 1) csv.Cell(list.Lists.NumberOf(rows[0]).Row);
        else csv.Cell(string.Join(';', rows.Select(row => Name(list, row))));
    }

    private static string Name(WashedList list, int row)
    {
        var (file, number) = list.Lists.NumberOf(row);
        var name = number.ToString(CultureInfo.InvariantCulture);
        return list.Lists.Files.Count == 1 ? name : $"{list.Lists.Files[file].Path}:{name}";
    }
}

/// <summary>The cells of one column of <c>clean.csv</c>, looked up ahead like <see cref="ChangesAhead"/>.</summary>
internal sealed class CleanAhead(WashedList list, int number)
{
    /// <summary>For how many entities at a time.</summary>
    public const int Entities = 256;

    private readonly WashedColumn _column = list.Result.Columns[number];
    private readonly int[] _values = new int[Entities];
    private readonly string?[] _texts = new string?[Entities];
    private int _fetched;

    /// <summary>Looks up the next entities.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="only">For each of them its row; -1 where it has several.</param>
    public void Look(int first, ReadOnlySpan<int> only)
    {
        Array.Clear(_texts);
        for (var i = 0; i < only.Length; i++)
        {
            if (only[i] >= 0) _values[i] = _column.ValueOf(only[i]);
            else Merged(list.Result.Golden.Cell(first + i, number), i);
        }

        foreach (var value in _values.AsSpan(0, only.Length))
        {
            if (value >= 0 && _column.Washed(value) is { IsEmpty: false } text) _fetched ^= text[0];
        }
    }

    /// <summary>Writes the cell of an entity.</summary>
    public void Write(CsvFile csv, int entity)
    {
        var i = entity % Entities;
        if (_texts[i] is { } text) csv.Cell(text);
        else csv.Cell(_values[i] >= 0 ? _column.Washed(_values[i]) : []);
    }

    private void Merged(GoldenCell cell, int i)
    {
        _values[i] = cell.Parts is not null || cell.Values.Count == 0 ? -1 : cell.Values[0];
        if (cell.Parts is not null) _texts[i] = Survivorship.Text(_column, cell);
    }
}
