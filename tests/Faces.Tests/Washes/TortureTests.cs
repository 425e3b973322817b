using System.Text.Json;
using CareLabel.Tests;

namespace CareLabel.Faces.Tests.Washes;

/// <summary>Every file of the collection of broken CSV files, where it is there.</summary>
public sealed class TortureTests
{
    private const string Corpus = "corpora/csv/crm-torture";

    public static TheoryData<string, string, int> Cases()
    {
        var cases = new TheoryData<string, string, int>();
        if (Vectors.Shared($"{Corpus}/manifest.json") is not { } manifest)
        {
            // A clone without the corpus has nothing to read here, and a theory must have a row.
            cases.Add("", "", -1);
            return cases;
        }

        foreach (var entry in JsonDocument.Parse(File.ReadAllText(manifest)).RootElement.GetProperty("cases").EnumerateArray())
        {
            var rows = entry.TryGetProperty("rows", out var list) && list.ValueKind == JsonValueKind.Array ? list.GetArrayLength() : -1;
            cases.Add(entry.GetProperty("file").GetString()!, entry.GetProperty("expect").GetString()!, rows);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gives_what_the_manifest_says_and_leaves_the_input_alone(string file, string expect, int rows)
    {
        if (file.Length == 0) return;
        using var work = new Workplace();
        var before = File.ReadAllBytes(Vectors.Shared($"{Corpus}/{file}")!);
        File.WriteAllBytes(work[file], before);
        var ran = work.Run("wash", file, "--out", "washed");

        Assert.Equal(before, File.ReadAllBytes(work[file]));
        Assert.DoesNotContain("   at ", ran.Said, StringComparison.Ordinal);
        if (ran.Exit != 0)
        {
            Assert.Equal(1, ran.Exit);
            Assert.StartsWith($"{file}: ", Assert.Single(ran.Lines), StringComparison.Ordinal);
            Assert.False(Directory.Exists(work["washed"]));
            return;
        }

        Assert.NotEqual("reject", expect);
        var summary = JsonDocument.Parse(File.ReadAllText(work["washed/summary.json"])).RootElement;
        var read = summary.GetProperty("rows").GetInt32();
        Assert.Equal(read, work.Rows("washed/rows.csv").Count);
        if (expect == "ok" && rows >= 0) Assert.Equal((rows, 0), (read, summary.GetProperty("unreadRows").GetInt32()));
        if (expect != "warn") return;
        var warnings = summary.GetProperty("files")[0].GetProperty("warnings").GetArrayLength();
        Assert.True(warnings + work.Rows("washed/problems.csv").Count + work.Rows("washed/changes.csv").Count > 0, "nothing was said");
    }

    [Fact]
    public void Numbers_and_dates_that_read_two_ways_are_told_and_stay()
    {
        using var work = new Workplace();
        if (!Wash(work, "decimal_comma_dates.csv")) return;
        var problems = work.Rows("washed/problems.csv");
        Assert.Equal([("3", "Amount"), ("3", "Date"), ("4", "Date")], problems.Select(problem => (problem["row"], problem["column"])));
        Assert.Contains("1234.50 or 1.23450", problems[0]["advice"], StringComparison.Ordinal);
        Assert.Contains("2026-01-11 or 2026-11-01", problems[1]["advice"], StringComparison.Ordinal);
        Assert.Equal(("1,234.50", "11/01/2026"), work.Rows("washed/clean.csv").Select(row => (row["Amount"], row["Date"])).ElementAt(2));
    }

    [Fact]
    public void Words_for_nothing_are_no_text_and_maybe_is_no_answer()
    {
        using var work = new Workplace();
        if (!Wash(work, "bool_null_variants.csv")) return;
        Assert.All(work.Rows("washed/clean.csv"), row => Assert.Equal("", row["Note"]));
        Assert.Equal(6, work.Rows("washed/changes.csv").Count(change => change["column"] == "Note"));
        Assert.Equal("maybe", Assert.Single(work.Rows("washed/problems.csv"))["value"]);
    }

    [Fact]
    public void Code_of_pages_stays_verbatim()
    {
        using var work = new Workplace();
        if (!Wash(work, "html_script_cells.csv")) return;
        Assert.Empty(work.Rows("washed/changes.csv"));
        var (before, after) = (Assert.Single(work.Rows("html_script_cells.csv")), Assert.Single(work.Rows("washed/clean.csv")));
        Assert.All(before, cell => Assert.Equal(cell.Value, after[cell.Key]));
        Assert.DoesNotContain("<script>alert(1)", File.ReadAllText(work["washed/report.html"]), StringComparison.OrdinalIgnoreCase);
    }

    private static bool Wash(Workplace work, string file)
    {
        if (Vectors.Shared($"{Corpus}/{file}") is not { } path) return false;
        File.Copy(path, work[file]);
        Assert.Equal(0, work.Run("wash", file, "--out", "washed").Exit);
        return true;
    }
}
