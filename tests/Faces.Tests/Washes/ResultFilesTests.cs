using System.Text.Json;
using CareLabel.Tests;

namespace CareLabel.Faces.Tests.Washes;

public sealed class ResultFilesTests(WashedSample sample) : IClassFixture<WashedSample>
{
    private readonly Workplace _work = sample.Work;

    [Fact]
    public void An_ordinary_list_needs_no_flags_and_leaves_all_results()
    {
        Assert.Equal(0, sample.Ran.Exit);
        Assert.Equal(
            ["changes.csv", "clean.csv", "duplicates.csv", "map.json", "problems.csv", "profile.csv", "report.html", "rows.csv", "rules.json", "summary.json"],
            Directory.GetFiles(_work["washed"]).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.Equal(["people.csv", "washed"], _work.There());
    }

    [Fact]
    public void Headers_are_as_documented()
    {
        var input = _work.Csv("people.csv")[0];
        Assert.Equal([.. input, "carelabel_entity", "carelabel_group", "carelabel_rows", "carelabel_label"], _work.Csv("washed/clean.csv")[0]);
        Assert.Equal("file,row,id,entity,group,kept,label", FirstLine("rows.csv"));
        Assert.Equal("file_a,row_a,id_a,file_b,row_b,id_b,probability,bits,decision,why", FirstLine("duplicates.csv"));
        Assert.Equal("file,row,id,column,before,after,standard,why", FirstLine("changes.csv"));
        Assert.Equal("file,row,id,column,value,problem,advice", FirstLine("problems.csv"));
        Assert.StartsWith("column,kind,", FirstLine("profile.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_input_row_stands_in_rows_csv_in_order_with_its_id()
    {
        var input = _work.Rows("people.csv");
        var rows = _work.Rows("washed/rows.csv");

        Assert.Equal(input.Count, rows.Count);
        Assert.Equal(Enumerable.Range(1, input.Count).Select(Text), rows.Select(row => row["row"]));
        Assert.Equal(input.Select(row => row["Id"]), rows.Select(row => row["id"]));
        Assert.All(rows, row => Assert.Equal("people.csv", row["file"]));
        Assert.All(rows, row => Assert.Matches("^complete:[a-z]+;standard:[a-z]+;unique:[a-z]+$", row["label"]));
    }

    [Fact]
    [Promise(114, "choose the golden record")]
    public void An_entity_lies_in_one_group_and_keeps_one_row()
    {
        var rows = _work.Rows("washed/rows.csv");

        Assert.All(rows.GroupBy(row => row["entity"]), entity =>
        {
            Assert.Single(entity.Select(row => row["group"]).Distinct());
            Assert.Single(entity, row => row["kept"] == "1");
        });
        Assert.Contains(rows.GroupBy(row => row["entity"]), entity => entity.Count() > 1);
        Assert.Contains(rows.GroupBy(row => row["group"]), group => group.Select(row => row["entity"]).Distinct().Count() > 1);
    }

    [Fact]
    public void Clean_csv_has_one_row_for_each_entity_under_the_id_that_was_kept()
    {
        var rows = _work.Rows("washed/rows.csv");
        var clean = _work.Rows("washed/clean.csv");
        var kept = rows.Where(row => row["kept"] == "1").ToDictionary(row => row["entity"]);

        Assert.Equal(kept.Count, clean.Count);
        Assert.All(clean, row =>
        {
            var entity = row["carelabel_entity"];
            Assert.Equal(kept[entity]["id"], row["Id"]);
            Assert.Equal(kept[entity]["group"], row["carelabel_group"]);
            Assert.Equal(rows.Where(other => other["entity"] == entity).Select(other => other["row"]), row["carelabel_rows"].Split(';'));
        });
    }

    [Fact]
    [Promise(45, "sure rows of a file are merged, doubtful ones are listed for a person")]
    public void A_pair_is_merged_when_its_rows_are_one_entity_and_else_waits_for_a_person()
    {
        var entities = _work.Rows("washed/rows.csv").ToDictionary(row => row["row"], row => row["entity"]);
        var pairs = _work.Rows("washed/duplicates.csv");

        Assert.NotEmpty(pairs);
        Assert.All(pairs, pair =>
        {
            Assert.Equal(entities[pair["row_a"]] == entities[pair["row_b"]] ? "merged" : "review", pair["decision"]);
            Assert.InRange(double.Parse(pair["probability"], System.Globalization.CultureInfo.InvariantCulture), 0, 1);
            Assert.True(pair["why"].Length > 10, pair["why"]);
        });
    }

    [Fact]
    public void Changes_say_what_stood_there_and_why_it_changed()
    {
        var input = _work.Rows("people.csv");
        var changes = _work.Rows("washed/changes.csv");

        Assert.NotEmpty(changes);
        Assert.All(changes, change =>
        {
            if (change["standard"] != "merge") Assert.Equal(input[int.Parse(change["row"], null) - 1][change["column"]], Unguarded(change["before"]));
            Assert.NotEqual(change["before"], change["after"]);
            Assert.NotEmpty(change["why"]);
        });
        Assert.DoesNotContain(changes, change => change["column"] == "Id");
    }

    [Fact]
    [Promise(112, "CSV of what changed in a file")]
    public void Every_change_of_a_lone_row_is_in_clean_csv_and_nothing_else_is()
    {
        var input = _work.Rows("people.csv");
        var changes = _work.Rows("washed/changes.csv").Where(change => change["standard"] != "merge").ToDictionary(change => (change["row"], change["column"]), change => change["after"]);
        foreach (var row in _work.Rows("washed/clean.csv").Where(row => !row["carelabel_rows"].Contains(';', StringComparison.Ordinal)))
        {
            var number = row["carelabel_rows"];
            foreach (var (column, before) in input[int.Parse(number, null) - 1])
            {
                Assert.Equal(Unguarded(changes.GetValueOrDefault((number, column), before)), Unguarded(row[column]));
            }
        }
    }

    [Fact]
    public void The_summary_on_stdout_is_the_one_in_the_folder_and_counts_what_the_files_hold()
    {
        var text = File.ReadAllText(_work["washed/summary.json"]);
        var summary = JsonDocument.Parse(text).RootElement;

        Assert.Equal(text, sample.Ran.Out);
        Assert.Equal(_work.Rows("people.csv").Count, summary.GetProperty("rows").GetInt32());
        Assert.Equal(_work.Rows("washed/clean.csv").Count, summary.GetProperty("entities").GetInt32());
        Assert.Equal(_work.Rows("washed/changes.csv").Count, summary.GetProperty("changes").GetInt32());
        Assert.Equal(_work.Rows("washed/problems.csv").Count, summary.GetProperty("problems").GetInt32());
        Assert.True(summary.GetProperty("seconds").GetProperty("read").GetDouble() >= 0);
    }

    [Fact]
    public void It_ends_with_what_was_found_and_where_the_report_is()
    {
        Assert.Contains("203 rows read from one file: people.", sample.Ran.Said, StringComparison.Ordinal);
        Assert.Equal($"Report: {Path.Combine("washed", "report.html")}", sample.Ran.Lines[^1]);
        Assert.InRange(sample.Ran.Lines.Length, 5, 20);
    }

    [Fact]
    public void Files_are_utf8_without_a_mark_and_lines_end_as_rfc_4180_says()
    {
        foreach (var path in Directory.GetFiles(_work["washed"], "*.csv"))
        {
            var bytes = File.ReadAllBytes(path);
            Assert.False(bytes.AsSpan().StartsWith(System.Text.Encoding.UTF8.Preamble), path);
            Assert.True(bytes.AsSpan().EndsWith("\r\n"u8), path);
        }
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // The guard against formulas is what CsvFile adds; the samples hold no cell that begins with an apostrophe itself.
    private static string Unguarded(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;

    private string FirstLine(string name) => File.ReadLines(_work[$"washed/{name}"]).First();
}
