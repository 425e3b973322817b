using System.Globalization;
using CareLabel.Imports;
using CareLabel.Wash;
using CareLabel.Wash.Columns;

namespace CareLabel.Washes;

/// <summary>
/// Finds the rows that a person parted by naming their ids: an id is what <c>rows.csv</c> shows (the cell of the id
/// column, or else the row's number in its file), with <c>file:</c> before it where several files have it. An id that
/// several rows of one file share names them all.
/// </summary>
internal sealed class PartedIds
{
    private readonly Lists _lists;
    private readonly List<string> _paths;
    private readonly Dictionary<string, List<int>> _rows = new(StringComparer.Ordinal);

    private PartedIds(Lists lists, IEnumerable<string> names)
    {
        (_lists, _paths) = (lists, [.. lists.Files.Select(file => file.Path)]);
        foreach (var name in names)
        {
            _rows[name] = [];
            foreach (var (_, id) in Splits(name)) _rows[id] = [];
        }
    }

    /// <summary>The settings with the pairs of rows that the ids name, or the id that names nothing.</summary>
    public static Outcome<WashSettings> Over(WashSettings settings, IReadOnlyList<string[]> pairs, Lists lists)
    {
        if (pairs.Count == 0) return settings;
        var ids = new PartedIds(lists, pairs.SelectMany(pair => pair));
        ids.Look(IdColumn(settings, lists));
        var parted = new List<(int, int)>(settings.Parted);
        foreach (var pair in pairs)
        {
            var (a, b) = (ids.Find(pair[0]), ids.Find(pair[1]));
            if (a.Refused is { } one) return one;
            if (b.Refused is { } other) return other;
            var rows = (from x in a.Done! from y in b.Done! where x != y select (Math.Min(x, y), Math.Max(x, y))).Distinct().ToList();
            if (rows.Count == 0) return new PartedFromItself(pair[0]);
            parted.AddRange(rows);
        }

        return settings with { Parted = parted };
    }

    /// <summary>The same pairs as ids again.</summary>
    public static IReadOnlyList<string[]> Names(WashedList list) =>
    [
        .. list.Result.Settings.Parted.Select(pair => (A: Name(list, pair.A), B: Name(list, pair.B))).Distinct().Select(pair => (string[])[pair.A, pair.B]),
    ];

    private static string Name(WashedList list, int row)
    {
        var (file, number) = list.Lists.NumberOf(row);
        var id = System.Text.Encoding.UTF8.GetString(list.Id(row, number, stackalloc byte[16]));
        return list.Lists.Files.Count == 1 ? id : $"{list.Lists.Files[file].Path}:{id}";
    }

    private static Wash.Tables.Column? IdColumn(WashSettings settings, Lists lists)
    {
        var id = Recognise.Columns(lists.Table, settings).FirstOrDefault(column => column.Kind == ColumnKind.Id);
        return id is null ? null : lists.Table.Columns[id.Index];
    }

    private void Look(Wash.Tables.Column? column)
    {
        var named = new List<int>?[column?.Pool.Count ?? 0];
        for (var code = 0; code < named.Length; code++) named[code] = _rows.GetValueOrDefault(column!.Pool.Text(code));
        for (var row = 0; row < _lists.Table.RowCount; row++)
        {
            if (column is not null && column.Codes[row] is var code and >= 0) named[code]?.Add(row);
            else if (_rows.TryGetValue(_lists.NumberOf(row).Row.ToString(CultureInfo.InvariantCulture), out var rows)) rows.Add(row);
        }
    }

    private Outcome<List<int>> Find(string name)
    {
        var rows = _rows[name];
        if (rows.Count == 0) rows = Splits(name).Select(split => InFile(split.File, split.Id)).FirstOrDefault(found => found.Count > 0) ?? [];
        if (rows.Count == 0) return new PartedNamesNothing(name);
        var files = rows.Select(_lists.Table.SourceOf).Distinct().ToList();
        return files.Count == 1 ? rows : new PartedInSeveralFiles(name, _paths[files[0]]);
    }

    private List<int> InFile(string path, string id)
    {
        var file = _paths.IndexOf(path);
        return [.. _rows[id].Where(row => _lists.Table.SourceOf(row) == file)];
    }

    // Ids may hold colons themselves, and so may paths.
    private IEnumerable<(string File, string Id)> Splits(string name)
    {
        for (var colon = name.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = name.IndexOf(':', colon + 1))
        {
            if (FittedSettings.FindFile(name[..colon], _paths) is { } path) yield return (path, name[(colon + 1)..]);
        }
    }
}
