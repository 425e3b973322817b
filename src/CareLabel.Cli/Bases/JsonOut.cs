using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareLabel.Cli.Bases;

/// <summary>Answers for programs, on stdout.</summary>
internal static class JsonOut
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes an answer.</summary>
    public static int Write<T>(T answer)
    {
        Console.Out.WriteLine(JsonSerializer.Serialize(answer, Form));
        return ExitCode.Done;
    }
}
