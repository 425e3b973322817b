using System.Globalization;
using System.Text;
using System.Xml.Linq;
using CareLabel.Tests;
using CareLabel.Wash;
using CareLabel.Washes;

namespace CareLabel.Core.Tests.Washes;

public sealed class ReportPageTests
{
    private const string People = """
        Id,First name,Last name,E-mail,Mobile,City,Country,Category
        1,Kari,Moe,kari.moe@example.org,41290557,Bergen,Norway,Bygg
        2,Kari,Moe,KARI.MOE@example.org,+47 412 90 557,Bergen,NO,bygg
        3,Kari,Moe,kari.moe@example.org,,Bergen,NO,Bygg
        4,Ørjan,Østgård,orjan@nordlys.example,90123418,Oslo,NO,Handel
        5,Orjan,Ostgard,orjan@nordlys.example,901 23 418,OSLO,NO,Handel
        6,Jan,Holm,jan.holm@gmial.com,92345678,Hamar,NO,Handel
        7,Ada,Berg,ada@,12,Hamar,NO,n/a
        8,Ola,Lund,ola.lund@example.org,93456789,Hamar,NO,Bygg
        9,Eva,Dahl,eva.dahl@example.org,94567890,Molde,NO,Bygg

        """;

    [Fact]
    public void Says_in_the_head_what_came_of_the_wash()
    {
        var (summary, _, page) = Reports.Of(new WashSettings { Today = new(2025, 11, 22) }, People);

        Assert.True(summary.MergedRows > 0);
        Assert.Equal($"9\u00a0rows became {summary.Entities}\u00a0people: {summary.MergedRows}\u00a0rows were twins and are merged.", Class(page, "finding"));
        Assert.Equal("9\u00a0rows of 8\u00a0columns, washed 22 November 2025.", Class(page, "what"));
    }

    [Fact]
    public void Counts_the_changes_and_problems_that_the_files_have()
    {
        var (summary, _, page) = Reports.Of(People);

        Assert.True(summary.Changes > 0 && summary.Problems > 0);
        Assert.Equal(summary.Changes, Reports.Table(page, "Changes by standard").Sum(row => Reports.Figure(row[1])));
        Assert.Equal(summary.Problems, Reports.Table(page, "Problems by column").Sum(row => Reports.Figure(row[1])));
    }

    [Fact]
    public void Shows_the_label_of_the_summary()
    {
        var (summary, _, page) = Reports.Of(People);

        var rows = Reports.Table(page, "Rows by how they stand");
        int[][] expected =
        [
            .. new[] { (summary.LabelBefore.Complete, summary.LabelAfter.Complete), (summary.LabelBefore.Standard, summary.LabelAfter.Standard), (summary.LabelBefore.Unique, summary.LabelAfter.Unique) }
                .SelectMany(both => new[] { both.Item1, both.Item2 })
                .Select(count => new[] { count.Good, count.Warn, count.Bad, count.NotJudged }),
        ];
        Assert.Equal(expected, rows.Select(row => row.Skip(2).Select(cell => (int)Reports.Figure(cell)).ToArray()));
    }

    [Fact]
    [Promise(33, "every pair of a file says why and how sure, field by field")]
    public void Puts_the_rows_of_each_group_side_by_side_with_the_reason()
    {
        var (summary, _, page) = Reports.Of(People);

        var groups = page.Descendants("article").ToList();
        Assert.Equal(summary.Rows - summary.Groups, groups.Sum(group => group.Descendants("th").Count(IsRow) - 1));
        Assert.All(groups, group => Assert.Contains(group.Descendants("p"), p => (string?)p.Attribute("class") == "why" && p.Value.Length > 10));
        Assert.All(groups, group => Assert.EndsWith("%", group.Descendants("span").Single(span => (string?)span.Attribute("class") == "chance").Value, StringComparison.Ordinal));
        Assert.All(groups, group =>
        {
            var waterfall = group.Descendants("table").Single(table => (string?)table.Attribute("class") == "waterfall");
            var steps = waterfall.Descendants("tbody").Descendants("td").Where(cell => (string?)cell.Attribute("class") == "n").Select(cell => Bits(cell.Value)).ToList();
            Assert.InRange(steps.SkipLast(1).Sum(), steps[^1] - .6, steps[^1] + .6);
        });
    }

