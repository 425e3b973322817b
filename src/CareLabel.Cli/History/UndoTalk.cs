using System.Globalization;
using CareLabel.Cli.Bases;
using CareLabel.History;

namespace CareLabel.Cli.History;

/// <summary>What an undo did, as people and programs read it; and its one question.</summary>
internal static class UndoTalk
{
    private const int MostShown = 20;

    /// <summary>Asks what to do with what was changed again; null for nothing at all.</summary>
    public static WhenChangedSince? Ask(ChangedSince changed)
    {
        Console.Error.WriteLine(Terminal.OneLine(changed.Sentence));
        Show(Console.Error, changed.Fields, changed.Count);
        Console.Error.Write("Leave them, restore them, or stop here? [l/r/s] ");
        return Console.ReadLine()?.Trim().ToLowerInvariant() switch
        {
            "l" or "leave" => WhenChangedSince.Leave,
            "r" or "restore" => WhenChangedSince.Restore,
            _ => null,
        };
    }

    /// <summary>Says that all was left.</summary>
    public static int Nothing(NothingToUndo nothing, bool json)
    {
        if (json) Json(nothing.Set, null, 0, 0, 0, nothing.Count, nothing.Fields, []);
        Console.Error.WriteLine(Terminal.OneLine(nothing.Sentence));
        if (!json) Show(Console.Out, nothing.Fields, nothing.Count);
        return ExitCode.Done;
    }

    /// <summary>What was done, in sentences.</summary>
    public static void Lines(long set, UndoChanges.Undone undone)
    {
        var (fields, rows) = (Count(undone.Restored, "field"), Count(undone.Retired, "row"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Change {set} is undone by change {undone.Set.Id}: {Count(undone.Set.Records, "record")}, {fields} restored, {rows} retired."));
        if (undone.LeftCount > 0)
        {
            Console.WriteLine($"{undone.LeftCount} left as {(undone.LeftCount == 1 ? "it is" : "they are")}; 'carelabel undo {undone.Set.Id}' takes this undo back.");
            Show(Console.Out, undone.Left, undone.LeftCount);
        }

        foreach (var flag in undone.Flagged.Take(MostShown)) Console.WriteLine(Terminal.OneLine($"  {flag.Record}, {flag.Field} '{flag.Value}' came back, though: {flag.Sentence}"));
    }

    /// <summary>That one value is as it was.</summary>
    public static int OneValue(RestoreValue.Request request, RestoreValue.Restored restored, bool json)
    {
        if (json)
        {
            return JsonOut.Write(new
            {
                before = request.Before, by = restored.Set.Id, record = Named(request.Record), field = restored.Label, restored.Value, flagged = restored.Flag?.Sentence,
            });
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{request.Record}, {restored.Label}: {(restored.Value is { } value ? $"'{value}'" : "nothing")} again, as before change {request.Before}; 'carelabel undo {restored.Set.Id}' takes this back."));
        if (restored.Flag is { } flag) Console.WriteLine($"  It came back, though: {flag.Sentence}");
        return ExitCode.Done;
    }

    /// <summary>What was done, as JSON.</summary>
    public static void Json(long set, UndoChanges.Undone undone) =>
        Json(set, undone.Set.Id, undone.Set.Records, undone.Restored, undone.Retired, undone.LeftCount, undone.Left, undone.Flagged);

    private static void Json(
        long undone, long? by, int records, int restored, int retired, int leftCount, IEnumerable<LeftField> left, IEnumerable<Flag> flagged) => JsonOut.Write(new
        {
            undone, by, records, restored, retired, left_count = leftCount, left = left.Select(Shown),
            flagged = flagged.Select(flag => new { record = Named(flag.Record), flag.Field, flag.Value, flag.Sentence }),
        });

    private static object Shown(LeftField field) => new
    {
        record = Named(field.Record), field = field.Field.Name, field.Field.Table, field.Field.Row, why = Words(field.Why),
        before = Text(field.Before), then = Text(field.Then), now = Text(field.Now),
    };

    private static void Show(TextWriter to, IReadOnlyList<LeftField> left, int count)
    {
        foreach (var field in left.Take(MostShown))
        {
            to.WriteLine(Terminal.OneLine(field.Why == LeftWhy.ChangedSince
                ? $"  {field.Record}, {field.Label}: was {Text(field.Before) ?? "–"}, became {Text(field.Then) ?? "–"}, is {Text(field.Now) ?? "–"} now"
                : $"  {field.Record}, {field.Label}: {Words(field.Why)}"));
        }

        if (count > MostShown) to.WriteLine($"  and {count - MostShown} more");
    }

    private static string Words(LeftWhy why) => why switch
    {
        LeftWhy.ChangedSince => "changed since",
        LeftWhy.WorkedOnSince => "worked on since, so it was not retired",
        LeftWhy.Gone => "gone",
        _ => "sensitive",
    };

    private static string Named(CareLabel.Shared.RecordRef record) => $"{record.Kind.ToString().ToLowerInvariant()}:{record.Id}";

    private static string? Text(object? value) => LeftField.Text(value);

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {what}{(number == 1 ? "" : "s")}");
}
