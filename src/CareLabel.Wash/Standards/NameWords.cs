namespace CareLabel.Wash.Standards;

/// <summary>The words beside a person's own names: titles, suffixes, particles, and what stands for nobody.</summary>
internal static class NameWords
{
    private static readonly List<string[]> Rows = NameTable.Rows("name-words.tsv");

    internal static readonly WordList Titles = NameTable.Words(Rows, "title");
    internal static readonly WordList Suffixes = NameTable.Words(Rows, "suffix");
    internal static readonly WordList Particles = NameTable.Words(Rows, "particle");
    internal static readonly WordList Prefixes = NameTable.Words(Rows, "prefix");
    internal static readonly WordList Ands = NameTable.Words(Rows, "and");
    internal static readonly WordList Born = NameTable.Words(Rows, "born");
    internal static readonly WordList Macs = NameTable.Words(Rows, "mac");
    internal static readonly WordList Nobody = NameTable.Words(Rows, "nobody");
    internal static readonly WordList Samples = NameTable.Words(Rows, "sample");
}
