using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>The words that names of organisations are made of.</summary>
internal static class CompanyWords
{
    private static readonly List<string[]> Rows = [.. EmbeddedTable.Rows("company-words.tsv")];

    internal static readonly WordList Status = WordList.Of(Rows, "status");
    internal static readonly WordList Units = WordList.Of(Rows, "unit");
    internal static readonly WordList WeakUnits = WordList.Of(Rows, "weakunit");
    internal static readonly WordList Ands = WordList.Of(Rows, "and");
    internal static readonly WordList Stops = WordList.Of(Rows, "stop");
    internal static readonly WordList Small = WordList.Of(Rows, "small");
    internal static readonly WordList Trades = WordList.Of(Rows, "word");

    private static readonly string[] Endings =
        [.. from row in Rows where row[0] == "ending" from ending in row[2].Split(';') select ending];

    /// <summary>Longer than the ending itself, and ends so: Sandvikbygg, Elverumskole.</summary>
    internal static bool HasEnding(ReadOnlySpan<char> word)
    {
        if (word.Length < 7) return false;
        foreach (var ending in Endings)
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>What stands at the edges of a word and is no part of it.</summary>
    internal static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) =>
        word.Length > 0 && char.IsAsciiLetter(word[0]) && char.IsAsciiLetter(word[^1]) ? word : word.Trim(".,;:()\"'“”„«»-");
}
