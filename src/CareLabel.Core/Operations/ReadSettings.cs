using System.Globalization;
using System.Text;
using System.Text.Json;
using CareLabel.Wash.Text;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CareLabel.Operations;

/// <summary>
/// Gathers the settings: the command line goes before the environment, the environment before <c>carelabel.json</c> in the
/// data folder. A word mistyped is refused, so that it is not a wish forgotten.
/// </summary>
public static class ReadSettings
{
    /// <summary>The file in the data folder.</summary>
    public const string FileName = "carelabel.json";

    /// <summary>What a setting on the command line says it comes from.</summary>
    public const string CommandLine = "the command line";

    private const string Prefix = "CARELABEL_";

    private const int MostEdits = 3;

    // What begins as our variables do and is no setting: for finding mistakes, and for the scripts of developers.
    private static readonly string[] OtherVariables = ["CARELABEL_TRACE", "CARELABEL_POSTGRES_DIR", "CARELABEL_POSTGRES_PORT"];

    /// <summary>Gathers them.</summary>
    /// <param name="folder">What the command line says of the data folder.</param>
    /// <param name="database">What it says of PostgreSQL.</param>
    /// <param name="environment">The environment variables.</param>
    public static Outcome<Settings> Run(string? folder, string? database, IReadOnlyDictionary<string, string> environment)
    {
        if (Misspelt(environment) is { } misspelt) return misspelt;
        var line = new Dictionary<Setting, string>();
        if (folder is not null) line[Setting.Data] = folder;
        if (database is not null) line[Setting.Database] = database;
        var data = Value(Setting.Data, line, environment, [], "");
        var path = Path.Combine(data.Value, FileName);
        var file = ReadFile(path);
        if (file.Refused is { } refused) return refused;

        // A folder that the command line names is meant, whatever database the environment speaks of.
        if (folder is not null && database is null) environment = Without(environment, Setting.Database.Variable);
        return Check([.. Setting.All.Select(setting => Value(setting, line, environment, file.Done!, path))]);
    }

    private static SettingValue Value(
        Setting setting, Dictionary<Setting, string> line, IReadOnlyDictionary<string, string> environment, Dictionary<string, string> file, string path)
    {
        if (line.TryGetValue(setting, out var said)) return new(setting, said, CommandLine);
        if (environment.TryGetValue(setting.Variable, out said) && said.Length > 0) return new(setting, said, setting.Variable);
        return setting.Key is { } key && file.TryGetValue(key, out said) ? new(setting, said, path) : new(setting, setting.Preset, "preset");
    }

    private static Dictionary<string, string> Without(IReadOnlyDictionary<string, string> environment, string variable) =>
        environment.Where(pair => pair.Key != variable).ToDictionary(StringComparer.Ordinal);

    private static UnknownSetting? Misspelt(IReadOnlyDictionary<string, string> environment)
    {
        var known = Setting.All.Select(setting => setting.Variable).Concat(OtherVariables).ToList();
        var unknown = environment.Keys.Order(StringComparer.Ordinal)
            .FirstOrDefault(name => name.StartsWith(Prefix, StringComparison.Ordinal) && !known.Contains(name));
        return unknown is null ? null : new UnknownSetting(unknown, "the environment", Nearest(unknown, known), known);
    }

    private static Outcome<Dictionary<string, string>> ReadFile(string path)
    {
        if (!File.Exists(path)) return new Dictionary<string, string>();
        var known = Setting.All.Select(setting => setting.Key).OfType<string>().ToList();
        try
        {
            var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, AllowDuplicateProperties = false };
            using var document = JsonDocument.Parse(File.ReadAllText(path), options);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return new SettingsFileWrong(path, "it must hold one object { … }.");
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var member in document.RootElement.EnumerateObject())
            {
                if (!known.Contains(member.Name)) return new UnknownSetting(member.Name, path, Nearest(member.Name, known), known);
                if (member.Value.ValueKind != JsonValueKind.String) return new SettingsFileWrong(path, $"'{member.Name}' must be a text in quotes.");
                values[member.Name] = member.Value.GetString()!;
            }

            return values;
        }
        catch (JsonException e)
        {
            return new SettingsFileWrong(path, $"line {e.LineNumber + 1} is not valid JSON.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new SettingsFileWrong(path, $"it cannot be read: {e.Message}");
        }
    }

    private static Outcome<Settings> Check(IReadOnlyList<SettingValue> all)
    {
        var (database, limit, level) = (Of(Setting.Database), Of(Setting.UploadLimit), Of(Setting.LogLevel));
        if (Of(Setting.Data).Value.Length == 0) return new SettingWrong(Of(Setting.Data), "the name of a folder");
        if (!IsConnection(database.Value)) return new SettingWrong(database, "a connection string such as Host=localhost;Database=carelabel;Username=carelabel");
        if (Bytes(limit.Value) is not { } bytes) return new SettingWrong(limit, "a size such as 200 MB");
        if (!Enum.TryParse<LogLevel>(level.Value, ignoreCase: true, out var log) || int.TryParse(level.Value, CultureInfo.InvariantCulture, out _)
            || log is not (LogLevel.Debug or LogLevel.Information or LogLevel.Warning or LogLevel.Error))
        {
            return new SettingWrong(level, "one of debug, information, warning, error");
        }

        return new Settings(all, bytes, log);

        SettingValue Of(Setting setting) => all.Single(one => one.Setting == setting);
    }

    private static bool IsConnection(string text)
    {
        try
        {
            return text.Length == 0 || new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 };
        }
        catch (Exception e) when (e is ArgumentException or KeyNotFoundException or FormatException or InvalidCastException)
        {
            return false;
        }
    }

    private static long? Bytes(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? text.Length : end;
        if (!long.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is 0 or > 1_000_000_000_000) return null;
        long? unit = text[digits..].Trim().ToUpperInvariant() switch { "" or "B" => 1, "KB" => 1_000, "MB" => 1_000_000, "GB" => 1_000_000_000, _ => null };
        return unit is { } bytes && number <= long.MaxValue / bytes ? number * bytes : null;
    }

    private static string? Nearest(string name, IReadOnlyList<string> known)
    {
        var typed = Encoding.UTF8.GetBytes(name.ToUpperInvariant());
        var nearest = known.MinBy(one => Osa.Distance(typed, Encoding.UTF8.GetBytes(one.ToUpperInvariant())))!;
        return Osa.Distance(typed, Encoding.UTF8.GetBytes(nearest.ToUpperInvariant())) <= MostEdits ? nearest : null;
    }
}
