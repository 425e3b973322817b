using System.Globalization;
using System.Text;
using System.Text.Json;
using CareLabel.Wash.Bench.Scoring;

namespace CareLabel.Wash.Bench.Running;

/// <summary>One line of the table.</summary>
public sealed record Result(string List, Score? Score, Summary Summary, Cost Cost);

/// <summary><c>run [--lists small|all|NAME…] [--carelabel PATH] [--runs K] [--data DIR] [--cache DIR] [--json] [--keep]</c></summary>
public static class RunCommand
{
    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Washes the lists with the real program and prints the table; answers 1 when a run failed.</summary>
    public static int Run(Arguments arguments)
    {
        var results = Wash(arguments, arguments.All("--lists"));
        Console.WriteLine(arguments.Has("--json") ? JsonSerializer.Serialize(results.Select(Flat), Indented) : Table(results));
        return results.All(result => result.Score is not null) ? 0 : 1;
    }

    internal static IReadOnlyList<Result> Wash(Arguments arguments, IReadOnlyList<string> names)
    {
        var cache = Directory.CreateDirectory(arguments.Text("--cache") ?? Path.Combine(Path.GetTempPath(), "carelabel-bench")).FullName;
        var root = Repository.Root;
        var lists = new Lists(cache, arguments.Text("--data") ?? (root is null ? null : Path.GetFullPath(Path.Combine(root, "..", "shared", "data"))));
        var program = arguments.Text("--carelabel") ?? Repository.Program(root);
        var runs = (int)Math.Max(1, arguments.Number("--runs", 1));
        var results = new List<Result>();
        foreach (var list in lists.Named(names))
        {
            Console.Error.WriteLine($"{list.Name} …");
            results.Add(Best(list, program, Path.Combine(cache, "out", list.Name), runs, arguments.Has("--keep")));
        }

        return results;
    }

    private static Result Best(BenchList list, string program, string output, int runs, bool keep)
    {
        var path = list.Path();
        Cost? best = null;
        var summary = new Summary(double.NaN, double.NaN, double.NaN);
        for (var run = 0; run < runs; run++)
        {
            if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
            Directory.CreateDirectory(Path.GetDirectoryName(output)!);
            var cost = Child.Run(program, ["wash", path, "--out", output, "--force"]);
            if (cost.ExitCode != 0)
            {
                Console.Error.WriteLine($"{list.Name}: exit code {cost.ExitCode.ToString(CultureInfo.InvariantCulture)}: {cost.LastWords}");
                return new(list.Name, null, summary, cost);
            }

            if (best is not null && best.WallSeconds <= cost.WallSeconds) continue;
            (best, summary) = (cost, Summary.Read(Path.Combine(output, "summary.json")));
        }

        var score = Score.Of(Path.Combine(output, "rows.csv"), list.Truth());
        if (!keep) Directory.Delete(output, recursive: true);
        return new(list.Name, score, summary, best!);
    }

    private static string Table(IReadOnlyList<Result> results)
    {
        var table = new StringBuilder("| list | rows | pairs compared | precision | recall | F1 | B³ P | B³ R | B³ F1 | entity P | entity R | 0.90–0.95 right | calib. error | seconds | CPU s | peak MiB | matching s |\n|---|");
        table.Insert(table.Length, "---:|", 16).Append('\n');
        foreach (var result in results)
            table.Append("| ").Append(result.List).Append(" | ").AppendJoin(" | ", result.Score is null ? ["failed"] : Cells(result, result.Score)).Append(" |\n");
        var calibrated = results.Where(r => r.Score?.Calibration is { Count: > 0 }).Select(r => (r.List, r.Score!.Calibration!)).ToArray();
        return calibrated.Length == 0 ? table.ToString() : table + CalibrationTable.Write(calibrated);
    }

    private static IEnumerable<string> Cells(Result result, Score score)
    {
        var (group, entity, cost) = (score.Group, score.Entity, result.Cost);
        string[] rates = [.. new[] { group.Pairs.Precision, group.Pairs.Recall, group.Pairs.F1, group.BCubed.Precision, group.BCubed.Recall, group.BCubed.F1, entity.Pairs.Precision, entity.Pairs.Recall }.Select(rate => Number(rate, "0.0000"))];
        var at90 = score.Calibration?.At(90) ?? (0, double.NaN);
        return [Number(score.Rows, "0"), Number(result.Summary.PairsCompared, "0"), .. rates, at90.Pairs == 0 ? "" : Number(at90.Right, "0.000"),
            Number(score.Calibration?.Error ?? double.NaN, "0.000"), Number(cost.WallSeconds, "0.00"), Number(cost.CpuSeconds, "0.00"), Number(cost.PeakMebibytes, "0"), Number(result.Summary.MatchingSeconds, "0.00")];
    }

    private static object Flat(Result result) => new
    {
        list = result.List,
        rows = result.Score?.Rows,
        pairsCompared = result.Summary.PairsCompared,
        pairs = result.Score?.Group.Pairs,
        bCubed = result.Score?.Group.BCubed,
        entity = result.Score?.Entity.Pairs,
        truePairs = result.Score?.Group.TruePairs,
        foundPairs = result.Score?.Group.FoundPairs,
        rightAt90 = result.Score?.Calibration?.At(90).Right,
        calibrationError = result.Score?.Calibration?.Error,
        seconds = result.Cost.WallSeconds,
        cpuSeconds = result.Cost.CpuSeconds,
        peakMebibytes = result.Cost.PeakMebibytes,
        matchingSeconds = result.Summary.MatchingSeconds,
        exitCode = result.Cost.ExitCode,
    };

    private static string Number(double value, string format) => double.IsNaN(value) ? "" : value.ToString(format, CultureInfo.InvariantCulture);
}
