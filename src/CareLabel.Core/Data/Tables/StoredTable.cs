namespace CareLabel.Data.Tables;

/// <summary>A table as the database's own catalogue describes it, which may be of another time than the program.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns.</param>
public sealed record StoredTable(string Name, IReadOnlyList<ColumnShape> Columns)
{
    /// <summary>Its columns of some names, in the order of the names; null where it lacks one.</summary>
    public TableShape? Shape(IEnumerable<string> names)
    {
        var columns = names.Select(name => Columns.FirstOrDefault(column => column.Name == name)).ToList();
        return columns.Contains(null) ? null : new(Name, [.. columns.Select(column => column!)]);
    }
}
