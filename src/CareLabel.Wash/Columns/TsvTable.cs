namespace CareLabel.Wash.Columns;

/// <summary>Reads the tables of words that are embedded beside the code: tabs between cells, '|' between words, '#'
/// comments.</summary>
internal static class TsvTable
{
    /// <summary>The rows of an embedded table by its bare file name.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(TsvTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table '{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }
}
