using CareLabel.Tests;

namespace CareLabel.Faces.Tests.Washes;

public sealed class SeveralFilesTests
{
    private const string Crm = "Id,Name,Email,Phone\nc1,Ada Berg,ada@berg.example,+47 22 44 66 88\nc2,Bo Lund,bo@lund.example,+47 22 44 66 90\n"
        + "c3,Cy Dahl,cy@dahl.example,+47 22 44 66 92\nc4,Di Moe,di@moe.example,+47 22 44 66 94\n";

    private const string News = "Email,Name,Phone,Source\nada@berg.example,Ada Berg,22446688,web\neli@vik.example,Eli Vik,22446696,web\nbo@lund.example,Bo Lund,22446690,shop\n";

    [Fact]
    [Promise(114, "match across several files")]
    public void Twins_are_found_across_files_and_columns_stand_as_first_seen()
    {
        using var work = Both();
        Assert.Equal(0, work.Run("wash", "crm.csv", "news.csv", "--out", "washed", "--country", "NO", "--threshold", "0.4").Exit);

        Assert.Equal(
            "Id,Name,Email,Phone,Source,carelabel_entity,carelabel_group,carelabel_rows,carelabel_label",
            File.ReadLines(work["washed/clean.csv"]).First());
        var rows = work.Rows("washed/rows.csv");
        Assert.Equal(["crm.csv 1", "crm.csv 2", "crm.csv 3", "crm.csv 4", "news.csv 1", "news.csv 2", "news.csv 3"], rows.Select(row => $"{row["file"]} {row["row"]}"));
        Assert.Equal(["c1", "c2", "c3", "c4", "1", "2", "3"], rows.Select(row => row["id"]));
        Assert.Equal(rows[0]["group"], rows[4]["group"]);
        Assert.Equal(rows[1]["group"], rows[6]["group"]);
        Assert.Equal(5, rows.Select(row => row["group"]).Distinct().Count());
    }

    [Fact]
    [Promise(114, "one file declared clean within itself")]
    public void A_file_that_is_clean_in_itself_is_only_matched_with_the_others()
    {
        using var work = new Workplace();
        work.Write("crm.csv", Crm + "c5,Ada Berg,ada@berg.example,+47 22 44 66 88\n");
        work.Write("news.csv", News);
        work.Write("rules.json", """{ "review": 0.4, "cleanFiles": [ "crm.csv" ] }""");
        Assert.Equal(0, work.Run("wash", "crm.csv", "news.csv", "--out", "washed", "--country", "NO", "--rules", "rules.json").Exit);

        var rows = work.Rows("washed/rows.csv");
        Assert.Equal(5, rows.Where(row => row["file"] == "crm.csv").Select(row => row["group"]).Distinct().Count());
        Assert.Equal(rows[1]["group"], rows[7]["group"]);
    }

    [Fact]
    [Promise(45, "from source X")]
    public void The_value_of_the_trusted_file_survives()
    {
        using var work = new Workplace();
        work.Write("a.csv", "Name,Email,Phone,Title\nAda Berg,ada@berg.example,+4722446688,Selger\nBo Lund,bo@lund.example,+4722446690,Kokk\n");
        work.Write("b.csv", "Name,Email,Phone,Title\nAda Berg,ada@berg.example,+4722446688,Leder\nCy Dahl,cy@dahl.example,+4722446692,Kokk\n");
        foreach (var (trusted, title) in new[] { ("a.csv", "Selger"), ("b.csv", "Leder") })
        {
            work.Write("rules.json", $$"""{ "review": 0.1, "sure": 0.1, "survivors": { "Title": "first-source" }, "trustedFiles": [ "{{trusted}}" ] }""");
            Assert.Equal(0, work.Run("wash", "a.csv", "b.csv", "--out", "washed", "--force", "--rules", "rules.json").Exit);
            Assert.Equal(title, work.Rows("washed/clean.csv")[0]["Title"]);
        }
    }

    [Fact]
    public void A_workbook_and_a_csv_file_are_washed_together()
    {
        if (Vectors.Shared("corpora/csv/crm-torture/file_is_xlsx.csv") is not { } workbook) return;
        using var work = new Workplace();
        File.Copy(workbook, work["list.xlsx"]);
        work.Write("crm.csv", Crm);
        var ran = work.Run("wash", "crm.csv", "list.xlsx", "--out", "washed");

        Assert.Contains(ran.Exit, new[] { 0, 1 });
    }

    [Theory]
    [InlineData("crm.csv")]
    [InlineData("./crm.csv")]
    [InlineData("link.csv")]
    public void A_file_named_twice_is_refused(string again)
    {
        using var work = Both();
        File.CreateSymbolicLink(work["link.csv"], work["crm.csv"]);
        var ran = work.Run("wash", "crm.csv", "news.csv", again, "--out", "washed");

        Assert.Equal((1, $"{again}: this file is named twice; name each file once."), (ran.Exit, Assert.Single(ran.Lines)));
    }

    private static Workplace Both()
    {
        var work = new Workplace();
        work.Write("crm.csv", Crm);
        work.Write("news.csv", News);
        return work;
    }
}
