using System.Text;
using System.Text.Json;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Data.Write;

/// <summary>Writes the journal of a batch of changes.</summary>
internal sealed class JournalRows(Written within, IReadOnlyDictionary<Type, JournalTable> tables)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly PlainTable _journal = PlainTable.Of<JournalRow>(within.Db);

    /// <summary>Writes the journal of a set that is written at once.</summary>
    public Task Insert(ChangeSet set, Changes changes, CancellationToken stop) => _journal.Add(within, [.. changes.Rows.Select(change => Row(set, change))], stop);

    /// <summary>Writes that of a batch; what an earlier batch of the set did to a row and what this one does are one change.</summary>
    public async Task Append(ChangeSet set, Changes changes, CancellationToken stop)
    {
        var roots = changes.Rows.Where(change => change.Act == JournalAct.Update).Select(change => change.Row.Root.Id).ToHashSet();
        if (roots.Count == 0)
        {
            await Insert(set, changes, stop);
            return;
        }

        var before = (await within.Db.Set<JournalRow>().AsNoTracking().Where(row => row.Set == set.Id && roots.Contains(row.Root)).ToListAsync(stop))
            .ToDictionary(row => (row.Table, row.Row));
        var (made, merged) = (new List<JournalRow>(), new List<JournalRow>());
        foreach (var row in changes.Rows.Select(change => Row(set, change)))
        {
            if (!before.TryGetValue((row.Table, row.Row), out var old)) made.Add(row);
            // A row that the set itself made has no values before it.
            else if (old.Act == JournalAct.Update) merged.Add(Merge(old, row));
        }

        await _journal.Add(within, made, stop);
        await _journal.Put(within, merged, stop);
    }

    private JournalRow Row(ChangeSet set, RowChange change) => Row(set.Id, tables[change.Row.GetType()].Name, change.Row.Key, change.Row.Root, change.Act, Fields(change));

    private static JournalRow Row(long set, string table, Guid row, RecordRef root, JournalAct act, string? fields) => new()
    {
        Set = set, Table = table, Row = row, RootKind = root.Kind, Root = root.Id, Act = act, Fields = fields,
    };

    // From what it was before the first to what it is after the last.
    private static JournalRow Merge(JournalRow first, JournalRow last)
    {
        using var before = JsonDocument.Parse(first.Fields!);
        using var after = JsonDocument.Parse(last.Fields!);
        var fields = before.RootElement.EnumerateObject().ToDictionary(field => field.Name, field => (Old: field.Value[0], New: field.Value[1]));
        foreach (var field in after.RootElement.EnumerateObject())
        {
            fields[field.Name] = (fields.TryGetValue(field.Name, out var known) ? known.Old : field.Value[0], field.Value[1]);
        }

        var text = Json(json =>
        {
            foreach (var (name, (old, now)) in fields.Where(field => !JsonElement.DeepEquals(field.Value.Old, field.Value.New)))
            {
                json.WriteStartArray(name);
                old.WriteTo(json);
                now.WriteTo(json);
                json.WriteEndArray();
            }
        });
        return Row(first.Set, first.Table, first.Row, new(last.RootKind, last.Root), JournalAct.Update, text);
    }

    private static string? Fields(RowChange change) => change is { Fields: [] } ? null : Json(json =>
    {
        foreach (var field in change.Fields)
        {
            json.WriteStartArray(field.Name);
            JournalValue.Write(json, field.Old);
            JournalValue.Write(json, field.New);
            json.WriteEndArray();
        }
    });

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
