using System.Text;

namespace CareLabel.Wash.Standards;

/// <summary>Reads the embedded tables that stand beside the standards: tab between cells, '#' starts a comment line.</summary>
internal static class CountryLines
{
    public static IEnumerable<string[]> Of(string table)
    {
        using var reader = new StreamReader(Open(table), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
    }

    public static Stream Open(string table) =>
        typeof(CountryLines).Assembly.GetManifestResourceStream(table)
        ?? throw new InvalidOperationException($"The table {table} is not in the assembly.");
}
