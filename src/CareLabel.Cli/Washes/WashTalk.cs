using System.Globalization;
using CareLabel.Washes;

namespace CareLabel.Cli.Washes;

/// <summary>What a wash says while it runs and when it is done; all of it to stderr.</summary>
internal static class WashTalk
{
    private const int MostWarnings = 12;

    /// <summary>Runs a wash with a live bar on a terminal and a line for each stage anywhere else.</summary>
    public static T Over<T>(Func<IProgress<WashStage>, T> wash)
    {
        var live = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");
        return live || (OperatingSystem.IsWindows() && !Console.IsErrorRedirected) ? StageBar.Over(wash) : wash(new StageLines(Console.Error));
    }

    /// <summary>Says what was found and where to read on.</summary>
    public static void Ending(WashSummary summary, string folder)
    {
        foreach (var line in Lines(summary, folder)) Console.Error.WriteLine(line);
    }

    private static IEnumerable<string> Lines(WashSummary summary, string folder)
    {
        var files = summary.Files.Count == 1 ? "one file" : $"{summary.Files.Count} files";
        var country = summary.Country is { } code ? $", mostly {code}" : "";
        var profiled = File.Exists(Path.Combine(folder, ResultNames.Profile));
        yield return $"{Count(summary.Rows, "row")} read from {files}: {Kind(summary)}{country}.{Unread(summary)}";
        foreach (var warning in Warnings(summary)) yield return warning;
        if (File.Exists(Path.Combine(folder, ResultNames.Duplicates))) yield return Twins(summary);
        if (summary.Changes + summary.Problems > 0 || !profiled)
        {
            yield return $"{Count(summary.Changes, "value")} put in order, {Number(summary.Problems)} to look at (problems.csv).";
        }

        yield return $"Report: {Path.Combine(folder, ResultNames.Report)}";
    }

    private static string Kind(WashSummary summary) => summary.Kind switch
    {
        "people" => "people",
        "companies" => "companies",
        "mixed" => "people and companies",
        _ => "a list of things",
    };

    private static string Unread(WashSummary summary) =>
        summary.UnreadRows == 0 ? "" : $" Warning: {Count(summary.UnreadRows, "more row")} could not be read (problems.csv).";

    // What was done to a file on the way in must not pass unseen: a sheet left out, a text turned back, a header that was none.
    private static List<string> Warnings(WashSummary summary)
    {
        var all = summary.Files.SelectMany(file => file.Warnings.Select(warning => $"Warning: {file.Path}: {warning}.")).ToList();
        var rest = all.Count - MostWarnings;
        return rest <= 0 ? all : [.. all.Take(MostWarnings), $"Warning: {Count(rest, "more warning")} about the files (summary.json)."];
    }

    private static string Twins(WashSummary summary)
    {
        var review = summary.GroupsToReview == 0 ? "" : $" {Count(summary.GroupsToReview, "group")} may be one each: please decide (duplicates.csv).";
        return summary.MergedRows == 0
            ? $"No row was surely the twin of another.{review}"
            : $"{Count(summary.MergedRows, "row")} went into twins of theirs, {Number(summary.Entities)} remain (clean.csv).{review}";
    }

    private static string Count(long number, string thing) => $"{Number(number)} {thing}{(number == 1 ? "" : "s")}";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
