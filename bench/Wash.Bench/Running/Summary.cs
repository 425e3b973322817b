using System.Text.Json;

namespace CareLabel.Wash.Bench.Running;

/// <summary>What a run tells about itself in <c>summary.json</c>. Unknown shapes give NaN, not an error: the bench also measures older versions.</summary>
public sealed record Summary(double PairsCompared, double MatchingSeconds, double TotalSeconds)
{
    /// <summary>
    /// Looks anywhere in the document, whatever the letter case and signs in names: a number called "pairs compared"
    /// (or "compared", or "pairs"), and an object called "seconds" (or "seconds by stage") whose members that begin
    /// with "match" are added up.
    /// </summary>
    public static Summary Read(string path)
    {
        if (!File.Exists(path)) return new(double.NaN, double.NaN, double.NaN);
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var all = Walk(document.RootElement).ToArray();
        var compared = First(all, "pairscompared") ?? First(all, "compared") ?? First(all, "pairs");
        var stages = all.Where(m => m.Name is "seconds" or "secondsbystage" or "stages" && m.Value.ValueKind == JsonValueKind.Object)
            .SelectMany(m => m.Value.EnumerateObject()).Where(m => m.Value.ValueKind == JsonValueKind.Number).ToArray();
        var matching = stages.Where(m => m.Name.StartsWith("match", StringComparison.OrdinalIgnoreCase)).ToArray();
        return new(compared ?? double.NaN, matching.Length == 0 ? double.NaN : matching.Sum(m => m.Value.GetDouble()),
            stages.Length == 0 ? double.NaN : stages.Sum(m => m.Value.GetDouble()));
    }

    private static double? First((string Name, JsonElement Value)[] all, string name) =>
        all.Where(m => m.Name == name && m.Value.ValueKind == JsonValueKind.Number).Select(m => (double?)m.Value.GetDouble()).FirstOrDefault();

    private static IEnumerable<(string Name, JsonElement Value)> Walk(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object) yield break;
        foreach (var member in element.EnumerateObject())
        {
            yield return (string.Concat(member.Name.Where(char.IsAsciiLetter)).ToLowerInvariant(), member.Value);
            foreach (var inner in Walk(member.Value)) yield return inner;
        }
    }
}
