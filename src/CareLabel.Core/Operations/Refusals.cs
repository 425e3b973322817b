using CareLabel.Data;

namespace CareLabel.Operations;

/// <summary>There is no such setting.</summary>
public sealed record UnknownSetting(string Name, string From, string? Nearest, IReadOnlyList<string> Known) : Refusal(
    "unknown-setting",
    $"'{Name}' in {From} is no setting; " + (Nearest is null ? $"there is: {string.Join(", ", Known)}." : $"did you mean '{Nearest}'?"));

/// <summary>A setting has a value that it cannot have.</summary>
public sealed record SettingWrong(SettingValue Value, string Expected)
    : Refusal("setting-wrong", $"{Value.Setting.Key ?? "data"} is '{Value.Value}' by {Value.From}; it must be {Expected}.");

/// <summary>The file of settings cannot be used.</summary>
public sealed record SettingsFileWrong(string Path, string Why) : Refusal("settings-file-wrong", $"{Path}: {Why}");

/// <summary>A backup would replace something.</summary>
public sealed record BackupInTheWay(string Path)
    : Refusal("backup-in-the-way", $"{Path}: there is something of that name; name another file, or say --force to replace it.");

/// <summary>A backup cannot be written where it should be.</summary>
public sealed record BackupUnwritable(string Path, string Why) : Refusal("backup-unwritable", $"{Path}: the backup could not be written: {Why}");

/// <summary>The base is damaged, and a backup would only keep the damage.</summary>
public sealed record BaseDamaged(BasePlace Place, string Why)
    : Refusal("base-damaged", $"The base at {Place.Shown} is damaged ({Why}), so no backup was made of it; restore an earlier one.");

/// <summary>The file is no backup, or not all of one.</summary>
public sealed record NoBackup(string Path, string Why) : Refusal("no-backup", $"{Path}: this is no whole backup of CareLabel: {Why}");

/// <summary>There is no such file.</summary>
public sealed record BackupMissing(string Path) : Refusal("backup-missing", $"{Path}: there is no such file, so nothing was restored.");

/// <summary>The file is there and cannot be read.</summary>
public sealed record BackupUnreadable(string Path, string Why) : Refusal("backup-unreadable", $"{Path}: the backup cannot be read: {Why}");

/// <summary>The backup was made by a later program.</summary>
public sealed record BackupNewer(string Path, string Version)
    : Refusal("backup-newer", $"{Path}: this backup was made by a newer CareLabel ({Version}); upgrade the program first.");

/// <summary>There is something where a backup should be restored.</summary>
public sealed record BaseNotEmpty(BasePlace Place) : Refusal(
    "base-not-empty", $"The base at {Place.Shown} is not empty; restore into another, or say --force to replace all that is in it.");

/// <summary>Somebody works on the base that should be replaced.</summary>
public sealed record BaseInUse(BasePlace Place)
    : Refusal("base-in-use", $"Somebody works on the base at {Place.Shown}; stop CareLabel there, and try again.");

/// <summary>What was restored is not what the backup holds.</summary>
public sealed record NotRestored(BasePlace Place, string Why)
    : Refusal("not-restored", $"The base at {Place.Shown} did not take all of the backup, and nothing of it was kept: {Why}");

/// <summary>Only administrators operate the base.</summary>
public sealed record MayNotOperate() : Refusal("may-not-operate", "Only an administrator can do that with the base.");
