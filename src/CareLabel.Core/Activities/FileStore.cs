using System.Security.Cryptography;
using CareLabel.Data;

namespace CareLabel.Activities;

/// <summary>How large a file may be.</summary>
/// <param name="MostBytes">A larger one is refused.</param>
public sealed record FileRules(long MostBytes)
{
    /// <summary>Where nobody has set anything: 200 MiB.</summary>
    public static FileRules Default { get; } = new(200L * 1024 * 1024);
}

/// <summary>
/// The folder <c>files</c> beside the base. A file is called by what is in it and by its row: <c>ab/abcd….ID</c>. One row has one
/// file, so that what is erased for one record is not still there for another.
/// </summary>
public sealed class FileStore(BasePlace place)
{
    private const int BufferBytes = 128 * 1024;

    /// <summary>A file that is being read in.</summary>
    /// <param name="Path">Where it lies aside.</param>
    /// <param name="Hash">Of what is in it.</param>
    /// <param name="SizeBytes">How large it is.</param>
    public sealed record Aside(string Path, string Hash, long SizeBytes);

    /// <summary>The folder.</summary>
    public string Folder { get; } = Path.Combine(place.Folder, "files");

    private string AsideFolder => Path.Combine(Folder, "aside");

    /// <summary>Reads a file in, aside, byte for byte as it comes; null where it is too large, and then nothing is left of it.</summary>
    public async Task<Aside?> Read(Stream from, long mostBytes, CancellationToken stop)
    {
        Directory.CreateDirectory(AsideFolder);
        var path = Path.Combine(AsideFolder, Guid.NewGuid().ToString("N"));
        try
        {
            if (await Copy(from, path, mostBytes, stop) is { } aside) return aside;
        }
        catch
        {
            File.Delete(path);
            throw;
        }

        File.Delete(path);
        return null;
    }

    /// <summary>Gives a file that was read in its place.</summary>
    public void Settle(Aside aside, Attachment row)
    {
        var path = PathOf(row.Hash, row.Key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(aside.Path, path, overwrite: false);
    }

    /// <summary>Takes away the file of a row that was not saved.</summary>
    public void Forget(Attachment row) => File.Delete(PathOf(row.Hash, row.Key));

    /// <summary>Takes away what was read in and did not settle.</summary>
    public static void Forget(Aside aside) => File.Delete(aside.Path);

    /// <summary>Opens a file to read; null where it is not there.</summary>
    public FileStream? Open(Attachment row)
    {
        var path = PathOf(row.Hash, row.Key);
        return File.Exists(path) ? new(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.Asynchronous) : null;
    }

    /// <summary>Where the file of a row lies.</summary>
    public string PathOf(string hash, Guid row) => Path.Combine(Folder, hash[..2], $"{hash}.{row:N}");

    /// <summary>The files that have settled and those that lie aside.</summary>
    public IEnumerable<string> All() => Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories) : [];

    /// <summary>The row that a file belongs to by its name; null where it lies aside.</summary>
    public Guid? RowOf(string path) =>
        !path.StartsWith(AsideFolder, StringComparison.Ordinal) && Guid.TryParse(Path.GetExtension(path).TrimStart('.'), out var row) ? row : null;

    private static async Task<Aside?> Copy(Stream from, string path, long mostBytes, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var to = new FileStream(path, options);
        var (buffer, size) = (new byte[BufferBytes], 0L);
        int read;
        while ((read = await from.ReadAsync(buffer, stop)) > 0)
        {
            if ((size += read) > mostBytes) return null;
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), stop);
        }

        // The row must not be there before its file is, also when the power goes.
        to.Flush(flushToDisk: true);
        return new(path, Convert.ToHexStringLower(hash.GetHashAndReset()), size);
    }
}
