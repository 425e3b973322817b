using System.Globalization;
using System.Text.Json;
using CareLabel.History;

namespace CareLabel.Cli.History;

/// <summary>Histories as people and programs read them.</summary>
internal static class HistoryTalk
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A list of changes as JSON, newest first; where they are of one record, with what each did to it.</summary>
    public static void Json(IEnumerable<ChangeList.Row> rows, Func<long, IReadOnlyList<RecordHistory.Change>>? changes = null)
    {
        using var json = new Utf8JsonWriter(Console.OpenStandardOutput(), Readable);
        json.WriteStartArray();
        foreach (var (set, undoneBy) in rows)
        {
            json.WriteStartObject();
            json.WriteNumber("id", set.Id);
            json.WriteString("at", At(set.At));
            json.WriteString("who", set.WhoName);
            json.WriteString("door", set.Door.ToString().ToLowerInvariant());
            json.WriteString("what", set.What);
            json.WriteNumber("records", set.Records);
            json.WriteBoolean("undone", undoneBy is not null);
            if (changes is not null) Changes(json, changes(set.Id));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Flush();
        Console.WriteLine();
    }

    private static void Changes(Utf8JsonWriter json, IReadOnlyList<RecordHistory.Change> changes)
    {
        json.WriteStartArray("changes");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("field", change.Key);
            json.WriteString("label", change.Label);
            json.WriteString("part", change.Part);
            json.WriteString("old", change.Old);
            json.WriteString("new", change.New);
            json.WriteBoolean("made", change.IsNew);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A page of changes, one a line.</summary>
    public static void Lines(ChangeList.Page page)
    {
        if (page.Rows.Count == 0) Console.Error.WriteLine("Nothing was done.");
        foreach (var row in page.Rows) Console.WriteLine(Line(row.Set, row.UndoneBy));
        if (page.Before is { } before) Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Older ones: --before {before}"));
    }

    /// <summary>The history of one record, field by field.</summary>
    public static void Record(RecordHistory.Page page)
    {
        Console.WriteLine(Terminal.OneLine(page.Title));
        foreach (var entry in page.Entries)
        {
            Console.WriteLine();
            Console.WriteLine(Line(entry.Set, entry.UndoneBy));
            foreach (var change in entry.Changes)
            {
                var part = change.Part is null ? "" : $"{change.Part}, ";
                Console.WriteLine(Terminal.OneLine(change.IsNew ? $"    {part}{change.Label}: {change.New}" : $"    {part}{change.Label}: {change.Old ?? "–"} → {change.New ?? "–"}"));
            }
        }

        if (page.Before is { } before) Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Older ones: --before {before}"));
    }

    private static string Line(CareLabel.Data.Write.ChangeSet set, long? undoneBy)
    {
        var records = set.Finished ? $"{set.Records} {(set.Records == 1 ? "record" : "records")}" : "not finished";
        var undoes = set.Undoes is { } undone ? $" of {undone}" : "";
        var ending = (set.Reason is { } reason ? $": {reason}" : "") + (undoneBy is { } by ? $" (undone by {by})" : "");
        return Terminal.OneLine(string.Create(CultureInfo.InvariantCulture, $"{set.Id,6}  {set.At:yyyy-MM-dd HH:mm:ss}Z  {set.WhoName}, {set.Door.ToString().ToLowerInvariant()}  {set.What}{undoes}, {records}{ending}"));
    }

    private static string At(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
