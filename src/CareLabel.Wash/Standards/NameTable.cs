using System.Collections.Frozen;
using System.Text;

namespace CareLabel.Wash.Standards;

/// <summary>The tables of names and words that lie beside this code, read once.</summary>
internal static class NameTable
{
    /// <summary>The rows of an embedded table: cells parted by tabs, '#' begins a comment line.</summary>
    internal static List<string[]> Rows(string file)
    {
        using var stream = typeof(NameTable).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException("The assembly was built without its table " + file);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') rows.Add(line.Split('\t'));
        return rows;
    }

    /// <summary>Words by their use, looked up without regard to case; the answer is the word as the table writes it.</summary>
    internal static WordList Words(List<string[]> rows, string use) =>
        new(from row in rows where row[0] == use from word in row[^1].Split(';') select word);
}

/// <summary>A set of words found by span and without regard to case, with the way the table writes each.</summary>
internal sealed class WordList
{
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _words;

    // By length, the first and last letters that occur: most words are told apart from the list without a look-up.
    private readonly ulong[] _edges = new ulong[64];

    internal WordList(IEnumerable<string> words)
    {
        var table = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in words) table.TryAdd(word, word);
        foreach (var word in table.Keys)
            if (word.Length > 0) _edges[Math.Min(word.Length, 63)] |= Edge(word);
        _words = table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    internal bool Has(ReadOnlySpan<char> word) => MayHave(word) && _words.ContainsKey(word);

    /// <summary>The word as the table writes it; null when the table lacks it.</summary>
    internal string? Find(ReadOnlySpan<char> word) => MayHave(word) && _words.TryGetValue(word, out var written) ? written : null;

    private bool MayHave(ReadOnlySpan<char> word) => word.Length > 0 && (_edges[Math.Min(word.Length, 63)] & Edge(word)) != 0;

    private static ulong Edge(ReadOnlySpan<char> word) =>
        1UL << (((char.ToUpperInvariant(word[0]) * 31) + char.ToUpperInvariant(word[^1])) & 63);
}
