using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Merging;

/// <summary>
/// Values that belong in another column: none survives beside a proper value, and none that its own column holds.
/// What stands nowhere else stays, for a person to move.
/// </summary>
internal sealed class MisfiledCells
{
    private const string Code = "misfiled";

    private readonly IReadOnlyList<WashedColumn> _columns;

    // Most columns hold no such value, and then none is looked up.
    private readonly HashSet<WashedColumn> _holding;

    /// <summary>Finds the columns that hold any.</summary>
    public MisfiledCells(IReadOnlyList<WashedColumn> columns)
    {
        _columns = columns;
        _holding = [.. columns.Where(column => column.Objections.Any(objection => objection.Value.Code == Code))];
    }

    /// <summary>Whether a value looks like one of another column.</summary>
    public bool IsMisfiled(WashedColumn column, int value) => _holding.Contains(column) && column.ObjectionTo(value) is { Code: Code };

    /// <summary>Takes out of the parts of a column what stands in its own column in any of the rows.</summary>
    public void Within(WashedColumn column, List<CellPart> parts, List<NotKept> left, ReadOnlySpan<int> rows)
    {
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            var part = parts[i];
            if (!IsMisfiled(column, part.Value) || Home(column, part.Text, part.Value, rows) is not { } home) continue;
            left.Insert(0, new(part.Text, part.Row, home));
            parts.RemoveAt(i);
        }
    }

    /// <summary>Where a misfiled text stands already, as a clause for people; null where it stands nowhere else.</summary>
    public string? Home(WashedColumn column, string text, int value, ReadOnlySpan<int> rows)
    {
        if (column.ObjectionTo(value)?.Arguments is not [var name, ..] || !Enum.TryParse<ColumnKind>(name, out var kind)) return null;
        var standard = StandardList.For(kind)?.Invoke(text, Setting.None).Standard ?? text;
        foreach (var own in _columns)
        {
            if (own.Kind == kind && own != column && Holds(own, standard, rows)) return $"it stands in '{own.Source.Name}'";
        }

        return null;
    }

    private static bool Holds(WashedColumn column, string standard, ReadOnlySpan<int> rows)
    {
        foreach (var row in rows)
        {
            if (column.Has(row) && CellPart.Split(column.Kind, column.Text(row)!).Contains(standard)) return true;
        }

        return false;
    }
}
