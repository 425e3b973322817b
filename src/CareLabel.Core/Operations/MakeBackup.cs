using System.Data.Common;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using CareLabel.Data;
using CareLabel.Data.Tables;
using CareLabel.Exports;
using CareLabel.Shared;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Operations;

/// <summary>
/// Writes all of a base into one file while others go on working: its tables as they were at one moment, and its
/// attachments. The file restores into either database.
/// </summary>
public sealed class MakeBackup(BasePlace place, TimeProvider clock)
{
    /// <summary>Where to.</summary>
    /// <param name="File">The file.</param>
    /// <param name="Force">Whether it may replace one.</param>
    public sealed record Request(string File, bool Force = false);

    /// <summary>What was made.</summary>
    /// <param name="File">The file.</param>
    /// <param name="SizeBytes">How large it is.</param>
    /// <param name="Manifest">What it holds.</param>
    public sealed record Made(string File, long SizeBytes, BackupManifest Manifest);

    /// <summary>Makes it.</summary>
    public async Task<Outcome<Made>> Run(Actor actor, Request request, CancellationToken stop)
    {
        if (!actor.Rights.Administers) return new MayNotOperate();
        var file = Path.GetFullPath(request.File);
        if (Directory.Exists(file) || (File.Exists(file) && !request.Force)) return new BackupInTheWay(request.File);
        try
        {
            using var unfinished = UnfinishedFolder.In(Path.GetDirectoryName(file)!);
            try
            {
                var aside = Path.Combine(unfinished.Path, Path.GetFileName(file));
                var written = await Write(aside, stop);
                if (written.Refused is { } refused) return refused;
                File.Move(aside, file, overwrite: true);
                return new Made(file, new FileInfo(file).Length, written.Done!);
            }
            finally
            {
                unfinished.Delete();
            }
        }
        catch (Exception e) when (DiskTrouble.Is(e))
        {
            return new BackupUnwritable(request.File, DiskTrouble.Sentence(e));
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_FULL)
        {
            // The base is only read; what is full is the disk of the copy beside the backup.
            return new BackupUnwritable(request.File, "the disk is full; a copy of the base needs room beside the backup.");
        }
    }

    private async Task<Outcome<BackupManifest>> Write(string aside, CancellationToken stop)
    {
        await using var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        await using var db = place.Open();
        await using var moment = await BaseMoment.Of(db, aside, stop);
        if (moment.Damage is { } damage) return new BaseDamaged(place, damage);

        BackupManifest manifest;
        await using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true)) manifest = await Write(zip, db, moment, stop);
        file.Flush(flushToDisk: true);
        return manifest;
    }

    private async Task<BackupManifest> Write(ZipArchive zip, Db db, BaseMoment moment, CancellationToken stop)
    {
        var migrations = (await db.Database.GetAppliedMigrationsAsync(stop)).Select(BackupManifest.NameOf).ToList();
        var manifest = new BackupManifest(
            BackupManifest.CurrentFormat, Version, clock.GetUtcNow().UtcDateTime, db is SqliteDb ? "sqlite" : "postgres", migrations,
            await Tables(zip, TableReader.Of(db), moment, stop), await Files(zip, stop));
        await using var entry = await zip.CreateEntry(BackupManifest.EntryName).OpenAsync(stop);
        await JsonSerializer.SerializeAsync(entry, manifest, BackupManifest.Json, stop);
        return manifest;
    }

    private static async Task<List<BackupTable>> Tables(ZipArchive zip, TableReader reader, BaseMoment moment, CancellationToken stop)
    {
        var tables = new List<BackupTable>();
        foreach (var table in await reader.Tables(moment.Connection, stop))
        {
            tables.Add(await Table(zip, reader, moment, table, stop));
        }

        return tables;
    }

    private static async Task<BackupTable> Table(ZipArchive zip, TableReader reader, BaseMoment moment, StoredTable table, CancellationToken stop)
    {
        var row = new BackupTable(table.Name, [.. table.Columns.Select(column => column.Name)], 0, "", "");
        await using var entry = await zip.CreateEntry(row.Entry, CompressionLevel.Fastest).OpenAsync(stop);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var digested = new DigestStream(entry, digest);
        using var rows = new BackupRows(digested);
        await foreach (var values in reader.Rows(moment.Connection, moment.Within, table, stop)) rows.Write(values);
        rows.Flush();
        return row with { Rows = rows.Count, Sum = rows.Sum, Sha256 = Convert.ToHexStringLower(digest.GetHashAndReset()) };
    }

    // An attachment is written before its row and never changed, so each row that the moment saw finds its file.
    private async Task<List<BackupFile>> Files(ZipArchive zip, CancellationToken stop)
    {
        var files = new List<BackupFile>();
        if (!Directory.Exists(place.Files)) return files;
        foreach (var path in Directory.EnumerateFiles(place.Files, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(place.Files, path).Replace(Path.DirectorySeparatorChar, '/');
            if (name.StartsWith("aside/", StringComparison.Ordinal)) continue;
            await using var from = File.OpenRead(path);
            await using var entry = await zip.CreateEntry(new BackupFile(name, 0, "").Entry, CompressionLevel.Fastest).OpenAsync(stop);
            using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var digested = new DigestStream(entry, digest);
            await from.CopyToAsync(digested, stop);
            files.Add(new(name, from.Length, Convert.ToHexStringLower(digest.GetHashAndReset())));
        }

        return files;
    }

    internal static string Version { get; } =
        typeof(MakeBackup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
