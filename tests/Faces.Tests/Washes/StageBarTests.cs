namespace CareLabel.Faces.Tests.Washes;

public sealed class StageBarTests
{
    // "script" gives the command a terminal; a machine without it cannot be asked.
    private const string Script = "/usr/bin/script";

    [Fact]
    public void On_a_terminal_one_line_shows_the_stage_the_rows_the_rate_and_the_time_left()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(Script)) return;
        using var work = new Workplace();
        using (var file = new StreamWriter(work["long.csv"]))
        {
            file.WriteLine("Id,Name,Email,City");
            for (var row = 0; row < 120_000; row++) file.WriteLine(FormattableString.Invariant($"{row},Ada{row % 977} Berg{row % 1009},a{row}@berg.example,Oslo"));
        }

        var ran = work.Bash($"TERM=xterm {Script} -qec \"stty cols 100; $carelabel wash long.csv --out washed\" /dev/null");

        Assert.Equal(0, ran.Exit);
        Assert.Contains("120,000 rows · ", ran.Out, StringComparison.Ordinal);
        Assert.Matches(@"[\d,]+/s", ran.Out);
        Assert.Matches(@"0:00:\d\d left", ran.Out);
        Assert.Contains("Report: washed/report.html", ran.Out, StringComparison.Ordinal);
    }
}
