using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Merging;

/// <summary>
/// Values that belong in another column: none survives beside a proper value, and none that its own column holds.
/// What stands nowhere else stays, for a person to move.
/// </summary>
internal sealed class MisfiledCells(IReadOnlyList<WashedColumn> columns)
{
    /// <summary>Whether a value looks like one of another column.</summary>
    public static bool IsMisfiled(WashedColumn column, int value) => column.ObjectionTo(value) is { Code: "misfiled" };

    /// <summary>Takes out of the parts of a column what stands in its own column in any of the rows.</summary>
    public void Within(WashedColumn column, List<CellPart> parts, List<NotKept> left, IReadOnlyList<int> rows)
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
    public string? Home(WashedColumn column, string text, int value, IReadOnlyList<int> rows)
    {
        if (column.ObjectionTo(value)?.Arguments is not [var name, ..] || !Enum.TryParse<ColumnKind>(name, out var kind)) return null;
        var standard = StandardList.For(kind)?.Invoke(text, Setting.None).Standard ?? text;
        foreach (var own in columns)
        {
            if (own.Kind == kind && own != column && Holds(own, standard, rows)) return $"it stands in '{own.Source.Name}'";
        }

        return null;
    }

    private static bool Holds(WashedColumn column, string standard, IReadOnlyList<int> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (column.Has(rows[i]) && CellPart.Split(column.Kind, column.Text(rows[i])!).Contains(standard)) return true;
        }

        return false;
    }
}
