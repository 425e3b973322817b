using CareLabel.Wash;

namespace CareLabel.Washes;

/// <summary>The wash in a few lines beside the care label: what was found, and what a person does about it.</summary>
internal static class ReportShort
{
    public static void Write(ReportHtml html, Report report)
    {
        html.Write($"<div class=\"short\">\n<h3>Found</h3>\n<ul class=\"facts\">\n");
        Found(html, report);
        html.Write($"</ul>\n");
        Deeds(html, report);
        html.Write($"</div>\n");
    }

    private static void Found(ReportHtml html, Report report)
    {
        var summary = report.Summary;
        if (report.Matched)
        {
            Fact(html, summary.MergedRows, "twin merged into another row", "twins merged into other rows", "");
            Fact(html, summary.GroupsToReview, "group of likely twins", "groups of likely twins", ReportWords.Count(summary.PairsToReview, "pair", "pairs"));
        }

        if (report.Standardised) Fact(html, report.Written, "value written the standard way", "values written the standard way", "");
        if (report.Merged > 0) Fact(html, report.Merged, "value settled in merging", "values settled in merging", "");
        if (report.Standardised || summary.Problems > 0) Fact(html, summary.Problems, "value needs a person", "values need a person", "");
        var gaps = report.Gaps;
        var cells = (long)summary.Rows * report.Counts.Length;
        Fact(html, gaps, "empty cell", "empty cells", gaps == 0 ? "" : $"{ReportWords.Share(gaps / (double)cells)} of all");
    }

    private static void Fact(ReportHtml html, long count, string one, string many, string note)
    {
        html.Write($"<li><b>{count}</b> <span>{(count == 1 ? one : many)}");
        if (note.Length > 0 && count > 0) html.Write($" <span class=\"quiet\">({note})</span>");
        html.Write($"</span></li>\n");
    }

    private static void Deeds(ReportHtml html, Report report)
    {
        var groups = report.Twins.Review.Count;
        var (problems, columns) = (report.Summary.Problems, ReportFirst.Columns(report).Select(column => column.Name).Distinct().Count());
        html.Write($"<h3>To do</h3>\n");
        if (groups + problems + columns == 0)
        {
            html.Write($"<p>Nothing waits for you.</p>\n");
            return;
        }

        html.Write($"<ol class=\"deeds\">\n");
        if (groups > 0) html.Write($"<li><a href=\"#decide\">Decide {ReportWords.Count(groups, "group", "groups")}</a> <span class=\"quiet\">the surest first</span></li>\n");
        if (problems > 0)
        {
            var place = report.Problems.Count > 0 ? "#correct" : "#problems";
            html.Write($"<li><a href=\"{place}\">Put right {ReportWords.Count(problems, "value", "values")}</a> <span class=\"quiet\">the most frequent first</span></li>\n");
        }

        if (columns > 0) html.Write($"<li><a href=\"#think\">Look at {ReportWords.Count(columns, "column", "columns")}</a> <span class=\"quiet\">that could serve you better</span></li>\n");
        html.Write($"</ol>\n");
    }
}
