using System.Diagnostics;

namespace CareLabel.Faces.Tests.House;

/// <summary>The files of the tree, as the house rules see them: what git knows and what it would add.</summary>
internal static class Tree
{
    public static readonly string Root = FindRoot();

    /// <summary>Paths below the root, with forward slashes.</summary>
    public static readonly IReadOnlyList<string> Files = [.. List().Where(path => File.Exists(Full(path))).Order(StringComparer.Ordinal)];

    public static string Full(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(Full(path));

    public static IEnumerable<string> With(params string[] endings) =>
        Files.Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>Files with what stands in them.</summary>
    public static IEnumerable<(string Path, string Text)> Texts(params string[] endings) => With(endings).Select(path => (path, Read(path)));

    /// <summary>The assembly of a project, built as this one was.</summary>
    public static string Assembly(string folder, string name) =>
        Path.Combine(Root, folder, AppContext.BaseDirectory[Full("tests/Faces.Tests/").Length..], name + ".dll");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CareLabel.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    private static string[] List()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "-co", "--exclude-standard", "-z"])
        {
            WorkingDirectory = Root, RedirectStandardOutput = true,
        };
        using var git = Process.Start(start)!;
        var paths = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return paths.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }
}
