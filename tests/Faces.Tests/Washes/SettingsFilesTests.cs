using System.Text.Json.Nodes;
using CareLabel.Tests;

namespace CareLabel.Faces.Tests.Washes;

public sealed class SettingsFilesTests
{
    private const string List = "Ref,Navn,E-post,Endret,Rolle\n1,Ada Berg,ada@berg.example,2020-01-01,Selger\n2,Ada Berg,ada@berg.example,2024-01-01,Leder\n"
        + "3,Bo Lund,bo@lund.example,2023-01-01,Selger\n4,Cy Dahl,cy@dahl.example,2023-01-01,Lærer\n5,Di Moe,di@moe.example,2023-01-01,Kokk\n";

    [Theory]
    [InlineData("""{ "lines": [ { "column": "Mobil", "kind": "Phone" } ] }""", "no column 'Mobil'", "Navn")]
    [InlineData("""{ "lines": [ { "column": "Navn", "kind": "Nmae" } ] }""", "no kind of column 'Nmae'", "FullName")]
    [InlineData("""{ "lines": [ { "column": "Navn", "kind": 3 } ] }""", "'lines[0].kind'", "text in quotes")]
    [InlineData("""{ "lines": [ { "kind": "Phone" } ] }""", "'lines[0].column' is missing", "header")]
    [InlineData("""{ "lines": [ { "column": "Navn", "knid": "Phone" } ] }""", "'lines[0].knid' is not known", "kind")]
    [InlineData("""{ "lines": [ { "column": "Navn", "skip": "yes" } ] }""", "'lines[0].skip'", "true or false")]
    [InlineData("""{ "lines": [] }""", "names no column", "a map looks like")]
    [InlineData("{}", "names no column", "a map looks like")]
    [InlineData("[]", "must be an object", "map.json")]
    [InlineData("{\n\"lines\": [\n{ \"column\" \"Navn\" } ] }", "line 3 is not valid JSON", "map.json")]
    [InlineData("", "line 1 is not valid JSON", "map.json")]
    public void A_map_that_does_not_fit_is_refused_with_its_place(string map, string wrong, string help) => Refused("--map", "map.json", map, wrong, help);

    [Theory]
    [InlineData("""{ "review": 1.5 }""", "'review' is 1.5", "above 0 and below 1")]
    [InlineData("""{ "review": 0.9, "sure": 0.6 }""", "'sure' must not be below 'review'", "rules.json")]
    [InlineData("""{ "sure": "0.9" }""", "'sure'", "above 0 and below 1")]
    [InlineData("""{ "survivors": { "Navn": "latest" } }""", "'survivors.Navn' is 'latest', which is no rule", "newest")]
    [InlineData("""{ "survivors": { "Mobil": "newest" } }""", "no column 'Mobil'", "Navn")]
    [InlineData("""{ "trustedFiles": [ "other.csv" ] }""", "The rules name the file 'other.csv'", "list.csv")]
    [InlineData("""{ "cleanFiles": "list.csv" }""", "'cleanFiles' must be a list", "rules.json")]
    [InlineData("""{ "cleanFiles": [ 7 ] }""", "'cleanFiles[0]' must be a text", "rules.json")]
    [InlineData("""{ "thresold": 0.9 }""", "'thresold' is not known", "review, sure")]
    [InlineData("""{ "review": 0.9, """, "line 1 is not valid JSON", "rules.json")]
    public void Rules_that_do_not_fit_are_refused_with_their_place(string rules, string wrong, string help) => Refused("--rules", "rules.json", rules, wrong, help);

    [Theory]
    [InlineData("--map")]
    [InlineData("--rules")]
    public void A_settings_file_that_is_not_there_is_refused(string option)
    {
        using var work = new Workplace();
        var ran = work.Run("wash", work.Write("list.csv", List), "--out", "washed", option, "nothing.json");

        Assert.Equal((1, "nothing.json: there is no such file."), (ran.Exit, Assert.Single(ran.Lines)));
    }

