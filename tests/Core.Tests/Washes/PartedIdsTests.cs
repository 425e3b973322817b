using System.Text;
using System.Text.Json.Nodes;
using CareLabel.Tests;
using CareLabel.Wash;
using CareLabel.Washes;

namespace CareLabel.Core.Tests.Washes;

public sealed class PartedIdsTests : IDisposable
{
    private const string Crm = """
        Kundenr,Navn,E-post,Mobil,Adresse
        c1,Ada Berg,ada@berg.example,92334451,Storgata 1
        c2,Ada Berg,ada@berg.example,92334451,Storgata 1
        c3,Bo Lund,bo@lund.example,92334452,Nygata 2
        ,Bo Lund,bo@lund.example,92334452,Nygata 2
        c5,Cy Dahl,cy@dahl.example,92334453,Kirkeveien 3
        c5,Cy Dahl,cy@dahl.example,92334453,Kirkeveien 3
        c:7,Di Moe,di@moe.example,92334454,Torget 4
        c8,Di Moe,di@moe.example,92334454,Torget 4
        """;

    private const string News = """
        Kundenr,Navn,E-post,Mobil,Adresse
        c1,Ada Berg,ada@berg.example,92334451,Storgata 1
        n2,Eli Vik,eli@vik.example,92334455,Fjordgata 5
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("carelabel-parted-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [Promise(46, "the engine never joins what a person parted")]
    [InlineData("c1", "c2", 1, 2)]
    [InlineData("c2", "c1", 1, 2)]
    [InlineData("c3", "4", 3, 4)]
    [InlineData("c5", "c5", 5, 6)]
    [InlineData("c:7", "crm.csv:c8", 7, 8)]
    [InlineData("crm.csv:c:7", "c8", 7, 8)]
    public void Rows_parted_by_their_ids_stay_apart_and_the_rules_say_so_again(string a, string b, int row, int other)
    {
        var rules = $$"""{ "review": 0.1, "sure": 0.1, "parted": [ [ "{{a}}", "{{b}}" ] ] }""";
        var groups = Groups(Wash(rules, ("crm.csv", Crm)));
        Assert.NotEqual(groups[row - 1], groups[other - 1]);
        Assert.Equal(5, groups.Distinct().Count());

        var written = Path.Combine(_folder, "washed", "rules.json");
        var again = RulesFile.Read(written).Done!;
        Assert.Single(again.Parted);
        Assert.Equal(groups, Groups(Wash(File.ReadAllText(written), ("crm.csv", Crm))));
        Assert.Equal(again.Parted[0], RulesFile.Read(written).Done!.Parted[0]);
    }

    [Fact]
    public void The_file_tells_equal_ids_apart()
    {
        var groups = Groups(Wash("""{ "review": 0.1, "parted": [ [ "crm.csv:c1", "news.csv:c1" ], [ "c2", "news.csv:c1" ] ] }""", ("crm.csv", Crm), ("news.csv", News)));
        Assert.Equal(groups[0], groups[1]);
        Assert.NotEqual(groups[0], groups[8]);
        var parted = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, "washed", "rules.json")))!["parted"]!.AsArray();
        Assert.Equal([("crm.csv:c1", "news.csv:c1"), ("crm.csv:c2", "news.csv:c1")], parted.Select(pair => (Short(pair![0]), Short(pair[1]))));
    }

    [Theory]
    [InlineData("c1", "c99", "'c99'", "parted-names-nothing")]
    [InlineData("other.csv:c1", "c2", "'other.csv:c1'", "parted-names-nothing")]
    [InlineData("1", "c2", "'1'", "parted-names-nothing")]
    [InlineData("", "c2", "''", "parted-names-nothing")]
    [InlineData("c1", "c2", "crm.csv:c1", "parted-in-several-files", true)]
    [InlineData("c8", "crm.csv:c8", "'c8'", "parted-from-itself")]
    public void An_id_that_does_not_name_a_row_is_refused_by_its_name(string a, string b, string named, string code, bool both = false)
    {
        var rules = $$"""{ "parted": [ [ "{{a}}", "{{b}}" ] ] }""";
        var refused = (both ? Wash(rules, ("crm.csv", Crm), ("news.csv", News)) : Wash(rules, ("crm.csv", Crm))).Refused!;
        Assert.Equal(code, refused.Code);
        Assert.Contains(named, refused.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "parted": [ [ "c1" ] ] }""", "'parted[0]' must be two ids")]
    [InlineData("""{ "parted": [ [ "c1", "c2", "c3" ] ] }""", "'parted[0]' must be two ids")]
    [InlineData("""{ "parted": [ "c1", "c2" ] }""", "'parted[0]' must be a list")]
    [InlineData("""{ "parted": [ [ "c1", 2 ] ] }""", "'parted[0][1]' must be a text")]
    [InlineData("""{ "parted": { "c1": "c2" } }""", "'parted' must be a list")]
    public void What_is_no_pair_is_refused_with_its_place(string rules, string wrong)
    {
        var refused = RulesFile.Read(Write("rules.json", rules)).Refused!;
        Assert.Contains(wrong, refused.Sentence, StringComparison.Ordinal);
    }

    private static string Short(JsonNode? name) => Path.GetFileName((string)name!);

    private Outcome<WashSummary> Wash(string rules, params (string Name, string Text)[] files)
    {
        var read = RulesFile.Read(Write("rules.json", rules)).Done!;
        string[] paths = [.. files.Select(file => Write(file.Name, file.Text))];
        var request = new WashFiles.Request(paths, Path.Combine(_folder, "washed"), read.Over(new() { Country = "NO", IdColumn = "Kundenr" }), Force: true) { Parted = read.Parted };
        return new WashFiles(TimeProvider.System).Run(request, stop: TestContext.Current.CancellationToken);
    }

    private string[] Groups(Outcome<WashSummary> outcome)
    {
        Assert.Null(outcome.Refused);
        return [.. File.ReadLines(Path.Combine(_folder, "washed", "rows.csv")).Skip(1).Select(line => line.Split(',')[4])];
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text, Encoding.UTF8);
        return path;
    }
}
