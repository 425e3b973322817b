using CareLabel.Tests;

namespace CareLabel.Wash.Tests.Standards;

/// <summary>Vector tables of this room; every row ends with why it is there, and short rows are an error.</summary>
internal static class StandardRows
{
    public static TheoryData<string, string> Two(string path) => [.. Of(path, 2).Select(row => (row[0], row[1]))];

    public static TheoryData<string, string, string> Three(string path) =>
        [.. Of(path, 3).Select(row => (row[0], row[1], row[2]))];

    public static TheoryData<string, string, string, string> Four(string path) =>
        [.. Of(path, 4).Select(row => (row[0], row[1], row[2], row[3]))];

    public static IEnumerable<string[]> Of(string path, int cells) => Vectors.Own(path).Select(row =>
        row.Length == cells + 1 && row[^1].Length > 0 ? row[..cells].Select(Unescaped).ToArray()
            : throw new InvalidDataException($"{path}: '{string.Join('|', row)}' has {row.Length} cells, wanted {cells + 1} with a reason last."));

    // \uXXXX, \t and \n stand for signs that nobody sees in a table.
    private static string Unescaped(string cell) =>
        cell.Contains('\\', StringComparison.Ordinal) ? System.Text.RegularExpressions.Regex.Replace(
            cell, @"\\(u(?<code>[0-9A-Fa-f]{4})|t|n)",
            m => m.Value[1] switch
            {
                't' => "\t",
                'n' => "\n",
                _ => ((char)Convert.ToInt32(m.Groups["code"].Value, 16)).ToString()
            },
            System.Text.RegularExpressions.RegexOptions.ExplicitCapture | System.Text.RegularExpressions.RegexOptions.NonBacktracking) : cell;
}
