using System.Reflection;

namespace CareLabel.Wash.Standards;

/// <summary>Reads the tables that lie beside the standards: tab between cells, '#' begins a comment line.</summary>
internal static class ListFile
{
    /// <summary>The rows of an embedded table, by its bare file name.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table '{name}' is not part of the build.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }
}
