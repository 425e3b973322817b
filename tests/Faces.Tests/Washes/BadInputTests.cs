using System.IO.Compression;
using CareLabel.Tests;

namespace CareLabel.Faces.Tests.Washes;

public sealed class BadInputTests
{
    private const string Good = "name,email\nAda Berg,ada@berg.example\nBo Lund,bo@lund.example\n";

    [Fact]
    public void An_empty_file_is_refused()
    {
        using var work = new Workplace();
        Refused(work, work.Write("empty.csv", ""), "empty.csv: empty file");
    }

    [Fact]
    public void A_file_that_is_not_there_or_a_folder_is_refused()
    {
        using var work = new Workplace();
        Refused(work, "nothing.csv", "nothing.csv: there is no such file");
        Directory.CreateDirectory(work["folder"]);
        Refused(work, "folder", "folder: this is a folder");
    }

    [Fact]
    public void Bytes_that_are_no_list_are_refused_whatever_their_name()
    {
        using var work = new Workplace();
        var noise = new byte[4000];
        new Random(1).NextBytes(noise);
        File.WriteAllBytes(work["noise.csv"], noise);
        File.WriteAllBytes(work["paper.csv"], [.. "%PDF-1.7\n"u8, .. noise]);
        File.WriteAllBytes(work["picture.xlsx"], [0x89, .. "PNG\r\n\x1A\n"u8, .. noise]);
        using (var zip = new GZipStream(File.Create(work["packed.csv"]), CompressionLevel.Fastest)) zip.Write("name,email\n"u8);

        Refused(work, "noise.csv", "noise.csv: this is not text");
        Refused(work, "paper.csv", "paper.csv: this is a PDF");
        Refused(work, "picture.xlsx", "picture.xlsx: this is ");
        Refused(work, "packed.csv", "packed.csv: this is ");
    }

    [Fact]
    public void A_list_under_a_wrong_extension_is_washed_by_what_it_holds()
    {
        using var work = new Workplace();
        Assert.Equal(0, work.Run("wash", work.Write("list.xlsx", Good), "--out", "washed").Exit);
        Assert.Equal(2, work.Rows("washed/clean.csv").Count);
    }

    [Fact]
    public void A_header_without_rows_is_done_with_a_warning_and_empty_results()
    {
        using var work = new Workplace();
        var ran = work.Run("wash", work.Write("header.csv", "name,email\n"), "--out", "washed");

        Assert.Equal(0, ran.Exit);
        Assert.Contains("Warning: header.csv: no data rows: there is nothing below the header.", ran.Said, StringComparison.Ordinal);
        Assert.All(["clean.csv", "rows.csv", "duplicates.csv", "changes.csv", "problems.csv"], name => Assert.Empty(work.Rows($"washed/{name}")));
    }

    [Fact]
    public void A_line_of_200_million_characters_is_one_row_that_could_not_be_read()
    {
        using var work = new Workplace();
        using (var file = new StreamWriter(work["long.csv"]))
        {
            file.Write(Good);
            var block = new string('x', 1_000_000);
            for (var i = 0; i < 200; i++) file.Write(block);
            file.Write("\nCy Dahl,cy@dahl.example\n");
        }

        var ran = work.Bash("ulimit -v 30000000; $carelabel wash long.csv --out washed");
        Assert.Equal(0, ran.Exit);
        Assert.Equal(["1", "2", "4"], work.Rows("washed/rows.csv").Select(row => row["row"]));
        var problem = Assert.Single(work.Rows("washed/problems.csv"), row => row["row"] == "3");
        Assert.StartsWith("xxxx", problem["value"], StringComparison.Ordinal);
        Assert.Contains("line 4", problem["problem"], StringComparison.Ordinal);
        Assert.True(new FileInfo(work["washed/problems.csv"]).Length < 1_000_000);
    }

