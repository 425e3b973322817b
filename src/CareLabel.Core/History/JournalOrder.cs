using CareLabel.Data.Write;
using CareLabel.Shared;

namespace CareLabel.History;

/// <summary>
/// The order in which changes were written. It is that of their numbers, but for long ones: an import that was begun before
/// an edit may come to the edited record after it. Then the values tell: what was written last left what is there now.
/// </summary>
internal static class JournalOrder
{
    // So many deeds may stand between the beginning of a long one and its coming to a record.
    private const int MostBetween = 100;

    /// <summary>The lines of rows, newest first, those of one change together.</summary>
    /// <param name="journal">The lines, newest number first.</param>
    /// <param name="tables">The tables by name.</param>
    /// <param name="find">A row as it is now; null where it is gone.</param>
    public static IReadOnlyList<JournalRow> NewestFirst(
        IEnumerable<JournalRow> journal, IReadOnlyDictionary<string, JournalTable> tables, Func<JournalRow, Row?> find)
    {
        var left = journal.GroupBy(row => row.Set).Select(set => set.ToList()).ToList();
        if (left.Count < 2) return [.. left.SelectMany(set => set)];

        var lines = left.SelectMany(set => set).CountBy(row => (row.Table, row.Row)).ToDictionary();
        var now = new Dictionary<(string, Guid, string), object?>();
        var ordered = new List<JournalRow>();
        while (left.Count > 0)
        {
            var fits = left.FindIndex(0, Math.Min(left.Count, MostBetween), set => set.TrueForAll(IsLast));
            var last = left[Math.Max(0, fits)];
            left.Remove(last);
            ordered.AddRange(last);
            foreach (var row in last) Back(row);
        }

        return ordered;

        // A row was made before anything was changed in it.
        bool IsLast(JournalRow row) => row.Act == JournalAct.Insert
            ? lines[(row.Table, row.Row)] == 1
            : Fields(row).All(field => JournalValue.AreSame(Now(row, field), field.New));

        object? Now(JournalRow row, FieldChange field)
        {
            var place = (row.Table, row.Row, field.Name);
            if (now.TryGetValue(place, out var value)) return value;
            return now[place] = find(row) is { } there ? JournalFields.Get(there, tables[row.Table], field.Name) : field.New;
        }

        void Back(JournalRow row)
        {
            lines[(row.Table, row.Row)]--;
            foreach (var field in Fields(row)) now[(row.Table, row.Row, field.Name)] = field.Old;
        }

        IReadOnlyList<FieldChange> Fields(JournalRow row) => row.Act == JournalAct.Update && tables.TryGetValue(row.Table, out var table) ? JournalFields.Of(row, table) : [];
    }
}
