namespace CareLabel.Demo.MadeUp;

/// <summary>Rows of the tables beside this file: cells parted by tabs, '#' starts a comment.</summary>
public static class Rows
{
    /// <summary>All rows of one table, in its order.</summary>
    public static IEnumerable<string[]> Of(string table)
    {
        using var stream = typeof(Rows).Assembly.GetManifestResourceStream(table)
            ?? throw new InvalidOperationException($"no table {table}");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
    }

    /// <summary>The rows of one country, without the country.</summary>
    public static IEnumerable<string[]> Of(string table, string country) =>
        Of(table).Where(row => row[0] == country).Select(row => row[1..]);
}