    [Fact]
    public void Rows_of_another_shape_are_in_problems_with_their_raw_text_and_the_rest_is_washed()
    {
        using var work = new Workplace();
        work.Write("ragged.csv", "name,email,phone\nAda Berg,ada@berg.example\nBo Lund,bo@lund.example,+47 22446688,more\nCy Dahl,cy@dahl.example,+47 22446690\n");
        var ran = work.Run("wash", "ragged.csv", "--out", "washed");

        Assert.Equal(0, ran.Exit);
        Assert.Contains("2 more rows could not be read (problems.csv)", ran.Said, StringComparison.Ordinal);
        var problems = work.Rows("washed/problems.csv");
        Assert.Equal(["Ada Berg,ada@berg.example", "Bo Lund,bo@lund.example,+47 22446688,more"], problems.Select(row => row["value"]));
        Assert.Equal(["line 2 has 2 of 3 cells", "line 3 has 4 of 3 cells"], problems.Select(row => row["problem"]));
        Assert.Equal("3", Assert.Single(work.Rows("washed/rows.csv"))["row"]);
    }

    [Fact]
    public void A_list_of_which_no_row_can_be_read_loses_none()
    {
        using var work = new Workplace();
        Assert.Equal(0, work.Run("wash", work.Write("torn.csv", "name,email\n\"Ada Berg,ada@berg.example\n"), "--out", "washed").Exit);

        Assert.Empty(work.Rows("washed/rows.csv"));
        Assert.Equal("\"Ada Berg,ada@berg.example", Assert.Single(work.Rows("washed/problems.csv"))["value"]);
    }

    [Fact]
    public void Headers_may_be_empty_or_alike()
    {
        using var work = new Workplace();
        Assert.Equal(0, work.Run("wash", work.Write("odd.csv", "name,name,,email\nAda Berg,b,c,ada@berg.example\n"), "--out", "washed").Exit);

        Assert.Equal(4 + 4, work.Csv("washed/clean.csv")[0].Length);
        Assert.Equal(["name", "name"], work.Csv("washed/clean.csv")[0][..2]);
        Assert.Equal(0, work.Run("wash", "odd.csv", "--out", "again", "--map", "washed/map.json", "--rules", "washed/rules.json").Exit);
        Assert.Equal(File.ReadAllText(work["washed/clean.csv"]), File.ReadAllText(work["again/clean.csv"]));
    }

    [Fact]
    public void Nul_characters_never_cut_a_row_short()
    {
        using var work = new Workplace();
        Assert.Equal(0, work.Run("wash", work.Write("nul.csv", "name,email\nA\0da Berg,ada@berg.example\nBo Lund,bo@lund.example\n"), "--out", "washed").Exit);

        Assert.Equal(["ada@berg.example", "bo@lund.example"], work.Rows("washed/clean.csv").Select(row => row["email"]));
    }

