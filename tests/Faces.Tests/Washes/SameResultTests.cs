using System.Text.RegularExpressions;
using CareLabel.Tests;

namespace CareLabel.Faces.Tests.Washes;

public sealed class SameResultTests(WashedSample sample) : IClassFixture<WashedSample>
{
    private static readonly string[] Timed = ["summary.json", "report.html"];

    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    [Promise(119, "the answer is the same for any number of threads")]
    public void Any_number_of_threads_gives_the_same_files_byte_for_byte(string processors)
    {
        using var work = new Workplace();
        work.Sample("people.csv");
        var ran = work.RunWith(new() { ["DOTNET_PROCESSOR_COUNT"] = processors }, "wash", "people.csv", "--out", "washed");

        Assert.Equal(0, ran.Exit);
        AssertSame(sample.Work, "washed", work, "washed");
    }

    [Fact]
    [Promise(112, "column map and rules of a wash are written, edited and given back")]
    public void A_map_and_rules_given_back_unchanged_give_the_same_files()
    {
        var ran = sample.Work.Run("wash", "people.csv", "--out", "again", "--map", "washed/map.json", "--rules", "washed/rules.json");

        Assert.Equal(0, ran.Exit);
        AssertSame(sample.Work, "washed", sample.Work, "again");
        Directory.Delete(sample.Work["again"], recursive: true);
    }

    [Fact]
    public void The_order_of_the_rows_does_not_matter_for_what_is_one()
    {
        using var work = new Workplace();
        Assert.Equal(0, work.Run("wash", work.Sample("companies.csv"), "--out", "straight").Exit);
        var mixed = work.Csv("companies.csv").ToArray();
        new Random(7).Shuffle(mixed.AsSpan(1));
        File.WriteAllLines(work["mixed.csv"], mixed.Select(row => string.Join(',', row.Select(Quoted))));
        Assert.Equal(0, work.Run("wash", "mixed.csv", "--out", "mixed").Exit);

        Assert.Equal(Partition(work, "straight", "entity"), Partition(work, "mixed", "entity"));
        Assert.Equal(Partition(work, "straight", "group"), Partition(work, "mixed", "group"));
    }

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void AssertSame(Workplace left, string leftFolder, Workplace right, string rightFolder)
    {
        foreach (var path in Directory.GetFiles(left[leftFolder]))
        {
            var name = Path.GetFileName(path);
            var (one, other) = (File.ReadAllText(path), File.ReadAllText(right[$"{rightFolder}/{name}"]));
            Assert.True(
                string.Equals(Timed.Contains(name) ? WithoutSeconds(one) : one, Timed.Contains(name) ? WithoutSeconds(other) : other, StringComparison.Ordinal),
                $"{name} differs");
        }
    }

    // Only what is told in seconds may differ between two runs.
    private static string WithoutSeconds(string text)
    {
        text = Regex.Replace(text, @"""seconds"": \{[^}]*\}", "", RegexOptions.None, TimeSpan.FromSeconds(10));
        return Regex.Replace(text, @"<tr[^>]*><th scope=""row"">[a-z]+</th><td class=""n"">[\d.]+</td></tr>", "", RegexOptions.None, TimeSpan.FromSeconds(10));
    }

    private static SortedSet<string> Partition(Workplace work, string folder, string by) => new(
        work.Rows($"{folder}/rows.csv").GroupBy(row => row[by])
            .Select(set => string.Join('+', set.Select(row => row["id"]).Order(StringComparer.Ordinal))), StringComparer.Ordinal);
}
