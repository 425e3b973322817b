using System.Text.RegularExpressions;

namespace CareLabel.Faces.Tests.House;

/// <summary>Every table says at its head what it is, and tables of knowledge also where they come from.</summary>
public sealed partial class TableTests
{
    [Fact]
    public void Every_table_says_what_it_is() => Assert.Empty(Tree.Texts(".tsv").Where(file => Head(file.Text).Length == 0).Select(file => file.Path));

    [Fact]
    public void Every_table_of_knowledge_says_where_from() => Assert.Empty(
        Tree.Texts(".tsv").Where(file => !file.Path.StartsWith("tests/", StringComparison.Ordinal) && !Origin().IsMatch(Head(file.Text))).Select(file => file.Path));

    [Fact]
    public void A_table_without_a_head_is_seen()
    {
        Assert.Empty(Head("no\tnorge\n# too late\n"));
        Assert.DoesNotMatch(Origin(), Head("# Countries and their names\nno\tnorge\n"));
        Assert.Matches(Origin(), Head("# Countries\n# Written from general knowledge.\nno\tnorge\n"));
    }

    private static string Head(string table) =>
        string.Join('\n', table.TrimStart('\uFEFF').Split('\n').TakeWhile(line => line.StartsWith('#')).Select(line => line.Trim('#', ' ', '\r')));

    [GeneratedRegex("source|knowledge|convention|own (?:short |small )?(?:compilation|list|words)|made up|unicode|ISO \\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Origin();
}
