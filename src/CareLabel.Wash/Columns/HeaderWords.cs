using CareLabel.Wash.Text;

namespace CareLabel.Wash.Columns;

/// <summary>The words that headers are made of, from headers.tsv and header-modifiers.tsv.</summary>
internal static class HeaderWords
{
    private const int ShortestGluedModifier = 3, ShortestGluedPhrase = 2;

    private static readonly Dictionary<string, List<HeaderMeaning>> Phrases = [];
    private static readonly Dictionary<string, List<HeaderMeaning>> Beginnings = [];
    private static readonly Dictionary<string, List<HeaderMeaning>> Whole = [];
    private static readonly Dictionary<string, ColumnPart> Modifiers = [];

    static HeaderWords()
    {
        var order = 0;
        foreach (var row in EmbeddedTable.Rows("headers.tsv"))
        {
            order++;
            var kind = Enum.Parse<ColumnKind>(row[0]);
            var part = row[1] == "-" ? ColumnPart.None : Enum.Parse<ColumnPart>(row[1]);
            foreach (var word in row[2].Split('|')) AddPhrase(word, new(kind, part, order));
        }

        foreach (var row in EmbeddedTable.Rows("header-modifiers.tsv"))
        {
            var part = Enum.Parse<ColumnPart>(row[0]);
            foreach (var word in row[1].Split('|'))
            {
                foreach (var key in Keys(word)) Modifiers.TryAdd(key, part);
            }
        }
    }

    /// <summary>What a run of words means as a phrase among others.</summary>
    public static IReadOnlyList<HeaderMeaning>? Phrase(string joined) => Phrases.GetValueOrDefault(joined);

    /// <summary>What a run of words means as the whole header; narrower than the phrase, and before it.</summary>
    public static IReadOnlyList<HeaderMeaning>? WholeHeader(string joined) => Whole.GetValueOrDefault(joined);

    /// <summary>What a run of words means where a header begins with it.</summary>
    public static IReadOnlyList<HeaderMeaning>? Beginning(string joined) => Beginnings.GetValueOrDefault(joined);

    /// <summary>What a word says about the phrase beside it; null where it is not known.</summary>
    public static ColumnPart? Modifier(string word)
    {
        if (Modifiers.TryGetValue(word, out var part)) return part;
        return word.All(char.IsAsciiDigit) ? ColumnPart.None : null;
    }

    /// <summary>Parts a compound such as "fakturaepost" or "besøksadresse" into a known modifier and a known phrase;
    /// null where it is none.</summary>
    public static (ColumnPart Part, IReadOnlyList<HeaderMeaning> Meanings)? Compound(string word)
    {
        for (var cut = word.Length - ShortestGluedPhrase; cut >= ShortestGluedModifier; cut--)
        {
            if (Modifiers.TryGetValue(word[..cut], out var part) && Phrases.TryGetValue(word[cut..], out var meanings))
                return (part, meanings);
        }

        return null;
    }

    private static void AddPhrase(string word, HeaderMeaning meaning)
    {
        var table = word[0] switch { '=' => Whole, '^' => Beginnings, _ => Phrases };
        foreach (var key in Keys(word.TrimStart('=', '^')))
        {
            if (!table.TryGetValue(key, out var meanings)) table[key] = meanings = [];
            if (!meanings.Contains(meaning)) meanings.Add(meaning);
        }
    }

    // The digraph form too, because many systems write "foedselsdato" and "aendret".
    private static IEnumerable<string> Keys(string word)
    {
        var plain = HeaderTokens.Joined(HeaderTokens.Of(word));
        if (plain.Length > 0) yield return plain;
        var digraph = Fold.Digraph(word).Replace(" ", "", StringComparison.Ordinal);
        if (digraph.Length > 0 && digraph != plain) yield return digraph;
    }
}

/// <summary>One meaning of a header phrase; Order is its line in the table, and the first of several is the
/// likeliest.</summary>
internal readonly record struct HeaderMeaning(ColumnKind Kind, ColumnPart Part, int Order);
