using System.Globalization;

namespace CareLabel.Faces.Tests.Washes;

public sealed class CalibrationTests
{
    private static readonly string Bench = Path.Combine(
        Workplace.Checkout, "bench", "Wash.Bench", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
        Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "CareLabel.Wash.Bench.dll");

    // A list of people and companies whose truth is known, of a seed that nothing was chosen by. No proof of the promise:
    // lists of people alone still fall below it (docs/engine/accuracy.md).
    [Fact]
    public void Of_pairs_shown_as_90_to_95_percent_sure_about_so_many_are_right()
    {
        using var work = new Workplace();
        Assert.Equal(0, Made(work, "mixed", "--rows", "40000", "--seed", "777001", "--out", "list.csv", "--truth", "truth.csv").Exit);
        Assert.Equal(0, work.Run("wash", "list.csv", "--out", "washed").Exit);

        var who = work.Rows("truth.csv").Select(row => row["truth"]).ToArray();
        var (shown, right) = (0, 0);
        foreach (var pair in work.Rows("washed/duplicates.csv"))
        {
            if (double.Parse(pair["probability"], CultureInfo.InvariantCulture) is not (>= .90 and < .95)) continue;
            shown++;
            if (Who(who, pair["row_a"]) == Who(who, pair["row_b"])) right++;
        }

        Assert.InRange(shown, 100, 2000);
        Assert.InRange(right / (double)shown, .88, .97);
    }

    private static string Who(string[] who, string row) => who[int.Parse(row, CultureInfo.InvariantCulture) - 1];

    private static Ran Made(Workplace work, params string[] args) => Workplace.Run(work.Start("dotnet", [], [Bench, "generate", .. args]));
}
