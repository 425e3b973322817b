namespace CareLabel.Exports;

/// <summary>Where a path leads when every link on the way is followed, so that two names of one file are seen as one.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The full path; parts that do not exist stay as they are.</summary>
    public static string Of(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        for (var links = 0; links < MostLinks; links++)
        {
            if (FollowFirst(full) is not { } followed) break;
            full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(followed));
        }

        return full;
    }

    private static string? FollowFirst(string full)
    {
        var root = Path.GetPathRoot(full) ?? "";
        var parts = full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var at = root;
        for (var i = 0; i < parts.Length; i++)
        {
            var next = Path.Combine(at, parts[i]);
            if (new FileInfo(next).LinkTarget is { } target) return Path.Combine([at, target, .. parts[(i + 1)..]]);
            at = next;
        }

        return null;
    }
}
