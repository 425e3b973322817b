using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CareLabel.Exports;

namespace CareLabel.Operations;

/// <summary>Reads a backup, after all of it was compared with its manifest.</summary>
internal sealed class BackupReader : IDisposable
{
    private readonly ZipArchive _zip;

    private BackupReader(string path, ZipArchive zip, BackupManifest manifest) => (Path, _zip, Manifest) = (path, zip, manifest);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What it holds.</summary>
    public BackupManifest Manifest { get; }

    /// <summary>Opens one, or says why it cannot be trusted.</summary>
    public static async Task<Outcome<BackupReader>> Open(string path, CancellationToken stop)
    {
        ZipArchive? zip = null;
        try
        {
            zip = await ZipFile.OpenReadAsync(path, stop);
            if (zip.GetEntry(BackupManifest.EntryName) is not { } entry) return No("it has no manifest.");
            await using var json = await entry.OpenAsync(stop);
            var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(json, BackupManifest.Json, stop);
            if (manifest is null || manifest.Migrations.Count == 0) return No("its manifest is empty.");
            if (manifest.Format > BackupManifest.CurrentFormat) return new BackupNewer(path, manifest.Program);
            var backup = new BackupReader(path, zip, manifest);
            if (await backup.Differs(stop) is { } why) return No(why);
            zip = null;
            return backup;
        }
        catch (Exception e) when (e is InvalidDataException or JsonException)
        {
            return No("it is cut off, damaged, or a file of another kind.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new BackupMissing(path);
        }
        catch (Exception e) when (DiskTrouble.Is(e))
        {
            return new BackupUnreadable(path, e is UnauthorizedAccessException ? "this account has no right to read it, or it is a folder." : e.Message);
        }
        finally
        {
            zip?.Dispose();
        }

        NoBackup No(string why) => new(path, why);
    }

    /// <summary>The rows of a table.</summary>
    public async IAsyncEnumerable<object?[]> Rows(BackupTable table, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var entry = await _zip.GetEntry(table.Entry)!.OpenAsync(stop);
        using var lines = new StreamReader(entry, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, 1 << 16);
        while (await lines.ReadLineAsync(stop) is { } line) yield return BackupRows.Read(line);
    }

    /// <summary>Writes the attachments into a folder.</summary>
    public async Task ExtractFiles(string folder, CancellationToken stop)
    {
        foreach (var file in Manifest.Files)
        {
            var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, file.Path));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            await _zip.GetEntry(file.Entry)!.ExtractToFileAsync(path, overwrite: false, stop);
        }
    }

    public void Dispose() => _zip.Dispose();

    private async Task<string?> Differs(CancellationToken stop)
    {
        foreach (var (entry, digest) in Manifest.Tables.Select(table => (table.Entry, table.Sha256)).Concat(Manifest.Files.Select(file => (file.Entry, file.Sha256))))
        {
            if (entry.Split('/').Any(part => part is "" or "." or "..") || entry.AsSpan().ContainsAny('\\', ':', '\0')) return $"'{entry}' leads out of it.";
            if (_zip.GetEntry(entry) is not { } found) return $"'{entry}' is missing.";
            await using var stream = await found.OpenAsync(stop);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, stop)) != digest) return $"'{entry}' is not as it was written.";
        }

        return null;
    }
}
