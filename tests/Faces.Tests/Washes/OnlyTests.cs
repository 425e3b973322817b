using CareLabel.Tests;

namespace CareLabel.Faces.Tests.Washes;

public sealed class OnlyTests
{
    [Fact]
    public void Only_profile_describes_the_columns_and_writes_no_list()
    {
        using var work = new Workplace();
        Assert.Equal(0, work.Run("wash", work.Sample("companies.csv"), "--out", "washed", "--only", "profile").Exit);

        Assert.Equal(["map.json", "problems.csv", "profile.csv", "report.html", "summary.json"], Names(work));
        Assert.Equal(work.Csv("companies.csv")[0], work.Rows("washed/profile.csv").Select(row => row["column"]));
    }

    [Fact]
    [Promise(114, "standardise")]
    public void Only_standards_keeps_every_row_and_looks_for_no_twins()
    {
        using var work = new Workplace();
        Assert.Equal(0, work.Run("wash", work.Sample("companies.csv"), "--out", "washed", "--only", "standards").Exit);

        Assert.Equal(["changes.csv", "clean.csv", "map.json", "problems.csv", "report.html", "rows.csv", "rules.json", "summary.json"], Names(work));
        Assert.Equal(work.Rows("companies.csv").Count, work.Rows("washed/clean.csv").Count);
        Assert.NotEmpty(work.Rows("washed/changes.csv"));
        Assert.All(work.Rows("washed/rows.csv"), row => Assert.EndsWith("unique:unknown", row["label"], StringComparison.Ordinal));
    }

    [Fact]
    public void Only_match_merges_twins_and_leaves_values_as_typed()
    {
        using var work = new Workplace();
        Assert.Equal(0, work.Run("wash", work.Sample("companies.csv"), "--out", "washed", "--only", "match").Exit);

        var input = work.Rows("companies.csv");
        var clean = work.Rows("washed/clean.csv");
        Assert.True(clean.Count < input.Count);
        foreach (var row in clean.Where(row => !row["carelabel_rows"].Contains(';', StringComparison.Ordinal)))
        {
            var before = input[int.Parse(row["carelabel_rows"], null) - 1];
            Assert.All(before, cell => Assert.Equal(cell.Value, row[cell.Key]));
        }

        Assert.All(work.Rows("washed/changes.csv"), change => Assert.Equal("merge", change["standard"]));
        Assert.All(work.Rows("washed/rows.csv"), row => Assert.Contains("standard:unknown", row["label"], StringComparison.Ordinal));
    }

    [Fact]
    public void Finding_twins_alone_and_in_a_whole_wash_gives_the_same_sets()
    {
        using var work = new Workplace();
        work.Sample("companies.csv");
        work.Run("wash", "companies.csv", "--out", "washed", "--only", "match");
        work.Run("wash", "companies.csv", "--out", "whole");

        Assert.Equal(work.Csv("whole/rows.csv").Select(row => (row[3], row[4])), work.Csv("washed/rows.csv").Select(row => (row[3], row[4])));
    }

    [Fact]
    public void Results_of_an_earlier_wash_that_this_one_does_not_write_do_not_stay()
    {
        using var work = new Workplace();
        work.Write("list.csv", "name,email\nAda Berg,ada@b.example\nBo Lund,bo@b.example\n");
        Assert.Equal(0, work.Run("wash", "list.csv", "--out", "washed").Exit);
        work.Write("washed/mine.txt", "mine");
        Assert.Equal(0, work.Run("wash", "list.csv", "--out", "washed", "--only", "profile", "--force").Exit);

        Assert.Equal(["map.json", "mine.txt", "problems.csv", "profile.csv", "report.html", "summary.json"], Names(work));
    }

    private static string[] Names(Workplace work) =>
        [.. Directory.GetFiles(work["washed"]).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