    [Fact]
    public void Tells_equal_differing_and_adding_values_apart_by_a_sign()
    {
        var (_, _, page) = Reports.Of(People);

        var cells = page.Descendants("td").Where(cell => cell.Element("b") is not null)
            .ToLookup(cell => (string)cell.Attribute("class")!, cell => cell.Element("b")!.Value);
        Assert.Equal(["="], cells["same"].Distinct());
        Assert.Equal(["≈"], cells["near"].Distinct());
        Assert.All(cells["differs"], sign => Assert.Equal("≠", sign));
        Assert.All(cells["adds"], sign => Assert.Equal("+", sign));
    }

    [Theory]
    [InlineData(WashStages.Profile, "4\u00a0rows were described and left as they are. Twins were not looked for.")]
    [InlineData(WashStages.Standards, "2\u00a0values were put in order, 1\u00a0value needs a person. Twins were not looked for.")]
    public void Says_nothing_of_what_was_not_asked_for(WashStages stages, string finding)
    {
        var (_, _, page) = Reports.Of(new WashSettings { Stages = stages }, "First name,E-mail\nJo,jo@example.org\nKari,KARI@example.org\nOla,OLA@example.com\nEva,eva@\n");

        Assert.Equal(finding, Class(page, "finding"));
        var found = page.Descendants("h3").Select(heading => heading.Value).ToList();
        Assert.DoesNotContain(found, heading => heading.Contains("twin", StringComparison.Ordinal));
        Assert.Equal(stages == WashStages.Standards, found.Exists(heading => heading.Contains("changed", StringComparison.Ordinal)));
        Assert.Equal(stages == WashStages.Standards, found.Exists(heading => heading.Contains("needs a person", StringComparison.Ordinal)));
        Assert.Equal(stages == WashStages.Standards, page.Descendants("footer").Single().Value.Contains("clean.csv", StringComparison.Ordinal));
    }

    [Fact]
    public void Begins_with_what_was_found_and_what_to_do()
    {
        var (summary, _, page) = Reports.Of(People);

        var facts = List(page, "facts");
        Assert.Contains($"{summary.MergedRows} ", facts[0], StringComparison.Ordinal);
        Assert.Contains(facts, fact => fact.StartsWith($"{summary.Problems} values need a person", StringComparison.Ordinal));
        Assert.Equal(
            summary.Changes,
            facts.Where(fact => fact.Contains("written", StringComparison.Ordinal) || fact.Contains("merging", StringComparison.Ordinal))
                .Sum(fact => Reports.Figure(fact.Split(' ')[0])));
        Assert.Contains(List(page, "deeds"), deed => deed.StartsWith($"Put right {summary.Problems}\u00a0values", StringComparison.Ordinal));
    }

    [Fact]
    public void Gives_the_reason_in_the_words_of_the_rows()
    {
        var (_, _, page) = Reports.Of(People);

        var whys = page.Descendants("p").Where(p => (string?)p.Attribute("class") == "why").Select(p => p.Value).ToList();
        Assert.Contains(whys, why => why.Contains("(Kari)", StringComparison.Ordinal) && why.Contains("(Moe)", StringComparison.Ordinal));
        Assert.Contains(whys, why => why.Contains("(Østgård)", StringComparison.Ordinal));
    }

    [Fact]
    public void Counts_every_pair_of_the_list_under_one_reason()
    {
        var (summary, _, _) = Reports.Of(People);

        var model = Assert.Single(summary.Models);
        Assert.Equal(model.Rows * (model.Rows - 1) / 2d, model.Pairs.Values.Sum(), 1);
    }

    [Fact]
    public void Shows_in_the_merged_column_what_clean_csv_holds()
    {
        var (_, _, page) = Reports.Of("""
            First name,Last name,E-mail,Mobile,Birth date,Notes
            Kari,Moe,kari.moe@example.org; kari@moe.example,41290557,1970-03-04,met at the fair
            Kari,Moe,kari.moe@example.org,41290557,1970-03-04,wants the price list
            Ola,Lund,ola.lund@example.org,93456789,1981-05-06,

            """);

        var golden = page.Descendants("td").Where(cell => (string?)cell.Attribute("class") == "golden").Select(cell => cell.Value).ToList();
        Assert.Contains("kari.moe@example.org; kari@moe.example", golden);
        Assert.Contains("met at the fair↵ wants the price list", golden);
    }

