using System.Text.Json;

namespace CareLabel.Washes;

/// <summary>
/// Reads a JSON file that a person has edited. Strict, so that a word mistyped is not a wish forgotten; the first thing
/// that is wrong is told with its place and what could stand there.
/// </summary>
internal sealed class GivenJson
{
    private const long MostBytes = 64 * 1024 * 1024;

    private static readonly JsonDocumentOptions Lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, AllowDuplicateProperties = false };

    private string? _problem;

    private GivenJson()
    {
    }

    /// <summary>Reads a file, or refuses with one sentence.</summary>
    public static Outcome<T> Read<T>(string path, Func<GivenJson, JsonElement, T> read)
        where T : class
    {
        try
        {
            if (Directory.Exists(path)) return new SettingsUnreadable(path, "this is a folder; name the JSON file in it.");
            if (!File.Exists(path)) return new SettingsUnreadable(path, "there is no such file.");
            if (new FileInfo(path).Length > MostBytes) return new SettingsUnreadable(path, "this file is too large to be settings.");
            var json = new GivenJson();
            using var document = JsonDocument.Parse(File.ReadAllBytes(path).AsMemory().TrimMark(), Lenient);
            var done = read(json, document.RootElement);
            return json._problem is { } problem ? new SettingsUnreadable(path, problem) : done;
        }
        catch (JsonException e)
        {
            return new SettingsUnreadable(path, $"line {e.LineNumber + 1} is not valid JSON; mend it there, or take the file of an earlier wash.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return new SettingsUnreadable(path, $"the file could not be read: {e.Message}");
        }
    }

    /// <summary>The members of an object; those that are not known are wrong.</summary>
    public IEnumerable<JsonProperty> Members(JsonElement at, string place, params string[] known)
    {
        if (at.ValueKind != JsonValueKind.Object)
        {
            Wrong(place, "must be an object { … }.");
            yield break;
        }

        foreach (var member in at.EnumerateObject())
        {
            if (known.Length == 0 || known.Contains(member.Name, StringComparer.Ordinal)) yield return member;
            else Wrong(Place(place, member.Name), $"is not known; there is: {string.Join(", ", known)}.");
        }
    }

    /// <summary>The items of an array.</summary>
    public IEnumerable<(JsonElement Item, string Place)> Items(JsonElement at, string place)
    {
        if (at.ValueKind != JsonValueKind.Array)
        {
            Wrong(place, "must be a list [ … ].");
            return [];
        }

        return at.EnumerateArray().Select((item, i) => (item, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{place}[{i}]")));
    }

    /// <summary>A text; null where <c>null</c> stands and may.</summary>
    public string? Text(JsonElement at, string place, bool orNull = false)
    {
        if (at.ValueKind == JsonValueKind.String) return at.GetString();
        if (!orNull || at.ValueKind != JsonValueKind.Null) Wrong(place, orNull ? "must be a text in quotes or null." : "must be a text in quotes.");
        return null;
    }

    /// <summary>true or false.</summary>
    public bool YesNo(JsonElement at, string place)
    {
        if (at.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) Wrong(place, "must be true or false.");
        return at.ValueKind == JsonValueKind.True;
    }

    /// <summary>A number above 0 and below 1.</summary>
    public double Probability(JsonElement at, string place)
    {
        if (at.ValueKind == JsonValueKind.Number && at.TryGetDouble(out var number) && number is > 0 and < 1) return number;
        Wrong(place, $"is {at.GetRawText()} and must be a number above 0 and below 1, such as 0.8.");
        return .5;
    }

    /// <summary>Notes what is wrong; only the first is told.</summary>
    public void Wrong(string place, string what) => _problem ??= place.Length == 0 ? $"the file {what}" : $"'{place}' {what}";

    private static string Place(string within, string name) => within.Length == 0 ? name : $"{within}.{name}";
}

/// <summary>What editors put before UTF-8.</summary>
file static class Utf8Mark
{
    public static Memory<byte> TrimMark(this Memory<byte> text) =>
        text.Span.StartsWith(System.Text.Encoding.UTF8.Preamble) ? text[System.Text.Encoding.UTF8.Preamble.Length..] : text;
}
