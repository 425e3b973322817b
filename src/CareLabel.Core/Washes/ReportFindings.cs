using CareLabel.Wash.Standards;

namespace CareLabel.Washes;

/// <summary>What was found, by kind: changes by standard, problems by column, twins, gaps.</summary>
internal static class ReportFindings
{
    private const int MostProblems = 60, MostGaps = 120, Open = 40;

    public static void Write(ReportHtml html, Report report)
    {
        html.Write($"<section id=\"found\">\n<h2>What was found</h2>\n");
        if (report.Standardised || report.Matched) Changes(html, report);
        if (report.Standardised || report.Summary.Problems > 0) Problems(html, report);
        if (report.Matched) ReportTwinsChart.Write(html, report);
        Gaps(html, report);
        html.Write($"</section>\n");
    }

    private static void Changes(ReportHtml html, Report report)
    {
        var standards = report.Counts
            .SelectMany(count => count.Mends.Select(mend => (Name: StandardList.Name(count.Column.Kind), count.Column, Mend: mend)))
            .GroupBy(item => item.Name)
            .Select(group => (Name: group.Key, Cells: group.Sum(item => item.Mend.Cells), Items: group.ToList()))
            .OrderByDescending(item => item.Cells).ThenBy(item => item.Name, StringComparer.Ordinal).ToList();
        var merged = report.Merged;
        if (report.Summary.Changes == 0)
        {
            html.Write($"<h3>No value had to be changed</h3>\n<p>{(report.Standardised ? "Every value already stood as its standard writes it." : "Standards were not asked for, and there was nothing to merge.")}</p>\n");
            return;
        }

        html.Write($"""
            <h3>{ReportWords.Count(report.Summary.Changes, "value was changed", "values were changed")}</h3>
            <p>{(report.Standardised ? "Only where the meaning is sure." : "Only by merging; how values are written was not asked for.")} Each change is in changes.csv with what stood there before and why.</p>
            <table class="chart"><caption>Changes by standard</caption>
            <thead><tr><th scope="col">Standard</th><th scope="col" class="n">Values</th><th scope="col" class="b"><span class="vh">Share</span></th><th scope="col">Mostly</th></tr></thead>
            <tbody>

            """);
        var most = (double)Math.Max(merged, standards.Count == 0 ? 0 : standards[0].Cells);
        foreach (var (name, cells, items) in standards)
        {
            html.Write($"<tr><th scope=\"row\">{name}</th><td class=\"n\">{cells}</td><td class=\"b\">");
            ReportSymbols.Bar(html, cells / most);
            html.Write($"</td><td>");
            var (_, column, mend) = items.MaxBy(item => item.Mend.Cells);
            html.Write($"{mend.Sentence}<small>{ReportCells.Typed(column, mend.Example)} → {After(column, mend.Example)}</small></td></tr>\n");
        }

        if (merged > 0)
        {
            html.Write($"<tr><th scope=\"row\">merge</th><td class=\"n\">{merged}</td><td class=\"b\">");
            ReportSymbols.Bar(html, merged / most);
            html.Write($"</td><td>what twins said differently became one</td></tr>\n");
        }

        html.Write($"</tbody></table>\n");
    }

    private static string After(WashedColumn column, int value) =>
        column.WashedCode(value) < 0 ? "(empty)" : ReportCells.Washed(column, value);

    private static void Problems(ReportHtml html, Report report)
    {
        if (report.Summary.Problems == 0)
        {
            html.Write($"<h3>No value breaks a rule</h3>\n");
            return;
        }

        var problems = report.Problems;
        html.Write($"""
            <h3 id="problems">{ReportWords.Count(report.Summary.Problems, "value needs a person", "values need a person")}</h3>
            <p>What is right here only a person can say, so nothing was guessed. problems.csv names each with its row and what to do.</p>
            <table class="chart"><caption>Problems by column and kind{(problems.Count > MostProblems ? $", the {MostProblems} most frequent of {ReportWords.Figure(problems.Count)} kinds" : "")}</caption>
            <thead><tr><th scope="col">Column</th><th scope="col" class="n">Values</th><th scope="col" class="b"><span class="vh">Share</span></th><th scope="col">Problem</th></tr></thead>
            <tbody>

            """);
        var most = (double)problems.Select(problem => problem.Count.Cells).Append(report.Summary.UnreadRows).Max();
        foreach (var (column, count) in problems.Take(MostProblems))
        {
            html.Write($"<tr><th scope=\"row\">{ReportCells.Name(column.Source.Name)}</th><td class=\"n\">{count.Cells}</td><td class=\"b\">");
            ReportSymbols.Bar(html, count.Cells / most, "warn");
            html.Write($"</td><td>{count.Problem}<small>{Examples(column, count)}</small></td></tr>\n");
        }

        if (report.Summary.UnreadRows > 0)
        {
            html.Write($"<tr><th scope=\"row\">whole rows</th><td class=\"n\">{report.Summary.UnreadRows}</td><td class=\"b\">");
            ReportSymbols.Bar(html, report.Summary.UnreadRows / most, "bad");
            html.Write($"</td><td>They could not be read; problems.csv holds them as they stand in the file.</td></tr>\n");
        }

        html.Write($"</tbody></table>\n");
    }

    /// <summary>The most frequent values with a problem, the way they came.</summary>
    public static string Examples(WashedColumn column, ObjectionCount count)
    {
        var shown = count.Examples.Select(value => ReportCells.Typed(column, value)).Distinct().ToList();
        var rest = count.Values - shown.Count;
        return string.Join(", ", shown) + (rest > 0 ? $" and {ReportWords.Count(rest, "other", "others")}" : "");
    }

    private static void Gaps(ReportHtml html, Report report)
    {
        var rows = Math.Max(1, report.Summary.Rows);
        html.Write($"""
            <h3>{(report.Gaps == 0 ? "No cell is empty" : ReportWords.Count(report.Gaps, "cell is empty", "cells are empty"))}</h3>
            <p>A word that stands for nothing, such as “n/a”, counts as empty.</p>

            """);
        Gaps(html, report, "How full each column is", report.Counts.Take(Open), rows);
        if (report.Counts.Length <= Open) return;
        html.Write($"<details><summary>{ReportWords.Count(Math.Min(MostGaps, report.Counts.Length) - Open, "more column", "more columns")}</summary>\n");
        Gaps(html, report, report.Counts.Length > MostGaps ? $"Columns {Open + 1} to {MostGaps} of {report.Counts.Length}; profile.csv has all" : "How full the other columns are", report.Counts.Take(MostGaps).Skip(Open), rows);
        html.Write($"</details>\n");
    }

    private static void Gaps(ReportHtml html, Report report, string caption, IEnumerable<ColumnCount> counts, int rows)
    {
        html.Write($"""
            <table class="chart gaps"><caption>{caption}</caption>
            <thead><tr><th scope="col">Column</th><th scope="col" class="n">Filled</th><th scope="col" class="b"><span class="vh">Share</span></th><th scope="col" class="n">Empty</th></tr></thead>
            <tbody>

            """);
        foreach (var count in counts)
        {
            var share = count.Filled / (double)rows;
            html.Write($"<tr><th scope=\"row\">{ReportCells.Name(count.Column.Source.Name)}</th><td class=\"n\">{ReportWords.Share(share)}</td><td class=\"b\">");
            ReportSymbols.Bar(html, share);
            html.Write($"</td><td class=\"n\">{report.Summary.Rows - count.Filled}</td></tr>\n");
        }

        html.Write($"</tbody></table>\n");
    }
}
