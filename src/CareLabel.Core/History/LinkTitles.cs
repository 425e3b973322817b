using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.History;

/// <summary>What the records are called that a record links or linked to.</summary>
internal static class LinkTitles
{
    /// <summary>The titles by id, of records that the actor may see.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> Of(Db db, Catalogue catalogue, Actor actor, PastRecord past, CancellationToken stop)
    {
        var tables = JournalTable.Of(db).Values.ToList();
        var byName = tables.ToDictionary(table => table.Name);
        var ids = past.Rows.Select(row => (Table: tables.Single(table => table.Type == row.GetType()), Row: row))
            .SelectMany(one => one.Table.Columns.Where(IsLink).Select(column => column.Property.PropertyInfo!.GetValue(one.Row)))
            .Concat(past.Journal.Where(row => byName.ContainsKey(row.Table)).SelectMany(row => JournalFields.Of(row, byName[row.Table])).SelectMany(field => new[] { field.Old, field.New }))
            .Select(value => value is IId id ? id.Value : value as Guid? ?? default).Where(id => id != default).ToHashSet();
        var titles = new Dictionary<Guid, string>();
        if (ids.Count == 0) return titles;
        foreach (var type in catalogue.Types.Where(type => actor.Rights.May(Acts.See, type.Kind)))
        {
            var found = await tables.Single(table => table.Type == type.Class).Load(db, ids, false, stop);
            foreach (var record in found.Cast<Record>()) titles[record.Key] = type.Title(record);
        }

        return titles;
    }

    private static bool IsLink(JournalColumn column) =>
        !column.Property.IsPrimaryKey() && (typeof(IId).IsAssignableFrom(Nullable.GetUnderlyingType(column.Property.ClrType) ?? column.Property.ClrType) || column.Name == "merged_into");
}
