using System.Globalization;

namespace CareLabel.Wash.Bench.Scoring;

/// <summary><c>score ROWS.csv TRUTH.csv</c>: scores a run that was made at another time.</summary>
public static class ScoreCommand
{
    /// <summary>Prints the score; answers the exit code.</summary>
    public static int Run(Arguments arguments)
    {
        var rows = arguments.Word(0, "ROWS.csv");
        using var truth = File.OpenText(arguments.Word(1, "TRUTH.csv"));
        var score = Score.Of(rows, Truth.Read(truth));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rows          {score.Rows}{(score.Unknown > 0 ? $" ({score.Unknown} of them not in the truth)" : "")}"));
        Print("group pairs", score.Group.Pairs);
        Print("group B3", score.Group.BCubed);
        Print("entity pairs", score.Entity.Pairs);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pairs         {score.Group.TruePairs} true, {score.Group.FoundPairs} found, {score.Group.RightPairs} right"));
        if (score.Calibration is { } calibration) Console.Write(CalibrationTable.Write([("this run", calibration)]));
        return 0;
    }

    private static void Print(string what, Rates rates) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-14}precision {rates.Precision:0.0000}  recall {rates.Recall:0.0000}  F1 {rates.F1:0.0000}"));
}

/// <summary>Stated against true probability, as a markdown table.</summary>
public static class CalibrationTable
{
    /// <summary>One row a list; a cell is the share that is right and how many pairs it is of.</summary>
    public static string Write(IReadOnlyList<(string List, Calibration Calibration)> lists)
    {
        int[] from = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95];
        var table = new System.Text.StringBuilder("\n| right of pairs stated at | ");
        table.AppendJoin(" | ", from.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p / 100.0:0.00}–{(p >= 90 ? p + 5 : p + 10) / 100.0:0.00}"))).Append(" | error |\n|---|");
        table.Insert(table.Length, "---:|", from.Length + 1).Append('\n');
        foreach (var (list, calibration) in lists)
        {
            table.Append("| ").Append(list).Append(" | ");
            table.AppendJoin(" | ", from.Select(p => Cell(calibration, p))).Append(CultureInfo.InvariantCulture, $" | {calibration.Error:0.000} |\n");
        }

        return table.ToString();
    }

    private static string Cell(Calibration calibration, int percent)
    {
        var (pairs, right) = calibration.At(percent);
        if (percent < 90)
        {
            var more = calibration.At(percent + 5);
            right = ((pairs == 0 ? 0 : right * pairs) + (more.Pairs == 0 ? 0 : more.Right * more.Pairs)) / (pairs + more.Pairs);
            pairs += more.Pairs;
        }

        return pairs == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{right:0.00} of {pairs}");
    }
}
