using CareLabel.Data;
using CareLabel.Data.Tables;
using CareLabel.Exports;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Operations;

/// <summary>
/// Puts a backup into an empty base, of the same database or the other, and compares what is there afterwards with what the
/// backup says, table by table. A backup of an older program is brought up to date.
/// </summary>
/// <param name="place">The base to restore into.</param>
/// <param name="refresh">Writes anew what follows from the records of a base and is not in backups.</param>
public sealed class RestoreBackup(BasePlace place, Func<BasePlace, CancellationToken, Task> refresh)
{
    /// <summary>What to restore.</summary>
    /// <param name="File">The backup.</param>
    /// <param name="Force">Whether all that is in the base may be replaced.</param>
    public sealed record Request(string File, bool Force = false);

    /// <summary>What was restored.</summary>
    /// <param name="Place">Where it is now.</param>
    /// <param name="Manifest">What the backup held.</param>
    /// <param name="Upgraded">Whether it was brought up to date.</param>
    public sealed record Restored(BasePlace Place, BackupManifest Manifest, bool Upgraded);

    // Tests open the base as a later program does.
    internal Func<BasePlace, Db> Open { get; init; } = at => at.Open();

    /// <summary>Restores.</summary>
    public async Task<Outcome<Restored>> Run(Actor actor, Request request, CancellationToken stop)
    {
        if (!actor.Rights.Administers) return new MayNotOperate();
        var opened = await BackupReader.Open(request.File, stop);
        if (opened.Refused is { } unreadable) return unreadable;
        using var backup = opened.Done!;
        try
        {
            return place.IsFile ? await IntoFile(backup, request.Force, stop) : await IntoPostgres(backup, request.Force, stop);
        }
        catch (Exception e) when (DiskTrouble.Is(e) && BaseTrouble.Sentence(e) is null)
        {
            return new NotRestored(place, DiskTrouble.Sentence(e));
        }
    }

    // Aside first, so that the base is either as it was or all restored.
    private async Task<Outcome<Restored>> IntoFile(BackupReader backup, bool force, CancellationToken stop)
    {
        if (File.Exists(place.File) && !force && !await IsEmpty(stop)) return new BaseNotEmpty(place);
        if (File.Exists(place.File) && !SqliteFile.IsMine(place)) return new BaseInUse(place);
        using var unfinished = UnfinishedFolder.In(place.Folder);
        var aside = place with { Folder = unfinished.Path };
        try
        {
            var restored = await Fill(backup, aside, stop);
            if (restored.Refused is not null) return restored;
            await backup.ExtractFiles(aside.Files, stop);
            SqliteFile.Settle(aside);
            File.Move(aside.File, place.File, overwrite: true);
            MoveFiles(unfinished);
            return restored.Done! with { Place = place };
        }
        finally
        {
            SqliteFile.Forget(aside);
            unfinished.Delete();
        }
    }

    private async Task<Outcome<Restored>> IntoPostgres(BackupReader backup, bool force, CancellationToken stop)
    {
        if (!await IsEmpty(stop))
        {
            if (!force) return new BaseNotEmpty(place);
            await using var db = place.Open();
            if (!await PostgresSchema.IsMine(db, stop)) return new BaseInUse(place);
            await PostgresSchema.Clear(db, stop);
        }

        using var unfinished = UnfinishedFolder.In(place.Folder);
        try
        {
            await backup.ExtractFiles(Path.Combine(unfinished.Path, Path.GetFileName(place.Files)), stop);
            var restored = await Fill(backup, place, stop);
            if (restored.Refused is null) MoveFiles(unfinished);
            return restored;
        }
        finally
        {
            unfinished.Delete();
        }
    }

    private async Task<Outcome<Restored>> Fill(BackupReader backup, BasePlace into, CancellationToken stop)
    {
        await using var db = Open(into);
        var known = db.Database.GetMigrations().ToList();
        var names = known.ConvertAll(BackupManifest.NameOf);
        if (backup.Manifest.Migrations.Any(name => !names.Contains(name))) return new BackupNewer(backup.Path, backup.Manifest.Program);

        var last = known[names.IndexOf(backup.Manifest.Migrations[^1])];
        await db.Database.MigrateAsync(last, stop);
        if (await new FillTables(db, backup).Run(stop) is { } why) return new NotRestored(into, why);
        var isOlder = last != known[^1];
        if (isOlder) await db.Database.MigrateAsync(stop);
        await db.Dialect.Words.Refill(db, stop);
        await refresh(into, stop);
        return new Restored(into, backup.Manifest, isOlder);
    }

    // A base that was just made has these.
    private static readonly HashSet<string> NewRows = ["access_rules", "catalogue_version"];

    private async Task<bool> IsEmpty(CancellationToken stop)
    {
        await using var db = place.Open();
        if (!place.IsFile && await BaseOpening.Missing(db, stop)) return true;
        await db.Database.OpenConnectionAsync(stop);
        var connection = db.Database.GetDbConnection();
        foreach (var table in (await TableReader.Of(db).Tables(connection, stop)).Where(table => !NewRows.Contains(table.Name)))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT EXISTS (SELECT 1 FROM {Dialect.Quote(table.Name)})";
            if (Convert.ToBoolean(await command.ExecuteScalarAsync(stop), System.Globalization.CultureInfo.InvariantCulture)) return false;
        }

        return true;
    }

    // Older attachments go when the new ones are in place; a folder that holds older ones is not swept away.
    private void MoveFiles(UnfinishedFolder unfinished)
    {
        var restored = Path.Combine(unfinished.Path, Path.GetFileName(place.Files));
        if (Directory.Exists(place.Files)) Directory.Move(place.Files, Path.Combine(unfinished.Path, UnfinishedFolder.Older));
        if (Directory.Exists(restored)) Directory.Move(restored, place.Files);
    }
}
