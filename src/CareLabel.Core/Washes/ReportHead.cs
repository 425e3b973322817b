using System.Reflection;

namespace CareLabel.Washes;

/// <summary>The head of the report: what was washed, when, and what came of it in one sentence.</summary>
internal static class ReportHead
{
    private const int FilesNamed = 3;

    public static void Write(ReportHtml html, Report report, TextWriter own)
    {
        var title = Title(report.Summary);
        html.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <meta name="referrer" content="no-referrer"/>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
            <title>{title} · wash report</title>
            <style>

            """);
        own.Write(Resource("Report.css"));
        html.Write($"</style>\n</head>\n<body>\n");
        own.Write(Resource("Report.svg"));
        html.Write($"""

            <header>
            <p class="brand">
            """);
        ReportSymbols.Brand(html);
        html.Write($"""
            <span>CareLabel</span> wash report</p>
            <h1>{title}</h1>
            <p class="what">{What(report)}</p>
            <p class="finding">{Finding(report)}</p>
            <nav aria-label="Parts of this report"><a href="#label">Care label</a> <a href="#found">What was found</a> <a href="#first">Look here first</a>
            """);
        if (report.Matched) html.Write($"<a href=\"#groups\">Groups</a> ");
        html.Write($"""
            <a href="#columns">Columns</a> <a href="#how">How it was decided</a></nav>
            </header>
            <main>

            """);
    }

    /// <summary>The files by name.</summary>
    public static string Title(WashSummary summary)
    {
        var names = summary.Files.Take(FilesNamed).Select(file => ReportCells.Cut(ReportWords.FileName(file.Path), 60));
        var rest = summary.Files.Count - FilesNamed;
        return string.Join(", ", names) + (rest > 0 ? $" and {ReportWords.Count(rest, "other file", "other files")}" : "");
    }

    private static string What(Report report)
    {
        var summary = report.Summary;
        var rows = ReportWords.Count(summary.Rows, "row", "rows");
        var columns = ReportWords.Count(summary.Columns.Count, "column", "columns");
        var when = report.List.Result.Settings.Today is { } today ? $", washed {ReportWords.Date(today)}" : "";
        var unread = summary.UnreadRows == 0 ? ""
            : $" {ReportWords.Count(summary.UnreadRows, "row", "rows")} could not be read and {(summary.UnreadRows == 1 ? "is" : "are")} in problems.csv.";
        return $"{rows} of {columns}{when}.{unread}";
    }

    /// <summary>The one sentence.</summary>
    public static string Finding(Report report)
    {
        var summary = report.Summary;
        var (one, many) = report.Noun;
        if (summary.Rows == 0) return "There was nothing to wash.";
        if (!report.Matched) return Unmatched(report);
        if (summary.Rows == 1) return $"There is one row, and nothing to compare it with. {Values(report)}".TrimEnd();
        if (summary.Groups == summary.Rows) return $"None of the {ReportWords.Count(summary.Rows, "row", "rows")} stands here twice. {Values(report)}".TrimEnd();
        var merged = summary.MergedRows == 0 ? $"No row was merged: {ReportWords.Count(summary.Entities, one, many)}."
            : $"{ReportWords.Count(summary.Rows, "row", "rows")} became {ReportWords.Count(summary.Entities, one, many)}: {ReportWords.Count(summary.MergedRows, "row was a twin and is merged", "rows were twins and are merged")}.";
        if (summary.GroupsToReview == 0) return merged;
        return $"{merged} {ReportWords.Count(summary.GroupsToReview, "group waits", "groups wait")} for you; if {(summary.GroupsToReview == 1 ? "it" : "each")} is one, {ReportWords.Count(summary.Groups, one + " remains", many + " remain")}.";
    }

    private static string Unmatched(Report report)
    {
        const string NotAsked = "Twins were not looked for.";
        if (report.Standardised) return $"{Values(report)} {NotAsked}";
        return $"{ReportWords.Count(report.Summary.Rows, "row was", "rows were")} described and left as they are. {NotAsked}";
    }

    private static string Values(Report report)
    {
        if (!report.Standardised) return "";
        var (written, problems) = (report.Written, report.Summary.Problems);
        var order = written == 0 ? "" : $"{ReportWords.Count(written, "value was", "values were")} put in order";
        var people = problems == 0 ? "" : $"{ReportWords.Count(problems, "value needs", "values need")} a person";
        if (written + problems == 0) return "Every value stands as its standard writes it.";
        return string.Join(", ", new[] { order, people }.Where(part => part.Length > 0)) + ".";
    }

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
