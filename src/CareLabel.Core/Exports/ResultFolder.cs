namespace CareLabel.Exports;

/// <summary>
/// A folder of results that is there complete or not at all: files are written into a folder aside, on the same disk,
/// and renamed into place when all are done. What a crash leaves behind is a folder called
/// <c>.carelabel-unfinished-…</c>, which may be deleted and is not counted as content.
/// </summary>
public sealed class ResultFolder : IDisposable
{
    /// <summary>How the names of folders begin that hold unfinished results.</summary>
    public const string UnfinishedPrefix = ".carelabel-unfinished-";

    private readonly string _asGiven, _target, _aside;
    private readonly string? _made;
    private readonly IReadOnlyCollection<string> _names;
    private bool _complete;

    // Older results that could not be put back are in the folder aside and must not go with it.
    private bool _keepAside;

    private ResultFolder(Request request, string target, string aside, string? made) =>
        (_asGiven, _names, _target, _aside, _made) = (request.Folder, request.Names, target, aside, made);

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
        catch (Exception e) when (IsDiskTrouble(e))
        {
            return new FolderUnwritable(folder, e.Message);
        }
    }

    /// <summary>The path of a result while it is being written.</summary>
    public string PathOf(string name) => Path.Combine(_aside, name);

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
            MoveIntoPlace();
            _complete = true;
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FolderUnwritable(_asGiven, e.Message);
        }
        finally
        {
            Dispose();
        }
    }

    /// <summary>Takes away what was not completed.</summary>
    public void Dispose()
    {
        if (!_keepAside) TryDelete(_aside);
        if (_complete || _made is null) return;

        // Only folders that this made and that are still empty; the innermost first.
        for (var made = Path.GetDirectoryName(_target)!; made.Length >= _made.Length; made = Path.GetDirectoryName(made)!)
        {
            try
            {
                Directory.Delete(made);
            }
            catch (Exception e) when (IsDiskTrouble(e))
            {
                return;
            }
        }
    }

    private static ResultFolder Aside(Request request, string target, string parent)
    {
        var made = FirstMissing(parent);
        var aside = Path.Combine(parent, UnfinishedPrefix + Path.GetRandomFileName());
        try
        {
            Directory.CreateDirectory(aside);
        }
        catch (Exception e) when (IsDiskTrouble(e))
        {
            new ResultFolder(request, target, aside, made).Dispose();
            throw;
        }

        return new(request, target, aside, made);
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
            Directory.Move(_aside, _target);
            return;
        }

        // Older results step aside first, so that they can come back if a move fails half way.
        var older = Path.Combine(_aside, ".older");
        var moved = new List<(string From, string To)>();
        try
        {
            Directory.CreateDirectory(older);
            var done = Directory.GetFiles(_aside);
            foreach (var name in _names.Union(done.Select(file => Path.GetFileName(file)), StringComparer.Ordinal))
            {
                var place = Path.Combine(_target, name);
                if (new FileInfo(place) is { } there && (there.Exists || there.LinkTarget is not null)) Move(place, Path.Combine(older, name));
            }

            foreach (var file in done) Move(file, Path.Combine(_target, Path.GetFileName(file)));
        }
        catch (Exception e) when (IsDiskTrouble(e))
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
        catch (Exception e) when (IsDiskTrouble(e))
        {
            return false;
        }
    }

    private static bool IsUnfinished(string path) =>
        Path.GetFileName(path).StartsWith(UnfinishedPrefix, StringComparison.Ordinal);

    private static bool IsDiskTrouble(Exception e) =>
        e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static void TryDelete(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (IsDiskTrouble(e))
        {
            // What cannot be taken away is recognised by its name.
        }
    }
}
