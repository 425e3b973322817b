using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CareLabel.Cli.Bases;
using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Cli.Fields;

/// <summary>What the commands of this room share: words for kinds and types, and how deeds are told.</summary>
internal static class CatalogueTalk
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private static readonly Dictionary<string, RecordKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["company"] = RecordKind.Company, ["companies"] = RecordKind.Company, ["person"] = RecordKind.Person, ["people"] = RecordKind.Person,
    };

    /// <summary>The argument that names a kind of record.</summary>
    public static Argument<string> KindArgument()
    {
        var argument = new Argument<string>("KIND") { Description = "Which records: company or person." };
        argument.AcceptOnlyFromAmong([.. Kinds.Keys]);
        return argument;
    }

    /// <summary>The option for output that programs read.</summary>
    public static Option<bool> JsonOption() => new("--json") { Description = "Writes JSON to stdout." };

    /// <summary>The kind of record that was named.</summary>
    public static RecordKind Kind(string name) => Kinds[name];

    /// <summary>The kind of record that was named; null where none was.</summary>
    public static RecordKind? KindOrNull(string? name) => name is null ? null : Kinds[name];

    /// <summary>Tells what was done: people in a sentence, programs as JSON where their line asks for it.</summary>
    public static int Tell<T>(Outcome<T> outcome, ParseResult line, Func<T, string> sentence, Func<T, object> shown)
        where T : class
    {
        if (outcome.Refused is { } refused) return BaseCommand.Refuse(refused, line);
        if (JsonOut.IsAsked(line)) return JsonOut.Write(shown(outcome.Done!));
        Console.WriteLine(Terminal.OneLine(sentence(outcome.Done!)));
        return ExitCode.Done;
    }

    /// <summary>Tells of a change, or that there was none.</summary>
    public static int Tell(Outcome<CatalogueSaved> outcome, ParseResult line) =>
        Tell(outcome, line, done => done.Set is { } set ? $"Done, as change {set.Id}." : "Nothing to change.", done => new { Change = done.Set?.Id });

    /// <summary>Rows of words under each other.</summary>
    public static void Table(IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0) return;
        rows = [.. rows.Select(row => row.Select(Terminal.OneLine).ToArray())];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows) Console.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
