namespace CareLabel.Operations;

/// <summary>Something about how the program runs that whoever operates it may set.</summary>
/// <param name="Key">Its name in <c>carelabel.json</c>; null where it cannot stand there.</param>
/// <param name="Variable">Its environment variable.</param>
/// <param name="What">What it sets.</param>
/// <param name="Preset">What holds where nobody sets it.</param>
public sealed record Setting(string? Key, string Variable, string What, string Preset)
{
    /// <summary>The folder of the base. The file of settings lies in it.</summary>
    public static Setting Data { get; } = new(null, "CARELABEL_DATA", "the folder of the base, its attachments and carelabel.json", "data");

    /// <summary>PostgreSQL in place of a file.</summary>
    public static Setting Database { get; } = new("database", "CARELABEL_DATABASE", "a PostgreSQL connection string, where the base is not a file", "");

    /// <summary>Where backups go that are made without being told where.</summary>
    public static Setting Backups { get; } = new("backups", "CARELABEL_BACKUPS", "the folder for backups; a relative one lies in the data folder", "backups");

    /// <summary>How large an uploaded file may be.</summary>
    public static Setting UploadLimit { get; } = new("uploadLimit", "CARELABEL_UPLOAD_LIMIT", "how large one uploaded file may be", "200 MB");

    /// <summary>What is logged.</summary>
    public static Setting LogLevel { get; } = new("logLevel", "CARELABEL_LOG_LEVEL", "what is logged: debug, information, warning or error", "information");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting> All { get; } = [Data, Database, Backups, UploadLimit, LogLevel];
}

/// <summary>A setting as it holds.</summary>
/// <param name="Setting">Which.</param>
/// <param name="Value">Its value.</param>
/// <param name="From">Where it comes from: the command line, a variable, a file, or nowhere.</param>
public sealed record SettingValue(Setting Setting, string Value, string From);
