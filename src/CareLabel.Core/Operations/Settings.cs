using CareLabel.Data;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CareLabel.Operations;

/// <summary>How the program runs.</summary>
public sealed class Settings
{
    internal Settings(IReadOnlyList<SettingValue> all, long uploadLimitBytes, LogLevel logLevel)
    {
        (All, UploadLimitBytes, LogLevel) = (all, uploadLimitBytes, logLevel);
        var folder = Of(Setting.Data);
        Place = new(folder, Of(Setting.Database) is { Length: > 0 } connection ? connection : null);
        Backups = Path.Combine(folder, Of(Setting.Backups));
    }

    /// <summary>Each setting, with where it comes from.</summary>
    public IReadOnlyList<SettingValue> All { get; }

    /// <summary>Where the base is.</summary>
    public BasePlace Place { get; }

    /// <summary>The folder for backups.</summary>
    public string Backups { get; }

    /// <summary>How large one uploaded file may be.</summary>
    public long UploadLimitBytes { get; }

    /// <summary>What is logged.</summary>
    public LogLevel LogLevel { get; }

    /// <summary>The value of a setting for people to read: without passwords.</summary>
    public string Shown(Setting setting)
    {
        var value = Of(setting);
        if (setting != Setting.Database || value.Length == 0) return value;
        var parts = new NpgsqlConnectionStringBuilder(value);
        if (parts.Password is not null) parts.Password = "***";
        return parts.ToString();
    }

    private string Of(Setting setting) => All.Single(one => one.Setting == setting).Value;
}
