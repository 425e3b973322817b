using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>The words beside a person's own names: titles, suffixes, particles, and what stands for nobody.</summary>
internal static class NameWords
{
    private static readonly List<string[]> Rows = [.. EmbeddedTable.Rows("name-words.tsv")];

    internal static readonly WordList Titles = WordList.Of(Rows, "title");
    internal static readonly WordList Suffixes = WordList.Of(Rows, "suffix");
    internal static readonly WordList Particles = WordList.Of(Rows, "particle");
    internal static readonly WordList Prefixes = WordList.Of(Rows, "prefix");
    internal static readonly WordList Ands = WordList.Of(Rows, "and");
    internal static readonly WordList Born = WordList.Of(Rows, "born");
    internal static readonly WordList Macs = WordList.Of(Rows, "mac");
    internal static readonly WordList Nobody = WordList.Of(Rows, "nobody");
    internal static readonly WordList Samples = WordList.Of(Rows, "sample");
}
