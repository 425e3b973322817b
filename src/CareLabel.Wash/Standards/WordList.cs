using System.Collections.Frozen;

namespace CareLabel.Wash.Standards;

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

    /// <summary>The words of one use in a table whose first cell is the use and whose last holds words parted by
    /// ';'.</summary>
    internal static WordList Of(List<string[]> rows, string use) =>
        new(from row in rows where row[0] == use from word in row[^1].Split(';') select word);

    internal bool Has(ReadOnlySpan<char> word) => MayHave(word) && _words.ContainsKey(word);

    /// <summary>The word as the table writes it; null when the table lacks it.</summary>
    internal string? Find(ReadOnlySpan<char> word) =>
        MayHave(word) && _words.TryGetValue(word, out var written) ? written : null;

    private bool MayHave(ReadOnlySpan<char> word) =>
        word.Length > 0 && (_edges[Math.Min(word.Length, 63)] & Edge(word)) != 0;

    private static ulong Edge(ReadOnlySpan<char> word) =>
        1UL << (((char.ToUpperInvariant(word[0]) * 31) + char.ToUpperInvariant(word[^1])) & 63);
}
