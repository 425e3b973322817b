using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CareLabel.Data.Write;

/// <summary>What a field of a row was and what it becomes.</summary>
/// <param name="Name">As the journal calls it: the column, or <c>own.key</c>.</param>
/// <param name="Old">What it was.</param>
/// <param name="New">What it becomes.</param>
public sealed record FieldChange(string Name, object? Old, object? New);

/// <summary>What happens to one row.</summary>
/// <param name="Row">The row as it becomes.</param>
/// <param name="Act">What is done.</param>
/// <param name="Columns">For a change, the columns to write.</param>
/// <param name="Fields">For a change, what the journal says.</param>
public sealed record RowChange(Row Row, JournalAct Act, IReadOnlyList<JournalColumn> Columns, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>Adds the records that are changed by it: the row's own, and the one that a moved part leaves.</summary>
    public void AddRoots(HashSet<RecordRef> roots)
    {
        roots.Add(Row.Root);
        if (Left() is { } left) roots.Add(left);
    }

    private RecordRef? Left()
    {
        if (Fields is [] || Row is not Part part || Old("of") is not Guid of) return null;
        return new(Old("of_kind") as RecordKind? ?? part.OfKind, of);
    }

    private object? Old(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Name == name) return field.Old;
        }

        return null;
    }
}

/// <summary>What a use case changes: new rows that it names, and the changes to rows that it has loaded from the base.</summary>
public sealed class Changes
{
    private readonly List<RowChange> _rows = [];

    /// <summary>All of it, in the order in which it came.</summary>
    public IReadOnlyList<RowChange> Rows => _rows;

    /// <summary>The records that are changed.</summary>
    public HashSet<RecordRef> Roots()
    {
        var roots = new HashSet<RecordRef>();
        foreach (var change in _rows) change.AddRoots(roots);
        return roots;
    }

    /// <summary>Whether nothing changes.</summary>
    public bool IsEmpty => _rows.Count == 0;

    /// <summary>The new rows and the changes that a base has seen on rows loaded from it.</summary>
    public static Changes Of(Db db)
    {
        var changes = new Changes();
        var tables = JournalTable.Of(db);
        db.ChangeTracker.DetectChanges();
        foreach (var entry in Tracked<Row>(db))
        {
            if (entry.State == EntityState.Added) changes.Add(entry.Entity);
            else if (entry.State == EntityState.Modified) changes.Change(tables[entry.Metadata.ClrType], entry);
            else if (entry.State == EntityState.Deleted) throw new InvalidOperationException($"{entry.Entity} is retired, not deleted.");
        }

        return changes;
    }

    /// <summary>What a base tracks of a class, as it was when changes were last looked for: EF looks at all rows anew each time it is asked.</summary>
    internal static List<EntityEntry<T>> Tracked<T>(Db db)
        where T : Row
    {
        var looks = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var entries = db.ChangeTracker.Entries<T>().ToList();
        db.ChangeTracker.AutoDetectChangesEnabled = looks;
        return entries;
    }

    /// <summary>A new row.</summary>
    public void Add(Row row) => _rows.Add(new(row, JournalAct.Insert, [], []));

    private void Change(JournalTable table, EntityEntry<Row> entry)
    {
        var columns = new List<JournalColumn>();
        var fields = new List<FieldChange>();
        foreach (var column in table.Columns.Where(column => column.IsJournalled))
        {
            var property = entry.Property(column.Property);
            if (!property.IsModified) continue;
            var before = fields.Count;
            Compare(column, property.OriginalValue, property.CurrentValue, fields);
            if (fields.Count > before) columns.Add(column);
        }

        if (columns.Count > 0) _rows.Add(new(entry.Entity, JournalAct.Update, columns, fields));
    }

    private static void Compare(JournalColumn column, object? old, object? now, List<FieldChange> fields)
    {
        if (old is not IKeyedTexts before || now is not IKeyedTexts after)
        {
            if (!JournalValue.AreSame(old, now)) fields.Add(new(column.Name, old, now));
            return;
        }

        foreach (var key in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (before.Text(key) != after.Text(key)) fields.Add(new($"{column.Name}.{key}", before.Text(key), after.Text(key)));
        }
    }
}
