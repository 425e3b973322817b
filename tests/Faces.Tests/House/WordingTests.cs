using System.Text.RegularExpressions;

namespace CareLabel.Faces.Tests.House;

/// <summary>Words that have no place in the tree. The words are put together here, or this file would hold them.</summary>
public sealed partial class WordingTests
{
    private static readonly string[] Prose = [".md", ".cs", ".razor", ".js", ".csproj", ".props", ".targets", ".txt", ".json", "dev/check", "dev/test", "dev/promises", "carelabel"];

    [Fact]
    public void No_type_is_called_by_a_word_that_says_nothing() => Assert.Empty(Tree.Texts(".cs", ".razor").SelectMany(EmptyWords));

    [Fact]
    public void A_word_that_says_nothing_is_seen() => Assert.Equal(
        ["a.cs: MergeHelper", "a.cs: RowInfo"],
        EmptyWords(("a.cs", "internal cla" + "ss MergeHelper\npublic record str" + "uct RowInfo(int A);\ncla" + "ss Database;")));

    [Fact]
    public void Nothing_is_left_to_be_done_later() => Assert.Empty(Tree.Texts(Prose).SelectMany(file => Hits(file, Later())));

    [Fact]
    public void What_is_left_for_later_is_seen() =>
        Assert.Single(Hits(("a.cs", "// TO" + "DO: mend\n// a todo list"), Later()));

    [Fact]
    public void Nothing_speaks_of_one_machine() => Assert.Empty(Tree.Texts(Prose).SelectMany(file => Hits(file, Machine())));

    [Theory]
    [InlineData("see /wo" + "rk/notes")]
    [InlineData("cp a /tm" + "p/b")]
    [InlineData("/ho" + "me/ada/carelabel")]
    [InlineData("C:\\Us" + "ers\\ada")]
    public void A_path_of_one_machine_is_seen(string line) => Assert.Single(Hits(("a.md", line), Machine()));

    [Fact]
    public void Nothing_speaks_of_how_it_was_made() => Assert.Empty(Tree.Texts(Prose).SelectMany(file => Hits(file, Making())));

    [Theory]
    [InlineData("written by an ag" + "ent")]
    [InlineData("in this ses" + "sion we")]
    [InlineData("the assi" + "stant said")]
    [InlineData("as the pro" + "mpt asks")]
    public void Talk_of_how_it_was_made_is_seen(string line) => Assert.Single(Hits(("a.md", line), Making()));

    [Theory]
    [InlineData("sessions listed and revocable")]
    [InlineData("the browser's user agent")]
    [InlineData("a sales agent's title")]
    [InlineData("answers promptly")]
    public void What_is_the_product_may_be_said(string line) => Assert.Empty(Hits(("a.md", line), Making()));

    private static IEnumerable<string> EmptyWords((string Path, string Text) file) =>
        TypeName().Matches(file.Text).Select(match => match.Groups[1].Value).Where(name => EmptyEnding().IsMatch(name)).Select(name => $"{file.Path}: {name}");

    private static IEnumerable<string> Hits((string Path, string Text) file, Regex what) =>
        file.Text.Split('\n').Where(line => what.IsMatch(line)).Select(line => $"{file.Path}: {line.Trim()}");

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?:class\s+|struct\s+)?([A-Z]\w*)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TypeName();

    [GeneratedRegex("(?:Manager|Helper|Util|Utils|Processor|Service|Base|Dto|Info|Data)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EmptyEnding();

    // In code it stands in comments; elsewhere it is a value that people type.
    [GeneratedRegex(@"(?:^[^""]*(?://|\*|#|<!--)[^""]*|^[^"";{]*)\b(?:TO[D]O|FIX[M]E)\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Later();

    [GeneratedRegex(@"(?<![\w.])/(?:work|tmp|home|root)/|[A-Z]:\\Users\\", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Machine();

    [GeneratedRegex(
        @"\b(?:(?:an?|the|our|sub-?|coding|AI) ?a[g]ents?\b(?!'s)|a[s]sistants?\b|(?:this|last|my|our|the) s[e]ssion\b|(?:the|this|my) pr[o]mpt\b|languag[e] model|chatbo[t])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Making();
}
