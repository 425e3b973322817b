using System.Globalization;

namespace CareLabel.Wash.Bench.Running;

/// <summary><c>scaling [--kind people] [--sizes 100k 1m 10m]</c>: how cost grows from list to list ten times as long.</summary>
public static class ScalingCommand
{
    /// <summary>Washes the lists and prints each one's cost beside its ratio to the list before; answers 1 when a run failed.</summary>
    public static int Run(Arguments arguments)
    {
        var kind = arguments.Text("--kind") ?? "people";
        var sizes = arguments.All("--sizes") is { Count: > 0 } given ? given : ["100k", "1m", "10m"];
        var results = RunCommand.Wash(arguments, [.. sizes.Select(size => $"{kind}-{size}")]);
        Console.WriteLine("| list | seconds | × | CPU s | × | matching s | × | pairs compared | × | peak MiB | × |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (var i = 0; i < results.Count; i++)
            Console.WriteLine($"| {results[i].List} | {string.Join(" | ", Columns(results[i]).Zip(Columns(results[Math.Max(0, i - 1)]), (now, before) => Cell(now, before, i > 0)))} |");
        return results.All(result => result.Score is not null) ? 0 : 1;
    }

    private static double[] Columns(Result result) =>
        [result.Cost.WallSeconds, result.Cost.CpuSeconds, result.Summary.MatchingSeconds, result.Summary.PairsCompared, result.Cost.PeakMebibytes];

    private static string Cell(double now, double before, bool ratio) => double.IsNaN(now) ? " | " : string.Create(CultureInfo.InvariantCulture, $"{now:0.##} | ") +
        (ratio && before > 0 ? (now / before).ToString("0.0", CultureInfo.InvariantCulture) : "");
}
