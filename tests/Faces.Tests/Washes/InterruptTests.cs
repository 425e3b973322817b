using System.Diagnostics;

namespace CareLabel.Faces.Tests.Washes;

public sealed class InterruptTests
{
    [Theory]
    [InlineData("INT", 130, "Read")]
    [InlineData("INT", 130, "Writing values one way")]
    [InlineData("TERM", 143, "Looking for likely twins")]
    public void A_wash_that_is_stopped_says_so_and_leaves_nothing(string signal, int exit, string when)
    {
        using var work = new Workplace();
        WriteLongList(work["long.csv"]);
        using var process = work.Start("dotnet", [], [Workplace.Command, "wash", "long.csv", "--out", "deep/washed"]);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var said = new List<string>();
        while (process.StandardError.ReadLine() is { } line)
        {
            said.Add(line);
            if (line.StartsWith(when, StringComparison.Ordinal)) Process.Start("kill", [$"-{signal}", $"{process.Id}"])!.WaitForExit();
        }

        process.WaitForExit();
        Assert.Equal(exit, process.ExitCode);
        Assert.Equal("Stopped; nothing was written.", said[^1]);
        Assert.DoesNotContain("Writing results", said);
        Assert.Equal(["long.csv"], work.There());
    }

    [Fact]
    public void Results_of_an_earlier_wash_outlive_a_stopped_one()
    {
        using var work = new Workplace();
        WriteLongList(work["long.csv"]);
        Directory.CreateDirectory(work["washed"]);
        work.Write("washed/clean.csv", "earlier");
        using var process = work.Start("dotnet", [], [Workplace.Command, "wash", "long.csv", "--out", "washed", "--force"]);
        while (process.StandardError.ReadLine() is { } line)
        {
            if (line.StartsWith("Writing results", StringComparison.Ordinal)) Process.Start("kill", ["-INT", $"{process.Id}"])!.WaitForExit();
        }

        process.WaitForExit();
        Assert.Equal(130, process.ExitCode);
        Assert.Equal("earlier", File.ReadAllText(work["washed/clean.csv"]));
        Assert.Equal(["clean.csv"], Directory.GetFileSystemEntries(work["washed"]).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public void A_second_request_ends_it_at_once_and_still_leaves_nothing()
    {
        using var work = new Workplace();
        WriteLongList(work["long.csv"]);
        using var process = work.Start("dotnet", [], [Workplace.Command, "wash", "long.csv", "--out", "deep/washed"]);
        while (process.StandardError.ReadLine() is { } line)
        {
            if (line.StartsWith("Writing values one way", StringComparison.Ordinal))
                Process.Start("bash", ["-c", $"kill -INT {process.Id}; sleep 0.02; kill -INT {process.Id}"])!.WaitForExit();
        }

        process.WaitForExit();
        Assert.Equal(130, process.ExitCode);
        Assert.Equal(["long.csv"], work.There());
    }

    [Fact]
    public void What_a_killed_wash_left_goes_with_the_next()
    {
        using var work = new Workplace();
        WriteLongList(work["long.csv"]);
        using var process = work.Start("dotnet", [], [Workplace.Command, "wash", "long.csv", "--out", "washed"]);
        while (process.StandardError.ReadLine() is { } line)
        {
            if (line.StartsWith("Describing", StringComparison.Ordinal)) process.Kill();
        }

        process.WaitForExit();
        Assert.Equal(2, work.There().Length);
        work.Write("small.csv", "name,email\nAda Berg,ada@berg.example\n");
        Assert.Equal(0, work.Run("wash", "small.csv", "--out", "washed").Exit);
        Assert.Equal(["long.csv", "small.csv", "washed"], work.There());
    }

    // Long enough that a signal sent in one stage arrives before the last one ends.
    private static void WriteLongList(string path)
    {
        using var file = new StreamWriter(path);
        file.WriteLine("Id,First name,Last name,Email,Phone,City");
        for (var row = 0; row < 60_000; row++)
        {
            var (first, last) = ($"A{(char)('a' + (row % 26))}na{(char)('a' + (row / 26 % 26))}", $"B{(char)('a' + (row / 676 % 26))}rg{row % 97}");
            file.WriteLine(FormattableString.Invariant($"{row},{first},{last},{first}.{last}.{row % 40_000}@berg.example,{22_000_000 + (row % 40_000)},Oslo"));
        }
    }
}
