using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CareLabel.Data.Write;

/// <summary>Writes the journal of a batch of changes.</summary>
internal sealed class JournalRows(Written within, IReadOnlyDictionary<Type, JournalTable> tables)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes.</summary>
    public Task Insert(ChangeSet set, Changes changes, CancellationToken stop)
    {
        var type = within.Db.Model.FindEntityType(typeof(JournalRow))!;
        string[] order = [nameof(JournalRow.Set), nameof(JournalRow.Table), nameof(JournalRow.Row), nameof(JournalRow.RootKind), nameof(JournalRow.Root), nameof(JournalRow.Act), nameof(JournalRow.Fields)];
        var columns = Array.ConvertAll(order, name => type.FindProperty(name)!);
        var shape = new TableShape(type.GetTableName()!, [.. columns.Select(column => new ColumnShape(column.GetColumnName(), column.GetRelationalTypeMapping().StoreType))]);
        var id = columns[2].GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider : value => value;
        return within.Db.Dialect.Insert(within.Connection, within.Within, shape, changes.Rows.Select(Values), stop);

        object[] Values(RowChange change) =>
        [
            set.Id, tables[change.Row.GetType()].Name, id(change.Row.Key)!, (int)change.Row.Root.Kind, id(change.Row.Root.Id)!, (int)change.Act,
            (object?)Fields(change) ?? DBNull.Value,
        ];
    }

    private static string? Fields(RowChange change)
    {
        if (change is { Fields: [] }) return null;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            foreach (var field in change.Fields)
            {
                json.WriteStartArray(field.Name);
                JournalValue.Write(json, field.Old);
                JournalValue.Write(json, field.New);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
