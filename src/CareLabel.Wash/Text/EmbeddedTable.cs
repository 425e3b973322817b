namespace CareLabel.Wash.Text;

/// <summary>
/// Reads the tables of knowledge that are embedded beside the code, by their bare file names: one row a line, tabs
/// between cells, '#' begins a comment line.
/// </summary>
internal static class EmbeddedTable
{
    /// <summary>The rows of a table, read as they are asked for.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }

    /// <summary>The bytes of an embedded file that is no table (the JSON of phones and countries).</summary>
    public static Stream Open(string name) =>
        typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The build lacks its table '{name}'.");
}
