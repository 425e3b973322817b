using System.Text.RegularExpressions;

namespace CareLabel.Faces.Tests.House;

/// <summary>Pages name only what is there: files by their paths, words by their types.</summary>
public sealed partial class PageTests
{
    private static readonly Lazy<HashSet<string>> Types = new(() =>
        [.. Tree.Texts(".cs").SelectMany(file => TypeName().Matches(file.Text)).Select(match => match.Groups[1].Value)]);

    [Fact]
    public void Paths_on_pages_are_there() => Assert.Empty(Tree.Texts(".md").SelectMany(file => Lost(file.Path, file.Text)));

    [Fact]
    public void A_path_that_is_not_there_is_seen() => Assert.Equal(
        ["a.md: src/CareLabel.Attic"], Lost("a.md", "`src/CareLabel.Attic` `src/CareLabel.Wash` `src/<Name>.cs` `out/report.html` `tests/*/x`"));

    [Fact]
    public void Every_word_of_the_glossary_has_its_type() => Assert.Empty(Typeless(Tree.Read("docs/glossary.md")));

    [Fact]
    public void A_word_without_a_type_is_seen() => Assert.Equal(
        ["Bundle"], Typeless("| word | meaning | type |\n|---|---|---|\n| twin | `a-z` | `TwinPair` |\n| bits | log2 | `Edge.Bits`, `Bundle.Bits` |\n"));

    private static IEnumerable<string> Lost(string page, string text) =>
        from match in OwnPath().Matches(text)
        where !Path.Exists(Tree.Full(match.Groups[1].Value))
        select $"{page}: {match.Groups[1].Value}";

    private static IEnumerable<string> Typeless(string glossary) =>
        from row in glossary.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        from name in Quoted().Matches(row.Split('|')[3])
        where !Types.Value.Contains(name.Groups[1].Value)
        select name.Groups[1].Value;

    [GeneratedRegex(@"`((?:src|tests|docs|dev|bench|tools|samples)/[\w./-]+)`", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OwnPath();

    [GeneratedRegex(@"`([A-Z]\w*)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?:class\s+|struct\s+)?([A-Z]\w*)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TypeName();
}
