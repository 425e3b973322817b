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
}
