namespace CareLabel.Tests;

/// <summary>Reads tables of test cases: tab between cells, '#' starts a comment line, the last cell says why.</summary>
public static class Vectors
{
    /// <summary>The rows of a table that belongs to the tests, by its path below the test project's folder.</summary>
    public static IEnumerable<string[]> Own(string path) =>
        Rows(File.ReadLines(Path.Combine(AppContext.BaseDirectory, path)));

    /// <summary>The path of a file in the folder of shared material beside the checkout, or null where a clone has none.</summary>
    public static string? Shared(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", path);
            if (File.Exists(candidate) || Directory.Exists(candidate)) return candidate;
        }

        return null;
    }

    private static IEnumerable<string[]> Rows(IEnumerable<string> lines) =>
        from line in lines where line.Length > 0 && line[0] != '#' select line.Split('\t');
}