    [Fact]
    public void A_file_where_the_folder_should_be_is_refused_and_left_alone()
    {
        using var work = new Workplace();
        work.Write("list.csv", Good);
        work.Write("washed", "mine");
        var ran = work.Run("wash", "list.csv", "--out", "washed", "--force");

        Assert.Equal((1, "washed: this is a file; name a folder for the results."), (ran.Exit, Assert.Single(ran.Lines)));
        Assert.Equal("mine", File.ReadAllText(work["washed"]));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_refused_before_any_work()
    {
        using var work = new Workplace();
        var ran = work.Run("wash", work.Write("list.csv", Good), "--out", "/proc/carelabel/washed");

        Assert.Equal(1, ran.Exit);
        Assert.StartsWith("/proc/carelabel/washed: the results could not be written", Assert.Single(ran.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_holds_something_is_refused_without_force()
    {
        using var work = new Workplace();
        work.Write("list.csv", Good);
        Directory.CreateDirectory(work["washed"]);
        work.Write("washed/clean.csv", "earlier");
        work.Write("washed/mine.txt", "mine");
        var ran = work.Run("wash", "list.csv", "--out", "washed");

        Assert.Equal(1, ran.Exit);
        Assert.Contains("this folder is not empty", Assert.Single(ran.Lines), StringComparison.Ordinal);
        Assert.Equal("earlier", File.ReadAllText(work["washed/clean.csv"]));

        Assert.Equal(0, work.Run("wash", "list.csv", "--out", "washed", "--force").Exit);
        Assert.Equal(2, work.Rows("washed/clean.csv").Count);
        Assert.Equal("mine", File.ReadAllText(work["washed/mine.txt"]));
    }

    [Fact]
    public void An_input_is_never_replaced_by_a_result()
    {
        using var work = new Workplace();
        Directory.CreateDirectory(work["washed"]);
        work.Write("washed/clean.csv", Good);
        var ran = work.Run("wash", "washed/clean.csv", "--out", "washed", "--force");

        Assert.Equal(1, ran.Exit);
        Assert.Contains("would be overwritten", Assert.Single(ran.Lines), StringComparison.Ordinal);
        Assert.Equal(Good, File.ReadAllText(work["washed/clean.csv"]));
    }

    [Fact]
    public void What_was_done_to_a_file_on_the_way_in_is_said()
    {
        using var work = new Workplace();
        work.Write("list.csv", "Kundeliste 2026\n\nNavn,E-post,Telefon\nAda Berg,ada@berg.example,1\nBo Lund,bo@lund.example,2\n");
        var ran = work.Run("wash", "list.csv", "--out", "washed");

        Assert.Contains("Warning: list.csv: 2 lines before the header were skipped.", ran.Lines);
    }

    [Fact]
    public void Warnings_of_many_files_do_not_bury_the_rest()
    {
        using var work = new Workplace();
        var files = Enumerable.Range(0, 20).Select(i => work.Write($"list{i}.csv", "name,email\n")).ToArray();
        var ran = work.Run(["wash", .. files, "--out", "washed"]);

        Assert.Equal(13, ran.Lines.Count(line => line.StartsWith("Warning: ", StringComparison.Ordinal)));
        Assert.Contains("Warning: 8 more warnings about the files (summary.json).", ran.Lines);
    }

    [Fact]
    [Promise(114, "export: nothing half written")]
    public void A_full_disk_is_told_in_one_sentence_and_leaves_nothing()
    {
        using var work = new Workplace();
        work.Sample("people.csv");

        // A limit on the size of files stands for the full disk; the signal that comes with it must be ignored for that.
        // The runtime keeps its own code in files too, unless it is told not to.
        var ran = work.Bash(
            "trap '' XFSZ; ulimit -f 8; exec $carelabel wash people.csv --out washed",
            new() { ["DOTNET_EnableWriteXorExecute"] = "0", ["DOTNET_EnableDiagnostics"] = "0" });

        Assert.Equal(1, ran.Exit);
        Assert.StartsWith("washed: the results could not be written, and nothing was changed:", ran.Lines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(".carelabel-unfinished-", ran.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ran.Said, StringComparison.Ordinal);
        Assert.Equal(["people.csv"], work.There());
    }

    [Fact]
    public void A_stdout_that_is_full_is_told_in_one_sentence()
    {
        if (!File.Exists("/dev/full")) return;
        using var work = new Workplace();
        work.Write("list.csv", Good);
        var ran = work.Bash("$carelabel wash list.csv --out washed --json > /dev/full");

        Assert.Equal(1, ran.Exit);
        Assert.DoesNotContain("   at ", ran.Said, StringComparison.Ordinal);
    }

    private static void Refused(Workplace work, string file, string sentence)
    {
        var before = File.Exists(work[file]) ? File.ReadAllBytes(work[file]) : null;
        var ran = work.Run("wash", file, "--out", "washed");

        Assert.Equal(1, ran.Exit);
        Assert.StartsWith(sentence, Assert.Single(ran.Lines), StringComparison.Ordinal);
        Assert.Equal("", ran.Out);
        Assert.False(Directory.Exists(work["washed"]));
        if (before is not null) Assert.Equal(before, File.ReadAllBytes(work[file]));
    }
}
