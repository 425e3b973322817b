namespace CareLabel.Exports;

/// <summary>
/// A folder of results that is there complete or not at all: files are written into a folder aside, on the same disk,
/// and renamed into place when all are done. What a crash leaves behind is a folder called
/// <c>.carelabel-unfinished-…</c>, which is not counted as content and goes when results are written there again.
/// </summary>
public sealed class ResultFolder : IDisposable
{
    /// <summary>How the names of folders begin that hold unfinished results.</summary>
    public const string UnfinishedPrefix = ".carelabel-unfinished-";

    private readonly Lock _ending = new();
    private readonly UnfinishedFolder _aside;
    private readonly string _asGiven, _target;
    private readonly string? _made;
    private readonly IReadOnlyCollection<string> _names;
    private bool _complete, _disposed;

    // Older results that could not be put back are in the folder aside and must not go with it.
    private bool _keepAside;

    private ResultFolder(Request request, string target, UnfinishedFolder aside, string? made)
    {
        (_asGiven, _names, _target, _aside, _made) = (request.Folder, request.Names, target, aside, made);
        AppDomain.CurrentDomain.ProcessExit += EndWithProcess;
    }

    /// <summary>What is to be written where.</summary>
    /// <param name="Folder">Made if missing, with the folders above it.</param>
    /// <param name="Names">The names of all files that may be written; earlier ones go, so that no result of another run stays.</param>
    /// <param name="Inputs">Paths that must not be replaced.</param>
    /// <param name="Force">Files with our names may be replaced; others in the folder stay as they are.</param>
    public sealed record Request(string Folder, IReadOnlyCollection<string> Names, IReadOnlyCollection<string> Inputs, bool Force);

    /// <summary>Makes the folder aside, or refuses before any work is done.</summary>
    public static Outcome<ResultFolder> Begin(Request request)
    {
        var folder = request.Folder;
        try
        {
            var target = RealPath.Of(folder);
            if (File.Exists(target)) return new FolderIsFile(folder);
            if (Taken(request, target) is { } input) return new InputInTheWay(input);
            if (!Directory.Exists(target)) return Aside(request, target, Path.GetDirectoryName(target)!);
            if (!request.Force && Directory.EnumerateFileSystemEntries(target).Any(entry => !IsUnfinished(entry)))
                return new FolderNotEmpty(folder);
            if (request.Names.FirstOrDefault(name => Directory.Exists(Path.Combine(target, name))) is { } name)
                return new FolderUnwritable(folder, $"'{name}' in it is a folder.");

            return Aside(request, target, target);
        }
        catch (Exception e) when (DiskTrouble.Is(e))
        {
            return new FolderUnwritable(folder, DiskTrouble.Sentence(e));
        }
    }

    /// <summary>The path of a result while it is being written.</summary>
    public string PathOf(string name) => Path.Combine(_aside.Path, name);

    /// <summary>A stream for a result; the caller closes it before <see cref="Fill"/> ends.</summary>
    public Stream Create(string name) =>
        new FileStream(PathOf(name), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);

    /// <summary>
    /// Writes the results and moves them into place. When the disk fails, answers a refusal; then, and when
    /// <paramref name="write"/> throws, as it does when cancelled, nothing of them remains and older results stand.
    /// </summary>
    public Refusal? Fill(Action<ResultFolder> write)
    {
        try
        {
            write(this);
            lock (_ending)
            {
                MoveIntoPlace();
                _complete = true;
            }

            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FolderUnwritable(_asGiven, DiskTrouble.Sentence(e));
        }
        finally
        {
            Dispose();
        }
    }

    /// <summary>Takes away what was not completed.</summary>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= EndWithProcess;
        lock (_ending)
        {
            if (_disposed) return;
            _disposed = true;
            if (_keepAside) _aside.Dispose();
            else _aside.Delete();
            if (!_complete && _made is not null) Unmake(Path.GetDirectoryName(_target)!, _made);
        }
    }

    // A process that is made to end at once still takes its unfinished results with it, unless they are being moved into place.
    private void EndWithProcess(object? sender, EventArgs e) => Dispose();

    // Only folders that this made and that are still empty; the innermost first.
    private static void Unmake(string innermost, string outermost)
    {
        for (var made = innermost; made.Length >= outermost.Length; made = Path.GetDirectoryName(made)!)
        {
            try
            {
                Directory.Delete(made);
            }
            catch (Exception e) when (DiskTrouble.Is(e))
            {
                return;
            }
        }
    }

    private static ResultFolder Aside(Request request, string target, string parent)
    {
        var made = FirstMissing(parent);
        try
        {
            return new(request, target, UnfinishedFolder.In(parent), made);
        }
        catch (Exception e) when (DiskTrouble.Is(e))
        {
            if (made is not null) Unmake(parent, made);
            throw;
        }
    }

    private static string? FirstMissing(string path)
    {
        string? missing = null;
        for (var at = path; at is not null && !Directory.Exists(at); at = Path.GetDirectoryName(at)) missing = at;
        return missing;
    }

    /// <summary>Names differ by case only on some disks, so no such input is put at risk on any.</summary>
    private static string? Taken(Request request, string target)
    {
        var results = request.Names.Select(name => Path.Combine(target, name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return request.Inputs.FirstOrDefault(input => results.Contains(RealPath.Of(input)) || results.Contains(Path.GetFullPath(input)));
    }

    private void MoveIntoPlace()
    {
        if (!Directory.Exists(_target))
        {
            _aside.Unlock();
            Directory.Move(_aside.Path, _target);
            return;
        }

        // Older results step aside first, so that they can come back if a move fails half way.
        var older = Path.Combine(_aside.Path, UnfinishedFolder.Older);
        var moved = new List<(string From, string To)>();
        try
        {
            Directory.CreateDirectory(older);
            var done = _aside.Files();
            foreach (var name in _names.Union(done.Select(file => Path.GetFileName(file)), StringComparer.Ordinal))
            {
                var place = Path.Combine(_target, name);
                if (new FileInfo(place) is { } there && (there.Exists || there.LinkTarget is not null)) Move(place, Path.Combine(older, name));
            }

            foreach (var file in done) Move(file, Path.Combine(_target, Path.GetFileName(file)));
        }
        catch (Exception e) when (DiskTrouble.Is(e))
        {
            for (var i = moved.Count - 1; i >= 0; i--) _keepAside |= !TryMove(moved[i].To, moved[i].From);
            throw;
        }

        void Move(string from, string to)
        {
            File.Move(from, to);
            moved.Add((from, to));
        }
    }

    private static bool TryMove(string from, string to)
    {
        try
        {
            File.Move(from, to);
            return true;
        }
        catch (Exception e) when (DiskTrouble.Is(e))
        {
            return false;
        }
    }

    private static bool IsUnfinished(string path) =>
        Path.GetFileName(path).StartsWith(UnfinishedPrefix, StringComparison.Ordinal);
}
