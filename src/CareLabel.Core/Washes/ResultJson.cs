using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CareLabel.Wash.Columns;

namespace CareLabel.Washes;

/// <summary>How the JSON files are written.</summary>
internal static class ResultJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };
}

/// <summary><c>summary.json</c>.</summary>
public static class SummaryFile
{
    /// <summary>Writes the summary; the stream is closed.</summary>
    public static void Write(WashSummary summary, Stream stream)
    {
        using (stream) JsonSerializer.Serialize(stream, summary, ResultJson.Options);
    }
}

/// <summary><c>map.json</c>: what the columns hold, to be edited and given back.</summary>
internal static class MapFile
{
    public static void Write(WashedList list, Stream stream)
    {
        using (stream) JsonSerializer.Serialize(stream, ColumnMap.Of([.. list.Result.Columns.Select(column => column.Recognised)]), ResultJson.Options);
    }
}
