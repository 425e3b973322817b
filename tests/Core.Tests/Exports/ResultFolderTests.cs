using CareLabel.Exports;
using CareLabel.Tests;

namespace CareLabel.Core.Tests.Exports;

public sealed class ResultFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("carelabel-results-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Out => Path.Combine(_root, "deep", "out");

    [Fact]
    public void Makes_the_folder_with_everything_in_it()
    {
        Assert.Null(Fill(Out, force: false));

        Assert.Equal(["clean.csv", "report.html"], Names(Out));
        Assert.Equal(["out"], Names(Path.Combine(_root, "deep")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Promise(114, "export: nothing half written")]
    public void Leaves_nothing_behind_when_the_disk_is_full_or_the_work_is_cancelled(bool cancelled)
    {
        var folder = ResultFolder.Begin(Request(Out, false)).Done!;

        void Write(ResultFolder to)
        {
            to.Create("clean.csv").Dispose();
            throw cancelled ? new OperationCanceledException() : new IOException("No space left on device");
        }

        if (cancelled) Assert.Throws<OperationCanceledException>(() => folder.Fill(Write));
        else Assert.Contains("No space left on device", folder.Fill(Write)!.Sentence, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_root));
    }

    [Fact]
    public void Refuses_a_folder_with_something_in_it_unless_forced_and_leaves_foreign_files()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "clean.csv"), "old");
        File.WriteAllText(Path.Combine(Out, "mine.txt"), "mine");

        Assert.Equal("folder-not-empty", ResultFolder.Begin(Request(Out, false)).Refused!.Code);
        Assert.Null(Fill(Out, force: true));

        Assert.Equal(["clean.csv", "mine.txt", "report.html"], Names(Out));
        Assert.Equal("new", File.ReadAllText(Path.Combine(Out, "clean.csv")));
    }

    [Fact]
    public void Older_results_stand_when_new_ones_fail()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "clean.csv"), "old");
        var folder = ResultFolder.Begin(Request(Out, true)).Done!;

        // The second move finds a folder in its place, which appeared meanwhile.
        folder.Fill(to =>
        {
            File.WriteAllText(to.PathOf("clean.csv"), "new");
            File.WriteAllText(to.PathOf("report.html"), "new");
            Directory.CreateDirectory(Path.Combine(Out, "report.html"));
        });

        Assert.Equal("old", File.ReadAllText(Path.Combine(Out, "clean.csv")));
        Assert.Equal(["clean.csv", "report.html"], Names(Out));
    }

    [Fact]
    public void Leftovers_of_a_crash_are_no_content()
    {
        Directory.CreateDirectory(Path.Combine(Out, ResultFolder.UnfinishedPrefix + "x"));

        Assert.Null(Fill(Out, force: false));
    }

    [Fact]
    public void What_a_dead_process_left_is_swept_away_and_what_a_living_one_writes_is_not()
    {
        Directory.CreateDirectory(Out);
        using var living = ResultFolder.Begin(Request(Out, true)).Done!;
        var dead = Left("dead");
        var withOlderResults = Left("older");
        Directory.CreateDirectory(Path.Combine(withOlderResults, ".older"));
        var foreign = Directory.CreateDirectory(Path.Combine(Out, ResultFolder.UnfinishedPrefix + "foreign")).FullName;

        Assert.Null(Fill(Out, force: true));

        Assert.False(Directory.Exists(dead));
        Assert.All([withOlderResults, foreign, Path.GetDirectoryName(living.PathOf("x"))!], folder => Assert.True(Directory.Exists(folder), folder));
        Assert.Null(living.Fill(to => to.Create("clean.csv").Dispose()));

        string Left(string name)
        {
            var folder = Directory.CreateDirectory(Path.Combine(Out, ResultFolder.UnfinishedPrefix + name)).FullName;
            File.WriteAllText(Path.Combine(folder, ".lock"), "");
            File.WriteAllText(Path.Combine(folder, "clean.csv"), "half");
            return folder;
        }
    }

    [Fact]
    public void Refuses_to_overwrite_an_input_by_whatever_name()
    {
        Directory.CreateDirectory(Out);
        var input = Path.Combine(Out, "clean.csv");
        File.WriteAllText(input, "list");
        Directory.CreateSymbolicLink(Path.Combine(_root, "link"), Out);
        File.CreateSymbolicLink(Path.Combine(_root, "list.csv"), input);

        foreach (var path in new[] { input, Path.Combine(_root, "link", "clean.csv"), Path.Combine(_root, "list.csv"), Path.Combine(Out, "..", "out", "clean.csv") })
        {
            Assert.Equal("input-in-the-way", ResultFolder.Begin(Request(Out, true) with { Inputs = [path] }).Refused!.Code);
            Assert.Equal("input-in-the-way", ResultFolder.Begin(Request(Path.Combine(_root, "link"), true) with { Inputs = [path] }).Refused!.Code);
        }
    }

    [Fact]
    public void Refuses_a_file_and_a_place_where_nothing_can_be_made()
    {
        var file = Path.Combine(_root, "file");
        File.WriteAllText(file, "");

        Assert.Equal("folder-is-file", ResultFolder.Begin(Request(file, true)).Refused!.Code);
        Assert.Equal("folder-unwritable", ResultFolder.Begin(Request(Path.Combine(file, "out"), true)).Refused!.Code);
        Assert.Equal("folder-unwritable", ResultFolder.Begin(Request("/proc/nowhere/out", false)).Refused!.Code);
        Assert.Equal("folder-unwritable", ResultFolder.Begin(Request("out\0side", false)).Refused!.Code);
    }

    private static string[] Names(string folder) =>
        [.. Directory.GetFileSystemEntries(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static Refusal? Fill(string folder, bool force) =>
        ResultFolder.Begin(Request(folder, force)).Done!.Fill(to =>
        {
            foreach (var name in new[] { "clean.csv", "report.html" })
            {
                using var stream = to.Create(name);
                stream.Write("new"u8);
            }
        });

    private static ResultFolder.Request Request(string folder, bool force) => new(folder, ["clean.csv", "report.html"], [], force);
}
