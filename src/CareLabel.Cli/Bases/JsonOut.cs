using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareLabel.Cli.Bases;

/// <summary>Answers for programs, on stdout: one JSON value, names and words in camel case, times in UTC.</summary>
internal static class JsonOut
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Whether a line asks for answers as JSON.</summary>
    public static bool IsAsked(ParseResult line) =>
        line.CommandResult.Command.Options.OfType<Option<bool>>().FirstOrDefault(option => option.Name == "--json") is { } json && line.GetValue(json);

    /// <summary>Writes that it was not done, and why.</summary>
    /// <param name="code">A word that stays.</param>
    /// <param name="sentence">As people read it.</param>
    public static void Refuse(string code, string sentence) => Write(new { Refused = code, Sentence = sentence });

    /// <summary>Writes an answer.</summary>
    public static int Write<T>(T answer)
    {
        Console.Out.WriteLine(JsonSerializer.Serialize(answer, Form));
        return ExitCode.Done;
    }

    /// <summary>Writes an answer with lists that are read while they are written, so that they may be long.</summary>
    public static async Task Stream<T>(T answer, CancellationToken stop)
    {
        await using (var to = Console.OpenStandardOutput()) await JsonSerializer.SerializeAsync(to, answer, Form, stop);
        Console.Out.WriteLine();
    }
}
