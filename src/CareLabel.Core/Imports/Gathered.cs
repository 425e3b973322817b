using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Imports;

/// <summary>The values of one record of a row, in the making.</summary>
internal sealed class Gathered(Catalogue catalogue, RecordKind kind)
{
    private readonly List<FieldCell> _cells = [];
    private readonly Dictionary<string, int> _last = [];

    /// <summary>The kind of record.</summary>
    public RecordKind Kind => kind;

    /// <summary>The values, addresses numbered without gaps.</summary>
    public List<FieldCell> Cells
    {
        get
        {
            var isOurs = _cells.Any(cell => cell.Value.Length == 0);
            if (isOurs || _cells.All(cell => cell.Number == 1)) return _cells;
            var addresses = _cells.Where(IsAddress).Select(cell => cell.Number).Distinct().Order().ToList();
            return [.. _cells.Select(cell => IsAddress(cell) ? cell with { Number = addresses.IndexOf(cell.Number) + 1 } : cell)];
        }
    }

    /// <summary>Adds a value by the key of its field.</summary>
    public void Add(string key, string value, int number)
    {
        if (catalogue.Find(kind, key) is { } field) Add(field, value, number);
    }

    /// <summary>Adds a value.</summary>
    public void Add(Field field, string value, int number) =>
        _cells.Add(new(field, value, Math.Max(1, number), false));

    /// <summary>Adds a link to a record, where the value is an id.</summary>
    public void AddLink(Field field, string value, int number)
    {
        if (Guid.TryParse(value, out _)) Add(field, value, number);
    }

    /// <summary>Says that a field is empty.</summary>
    public void Clear(Field field, int number) => _cells.Add(new(field, "", Math.Max(1, number), false));

    /// <summary>Puts a value behind what a field has, or before it.</summary>
    public void Join(string key, string value, int number = 1, bool isFirst = false)
    {
        var at = _cells.FindIndex(cell => cell.Field.Key == key && cell.Number == Math.Max(1, number));
        if (at < 0) Add(key, value, number);
        else _cells[at] = _cells[at] with { Value = isFirst ? $"{value} {_cells[at].Value}" : $"{_cells[at].Value} {value}" };
    }

    /// <summary>Adds the values of one cell, each behind what the row has of the field.</summary>
    public void Several(Field field, IReadOnlyList<string> values, ListMapLine line)
    {
        foreach (var value in values)
        {
            if (line.Number == 0 && _cells.Exists(cell => ReferenceEquals(cell.Field, field) && cell.Value == value)) continue;
            var number = line.Number > 0 && values.Count == 1 ? line.Number : _last.GetValueOrDefault(field.Key) + 1;
            _last[field.Key] = Math.Max(number, _last.GetValueOrDefault(field.Key));
            _cells.Add(new(field, value, number, line.Number == 0));
            if (line.Use is { } use && catalogue.Find(kind, field.Key + ".use") is { } of) _cells.Add(new(of, use, number, line.Number == 0));
        }
    }

    /// <summary>Says what an address is for, once.</summary>
    public void Use(Field field, string use, int number)
    {
        var dot = field.Key.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || catalogue.Find(kind, field.Key[..dot] + ".use") is not { } of) return;
        if (!_cells.Exists(cell => ReferenceEquals(cell.Field, of) && cell.Number == Math.Max(1, number))) _cells.Add(new(of, use, Math.Max(1, number), false));
    }

    private static bool IsAddress(FieldCell cell) => cell.Field.Key.StartsWith("address.", StringComparison.Ordinal);
}