    [Fact]
    public void Asks_for_nothing_but_itself()
    {
        var (_, text, page) = Reports.Of(People);

        Assert.All(page.Descendants().Attributes().Where(a => a.Name.LocalName is "href" or "src" or "action"), a => Assert.Equal('#', a.Value[0]));
        Assert.Equal(0, Count(text, "@import"));
        Assert.Equal(Count(text, "url("), Count(text, "url(#"));
        Assert.Contains("default-src 'none'", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Leads_every_link_to_a_place_on_the_page()
    {
        foreach (var (_, _, page) in new[] { Reports.Of(People), Reports.Of(new WashSettings { Stages = WashStages.Profile }, People) })
        {
            var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.All(page.Descendants().Attributes("href"), href => Assert.Contains(href.Value[1..], ids));
        }
    }

    [Fact]
    public void Has_headings_in_order_and_tables_that_say_what_they_hold()
    {
        var (_, _, page) = Reports.Of(People);

        var level = 0;
        foreach (var heading in page.Descendants().Where(element => element.Name.LocalName is ['h', >= '1' and <= '6']))
        {
            var next = heading.Name.LocalName[1] - '0';
            Assert.InRange(next, 1, level + 1);
            level = next;
        }

        Assert.Single(page.Descendants("h1"));
        Assert.All(page.Descendants("table"), table => Assert.NotEmpty(table.Element("caption")!.Value));
        Assert.All(page.Descendants("th"), head => Assert.NotNull(head.Attribute("scope")));
    }

    [Fact]
    public void Stays_small_whatever_stands_in_a_long_list()
    {
        var csv = new StringBuilder("First name,Last name,E-mail");
        for (var column = 0; column < 40; column++) csv.Append(CultureInfo.InvariantCulture, $",Note {column}");
        csv.Append('\n');
        for (var row = 0; row < 600; row++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"Kari,Moe{(char)('a' + (row / 2 % 26))}{row / 2},moe{row / 2}@example.org");
            for (var column = 0; column < 40; column++) csv.Append(',').Append('<', 100 + (row % 7)).Append(row / 2);
            csv.Append('\n');
        }

        var (summary, text, page) = Reports.Of(csv.ToString());

        Assert.True(summary.MergedRows > 200);
        Assert.InRange(text.Length, 1, 3_000_000);
        var shown = page.Descendants("article").Count();
        var all = page.Descendants("h3").Where(h => h.Value.Contains("merged", StringComparison.Ordinal) || h.Value.Contains("for you", StringComparison.Ordinal))
            .Sum(h => Reports.Figure(h.Value.Split('\u00a0')[0]));
        var left = page.Descendants("p").Where(p => p.Value.EndsWith("duplicates.csv has every pair.", StringComparison.Ordinal))
            .Sum(p => Reports.Figure(p.Value.Split('\u00a0')[0]));
        Assert.Equal(all, shown + left);
    }

    [Theory]
    [InlineData("First name,E-mail\nKari,kari@example.org\n", "There is one row, and nothing to compare it with. Every value stands as its standard writes it.")]
    [InlineData("First name,E-mail\nKari,kari@example.org\nOla,ola@example.com\n", "None of the 2\u00a0rows stands here twice. Every value stands as its standard writes it.")]
    public void Says_something_sensible_of_a_list_without_twins(string csv, string finding)
    {
        var (_, _, page) = Reports.Of(csv);

        Assert.Equal(finding, Class(page, "finding"));
        Assert.Empty(page.Descendants("article"));
    }

    [Fact]
    public void Writes_the_same_page_of_the_same_list()
    {
        Assert.Equal(Reports.Of(new WashSettings { Threads = 1 }, People).Text, Reports.Of(new WashSettings { Threads = 4 }, People).Text);
    }

    private static double Bits(string text) => double.Parse(text.Replace('−', '-'), CultureInfo.InvariantCulture);

    private static bool IsRow(XElement head) => (string?)head.Attribute("scope") == "col" && head.Value.StartsWith("row ", StringComparison.Ordinal);

    private static string Class(XDocument page, string name) => page.Descendants("p").Single(p => (string?)p.Attribute("class") == name).Value;

    private static List<string> List(XDocument page, string name) =>
        [.. page.Descendants().Single(list => (string?)list.Attribute("class") == name).Elements().Select(item => item.Value.Trim())];

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
