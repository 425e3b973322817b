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
public static class MapFile
{
    /// <summary>Reads a map that a person may have edited. Whether its columns and kinds are there is seen when it is laid over a list.</summary>
    public static Outcome<ColumnMap> Read(string path) => GivenJson.Read(path, Map);

    internal static void Write(WashedList list, Stream stream)
    {
        using (stream) JsonSerializer.Serialize(stream, ColumnMap.Of([.. list.Result.Columns.Select(column => column.Recognised)]), ResultJson.Options);
    }

    private static ColumnMap Map(GivenJson json, JsonElement root)
    {
        var lines = new List<ColumnMapLine>();
        foreach (var member in json.Members(root, "", "lines"))
        {
            lines.AddRange(json.Items(member.Value, member.Name).Select(item => Line(json, item.Item, item.Place)));
        }

        if (lines.Count == 0) json.Wrong("lines", "names no column; a map looks like { \"lines\": [ { \"column\": \"Mobile\", \"kind\": \"Phone\" } ] }.");
        return new(lines);
    }

    private static ColumnMapLine Line(GivenJson json, JsonElement at, string place)
    {
        var line = new ColumnMapLine("");
        foreach (var member in json.Members(at, place, "column", "kind", "country", "skip"))
        {
            var here = $"{place}.{member.Name}";
            line = member.Name switch
            {
                "column" => line with { Column = json.Text(member.Value, here) ?? "" },
                "kind" => line with { Kind = json.Text(member.Value, here, orNull: true) },
                "country" => line with { Country = json.Text(member.Value, here, orNull: true) },
                _ => line with { Skip = json.YesNo(member.Value, here) },
            };
        }

        if (line.Column.Length == 0) json.Wrong($"{place}.column", "is missing; it names the header, or #3 for the third column.");
        return line;
    }
}
