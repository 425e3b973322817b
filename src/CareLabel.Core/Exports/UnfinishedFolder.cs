namespace CareLabel.Exports;

/// <summary>
/// A folder aside in which results are written. It holds a file that is locked as long as its process lives, so that what
/// a killed process left is told from what another one is writing, and is swept away by the next.
/// </summary>
internal sealed class UnfinishedFolder : IDisposable
{
    /// <summary>Within it: older results on their way out, until the new ones are in place.</summary>
    public const string Older = ".older";

    private const string LockName = ".lock";

    private readonly FileStream _lock;

    private UnfinishedFolder(string path, FileStream @lock) => (Path, _lock) = (path, @lock);

    public string Path { get; }

    /// <summary>Makes one in a folder, which is made too where it is missing, and sweeps away what dead processes left there.</summary>
    public static UnfinishedFolder In(string parent)
    {
        if (Directory.Exists(parent)) Sweep(parent);
        var path = System.IO.Path.Combine(parent, ResultFolder.UnfinishedPrefix + System.IO.Path.GetRandomFileName());
        Directory.CreateDirectory(path);
        try
        {
            return new(path, Lock(path));
        }
        catch (Exception e) when (DiskTrouble.Is(e))
        {
            TryDelete(path);
            throw;
        }
    }

    /// <summary>The results in it.</summary>
    public string[] Files() => [.. Directory.GetFiles(Path).Where(file => System.IO.Path.GetFileName(file) != LockName)];

    /// <summary>Gives up the lock, as must be before the folder is moved, because its lock file does not belong to the results.</summary>
    public void Unlock()
    {
        _lock.Dispose();
        File.Delete(System.IO.Path.Combine(Path, LockName));
    }

    /// <summary>Takes the folder away with all that is in it.</summary>
    public void Delete()
    {
        _lock.Dispose();
        TryDelete(Path);
    }

    /// <summary>Leaves the folder as it is.</summary>
    public void Dispose() => _lock.Dispose();

    private static FileStream Lock(string folder) =>
        new(System.IO.Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);

    // Only what is surely ours and surely nobody's any more; older results in it may be the only ones there are.
    private static void Sweep(string parent)
    {
        foreach (var folder in Directory.EnumerateDirectories(parent, ResultFolder.UnfinishedPrefix + "*").ToList())
        {
            try
            {
                if (!File.Exists(System.IO.Path.Combine(folder, LockName)) || Directory.Exists(System.IO.Path.Combine(folder, Older))) continue;
                using var mine = Lock(folder);
                TryDelete(folder);
            }
            catch (Exception e) when (DiskTrouble.Is(e))
            {
                // Another process holds it, or it belongs to someone else.
            }
        }
    }

    private static void TryDelete(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (DiskTrouble.Is(e))
        {
            // What cannot be taken away is recognised by its name.
        }
    }
}