    [Fact]
    [Promise(45, "newest")]
    [Promise(45, "longest")]
    public void A_rule_decides_which_value_survives()
    {
        using var work = new Workplace();
        work.Write("list.csv", List);
        Assert.Equal("Leder", Survivor(work, """{ "sure": 0.5, "survivors": { "Rolle": "newest" } }"""));
        Assert.Equal("Selger", Survivor(work, """{ "sure": 0.5, "survivors": { "Rolle": "longest" } }"""));
        Assert.Equal("Selger; Leder", Survivor(work, """{ "sure": 0.5, "survivors": { "rolle ": "keep-all" } }"""));
    }

    [Fact]
    [Promise(112, "column map and rules of a wash are written, edited and given back")]
    public void A_map_decides_what_a_column_holds()
    {
        using var work = new Workplace();
        work.Write("list.csv", "x,y\nADA BERG,ab 12\nBO LUND,cd 34\n");
        work.Write("map.json", """{ "lines": [ { "column": "x", "kind": "fullname" }, { "column": "#2", "skip": true } ] }""");
        Assert.Equal(0, work.Run("wash", "list.csv", "--out", "washed", "--map", "map.json").Exit);

        Assert.Equal(["Ada Berg", "Bo Lund"], work.Rows("washed/clean.csv").Select(row => row["x"]));
        var lines = JsonNode.Parse(File.ReadAllText(work["washed/map.json"]))!["lines"]!;
        Assert.Equal("FullName", (string?)lines[0]!["kind"]);
        Assert.True((bool)lines[1]!["skip"]!);
    }

    [Fact]
    public void A_threshold_moves_what_stands_in_one_group_and_stands_above_the_rules()
    {
        using var work = new Workplace();
        work.Sample("people.csv");
        work.Write("rules.json", """{ "review": 0.3 }""");
        Assert.Equal(0, work.Run("wash", "people.csv", "--out", "washed", "--rules", "rules.json", "--threshold", "0.999").Exit);

        var rules = JsonNode.Parse(File.ReadAllText(work["washed/rules.json"]))!;
        Assert.Equal((.999, .999), ((double)rules["review"]!, (double)rules["sure"]!));
        Assert.All(work.Rows("washed/duplicates.csv"), pair => Assert.True(pair["decision"] == "merged" || double.Parse(pair["probability"], System.Globalization.CultureInfo.InvariantCulture) >= .999));
    }

    [Fact]
    public void The_id_column_is_named_in_any_case_and_a_wrong_one_is_refused()
    {
        using var work = new Workplace();
        work.Write("list.csv", List);
        Assert.Equal(0, work.Run("wash", "list.csv", "--out", "washed", "--id", "REF").Exit);
        Assert.Equal(["1", "2", "3", "4", "5"], work.Rows("washed/rows.csv").Select(row => row["id"]));

        var ran = work.Run("wash", "list.csv", "--out", "other", "--id", "Kundenr");
        Assert.Equal((1, "There is no column 'Kundenr'; there are: Ref, Navn, E-post, Endret, Rolle."), (ran.Exit, Assert.Single(ran.Lines)));
    }

    private static string Survivor(Workplace work, string rules)
    {
        work.Write("rules.json", rules);
        Assert.Equal(0, work.Run("wash", "list.csv", "--out", "washed", "--force", "--rules", "rules.json").Exit);
        return work.Rows("washed/clean.csv")[0]["Rolle"];
    }

    private static void Refused(string option, string name, string json, string wrong, string help)
    {
        using var work = new Workplace();
        work.Write(name, json);
        var ran = work.Run("wash", work.Write("list.csv", List), "--out", "washed", option, name);

        Assert.Equal(1, ran.Exit);
        var sentence = Assert.Single(ran.Lines);
        Assert.Contains(wrong, sentence, StringComparison.Ordinal);
        Assert.Contains(help, sentence, StringComparison.Ordinal);
        Assert.False(Directory.Exists(work["washed"]));
    }
}
