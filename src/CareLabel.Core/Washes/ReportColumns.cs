using CareLabel.Wash.Columns;
using CareLabel.Wash.Merging;
using CareLabel.Wash.Profiling;

namespace CareLabel.Washes;

/// <summary>The columns as they were recognised, each with its profile.</summary>
internal static class ReportColumns
{
    private const int Most = 150, MostLines = 6;

    public static void Write(ReportHtml html, Report report)
    {
        var result = report.List.Result;
        html.Write($"""
            <section id="columns">
            <h2>The columns</h2>
            <p>What each column holds was found from its header and its values. Where that is wrong, put it right in map.json and wash again.</p>
            <div class="wide" tabindex="0" role="region" aria-label="Columns as recognised">
            <table class="figures"><caption>{ReportWords.Count(result.Columns.Count, "column", "columns")} as recognised{(result.Columns.Count > Most ? $"; the first {Most} are shown, profile.csv has all" : "")}</caption>
            <thead><tr><th scope="col">Column</th><th scope="col">Holds</th><th scope="col" class="n">Sure</th><th scope="col" class="n">Filled</th><th scope="col" class="n">Different</th><th scope="col">When rows merge</th></tr></thead>
            <tbody>

            """);
        for (var i = 0; i < Math.Min(Most, result.Columns.Count); i++)
        {
            var column = result.Columns[i];
            var profile = result.Profile?.Columns[i];
            var rule = result.Settings.Survivors.TryGetValue(column.Source.Name, out var chosen) ? chosen : SurvivorRules.For(column.Kind);
            html.Write($"<tr><th scope=\"row\">{ReportCells.Name(column.Source.Name)}</th><td>{ColumnKindNames.Of(column.Kind)}<small>{ReportCells.Cut(column.Recognised.Why, 200)}</small></td><td class=\"n\">{ReportWords.Share(column.Recognised.Sureness)}</td><td class=\"n\">{ReportWords.Share(report.Counts[i].Filled / (double)Math.Max(1, report.Summary.Rows))}</td><td class=\"n\">{profile?.Distinct ?? column.ValueCount}</td><td>{SurvivorRules.Sentence(rule)}</td></tr>\n");
        }

        html.Write($"</tbody></table></div>\n");
        foreach (var profile in (result.Profile?.Columns ?? []).Take(Most).Where(profile => profile.Filled > 0)) Profile(html, profile);
        html.Write($"</section>\n");
    }

    private static void Profile(ReportHtml html, ColumnProfile profile)
    {
        var kind = profile.Column.Kind;
        html.Write($"<details class=\"column\"><summary><h3>{ReportCells.Name(profile.Column.Name)}</h3> <span class=\"quiet\">{ReportWords.Count(profile.Filled, "row filled", "rows filled")}, {Length(profile.Lengths)}</span></summary>\n");
        if (profile.Advice.Count > 0)
        {
            html.Write($"<ul>");
            foreach (var advice in profile.Advice) html.Write($"<li>{advice.Sentence}</li>");
            html.Write($"</ul>");
        }

        html.Write($"<div class=\"pair\">");
        var all = (double)profile.Filled;
        Table(html, "Most frequent", "Value", profile.Frequent.Take(MostLines).Select(value => (ReportCells.Shown(kind, value.Value), "", value.Rows)), all);
        Table(html, "Shapes", "9 a digit, a letters, A capitals", profile.Patterns.Take(MostLines).Select(pattern => (ReportCells.Cut(pattern.Pattern, 40), ReportCells.Shown(kind, pattern.Example), pattern.Rows)), all);
        html.Write($"</div>");
        if (profile.Outliers.Count > 0)
        {
            Table(html, "Values that stand out", "Value", profile.Outliers.Take(MostLines).Select(outlier => (ReportCells.Shown(kind, outlier.Value), outlier.Why, outlier.Rows)), 0);
        }

        html.Write($"</details>\n");
    }

    private static string Length(LengthRange lengths)
    {
        var longest = ReportWords.Count(lengths.Longest, "character", "characters");
        return lengths.Shortest == lengths.Longest ? longest : $"{ReportWords.Figure(lengths.Shortest)} to {longest}";
    }

    private static void Table(ReportHtml html, string caption, string head, IEnumerable<(string Text, string Note, int Rows)> lines, double all)
    {
        html.Write($"<table class=\"chart\"><caption>{caption}</caption><thead><tr><th scope=\"col\">{head}</th><th scope=\"col\" class=\"n\">Rows</th>");
        if (all > 0) html.Write($"<th scope=\"col\" class=\"b\"><span class=\"vh\">Share</span></th>");
        html.Write($"</tr></thead><tbody>");
        foreach (var (text, note, rows) in lines)
        {
            html.Write($"<tr><th scope=\"row\">{text}<small>{note}</small></th><td class=\"n\">{rows}</td>");
            if (all > 0)
            {
                html.Write($"<td class=\"b\">");
                ReportSymbols.Bar(html, rows / all);
                html.Write($"</td>");
            }

            html.Write($"</tr>");
        }

        html.Write($"</tbody></table>\n");
    }
}
