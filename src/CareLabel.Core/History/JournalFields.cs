using System.Text.Json;
using CareLabel.Data.Write;
using CareLabel.Shared;

namespace CareLabel.History;

/// <summary>One field of one row, as the journal names it.</summary>
/// <param name="Table">The table's name in the journal.</param>
/// <param name="Row">The row.</param>
/// <param name="Name">The column, or <c>own.key</c>.</param>
public sealed record FieldRef(string Table, Guid Row, string Name);

/// <summary>Reads and writes fields of rows by the names that the journal gives them.</summary>
internal static class JournalFields
{
    /// <summary>The fields of a journal row with their old and new values; none for a new row.</summary>
    public static IReadOnlyList<FieldChange> Of(JournalRow journal, JournalTable table)
    {
        if (journal.Fields is null) return [];
        using var json = JsonDocument.Parse(journal.Fields);
        var fields = new List<FieldChange>();
        foreach (var field in json.RootElement.EnumerateObject())
        {
            var type = TypeOf(table, field.Name);
            if (type is null) continue;
            fields.Add(new(field.Name, JournalValue.Read(field.Value[0], type), JournalValue.Read(field.Value[1], type)));
        }

        return fields;
    }

    /// <summary>The fields of a journal row that the program knows no more, with their values as the journal writes them.</summary>
    public static IReadOnlyList<FieldChange> Unknown(JournalRow journal, JournalTable? table)
    {
        if (journal.Fields is null) return [];
        using var json = JsonDocument.Parse(journal.Fields);
        return [.. from field in json.RootElement.EnumerateObject()
                   where table is null || TypeOf(table, field.Name) is null
                   select new FieldChange(field.Name, field.Value[0].ToString(), field.Value[1].ToString())];
    }

    /// <summary>The value of a field.</summary>
    public static object? Get(Row row, JournalTable table, string name)
    {
        var (column, key) = Split(table, name);
        var value = column!.Property.PropertyInfo!.GetValue(row);
        return key is null ? value : ((IKeyedTexts)value!).Text(key);
    }

    /// <summary>Gives a field a value.</summary>
    public static void Set(Row row, JournalTable table, string name, object? value)
    {
        var (column, key) = Split(table, name);
        var property = column!.Property.PropertyInfo!;
        property.SetValue(row, key is null ? value : ((IKeyedTexts)property.GetValue(row)!).WithText(key, (string?)value));
    }

    private static Type? TypeOf(JournalTable table, string name)
    {
        var (column, key) = Split(table, name);
        return key is null ? column?.Property.ClrType : column is null ? null : typeof(string);
    }

    private static (JournalColumn? Column, string? Key) Split(JournalTable table, string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? (table.Column(name), null) : (table.Column(name[..dot]), name[(dot + 1)..]);
    }
}
