using CareLabel.Data;

namespace CareLabel.Search;

/// <summary>How well an entry fits what was typed: whole words before beginnings, names before all else.</summary>
internal static class Relevance
{
    /// <summary>The higher, the better.</summary>
    public static int Of(SearchEntry entry, WordQuery query)
    {
        var (names, words) = (entry.Names.Split(' '), entry.Words.Split(' '));
        var sum = 0;
        foreach (var term in query.Terms) sum += term.Forms.Max(form => form.Sum(word => OfWord(word, names, words)) / form.Count);

        // Of two who fit alike, the one whose name is little more than what was typed.
        return (sum * 100) - Math.Min(names.Length, 99);
    }

    /// <summary>Whether each term fits by itself.</summary>
    public static bool Fits(SearchEntry entry, WordQuery query)
    {
        var (names, words) = (entry.Names.Split(' '), entry.Words.Split(' '));
        return query.Terms.All(term => term.Forms.Any(form => form.All(word => OfWord(word, names, words) > 0)));
    }

    private static int OfWord(string word, string[] names, string[] words)
    {
        if (Array.IndexOf(names, word) >= 0) return 8;
        if (Array.Exists(names, name => name.StartsWith(word, StringComparison.Ordinal))) return 4;
        if (Array.IndexOf(words, word) >= 0) return 3;
        return Array.Exists(words, other => other.StartsWith(word, StringComparison.Ordinal)) ? 1 : 0;
    }
}
