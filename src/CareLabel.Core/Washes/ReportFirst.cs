using CareLabel.Wash.Columns;

namespace CareLabel.Washes;

/// <summary>What a person should look at first: three short lists, each with the most useful look on top.</summary>
internal static class ReportFirst
{
    private const int MostGroups = 10, MostValues = 6, MostColumns = 8;
    private const double LeastSure = .6;

    // Advice in the order in which it is worth following.
    private static readonly string[] Advice = ["wrong-column", "placeholders", "several-spellings", "always-same", "hardly-used", "free-text", "pick-list"];

    public static void Write(ReportHtml html, Report report)
    {
        html.Write($"<section id=\"first\">\n<h2>Look here first</h2>\n");
        var columns = Columns(report);
        if (report.Twins.Review.Count + report.Problems.Count + columns.Count == 0)
        {
            html.Write($"<p>Nothing waits for you.</p>\n</section>\n");
            return;
        }

        html.Write($"<p>In each list the line stands first for which one look does the most.</p>\n");
        Groups(html, report);
        Values(html, report);
        Columns(html, columns);
        html.Write($"</section>\n");
    }

    private static void Groups(ReportHtml html, Report report)
    {
        var groups = report.Twins.Review;
        if (groups.Count == 0) return;
        html.Write($"""
            <h3 id="decide">Groups to decide</h3>
            <table class="list"><caption>{(groups.Count > MostGroups ? $"The first {MostGroups} of {ReportWords.Figure(groups.Count)} groups; those first that are the surest and the quickest to decide" : "Those first that are the surest and the quickest to decide")}</caption>
            <thead><tr><th scope="col">Who</th><th scope="col" class="n">Rows</th><th scope="col" class="n">Chance</th><th scope="col">Why</th></tr></thead>
            <tbody>

            """);
        foreach (var group in groups.Take(MostGroups))
        {
            var rows = report.List.Result.GroupRows[group];
            var pair = report.Twins.Deciding(group);
            var why = pair is null ? "" : ReportGroups.Sentence(report, pair.Value);
            html.Write($"<tr><th scope=\"row\"><a href=\"#group-{Id(group)}\">{report.Names.Of(rows.Take(8))}</a></th><td class=\"n\" data-of=\"rows\">{rows.Count}</td><td class=\"n\">{(pair is null ? "" : ReportWords.Chance(pair.Value.Probability))}</td><td>{why}</td></tr>\n");
        }

        html.Write($"</tbody></table>\n");
    }

    private static void Values(ReportHtml html, Report report)
    {
        if (report.Problems.Count == 0) return;
        html.Write($"""
            <h3 id="correct">Values to put right</h3>
            <table class="list"><caption>The most frequent problems and what to do about them</caption>
            <thead><tr><th scope="col">Column</th><th scope="col" class="n">Values</th><th scope="col">Problem</th><th scope="col">What to do</th></tr></thead>
            <tbody>

            """);
        foreach (var (column, count) in report.Problems.Take(MostValues))
        {
            html.Write($"<tr><th scope=\"row\">{ReportCells.Name(column.Source.Name)}</th><td class=\"n\" data-of=\"values\">{count.Cells}</td><td>{count.Problem}</td><td>{count.Advice}</td></tr>\n");
        }

        html.Write($"</tbody></table>\n");
    }

    private static void Columns(ReportHtml html, List<(string Name, string Advice)> columns)
    {
        if (columns.Count == 0) return;
        html.Write($"""
            <h3 id="think">Columns to think about</h3>
            <table class="list"><caption>Columns that look wrong, or that could serve you better</caption>
            <thead><tr><th scope="col">Column</th><th scope="col">What to do</th></tr></thead>
            <tbody>

            """);
        foreach (var (name, advice) in columns.Take(MostColumns))
        {
            html.Write($"<tr><th scope=\"row\">{ReportCells.Name(name)}</th><td>{advice}</td></tr>\n");
        }

        html.Write($"</tbody></table>\n");
    }

    /// <summary>Columns that look wrong or could serve better, with advice; the most useful first.</summary>
    public static List<(string Name, string Advice)> Columns(Report report)
    {
        var found = new List<(int Order, string Name, string Advice)>();
        foreach (var column in report.List.Result.Columns)
        {
            var recognised = column.Recognised;
            if (recognised.Kind == ColumnKind.Unknown || recognised.Skip || recognised.Sureness >= LeastSure) continue;
            found.Add((1, recognised.Name, $"Taken to hold {ColumnKindNames.Of(recognised.Kind)}, but not surely. If that is wrong, say so in map.json and wash again."));
        }

        foreach (var profile in report.List.Result.Profile?.Columns ?? [])
        {
            foreach (var advice in profile.Advice)
            {
                var order = Array.IndexOf(Advice, advice.Code);
                found.Add((order < 0 ? Advice.Length : order == 0 ? 0 : order + 1, profile.Column.Name, advice.Sentence));
            }
        }

        return [.. found.OrderBy(item => item.Order).Select(item => (item.Name, item.Advice))];
    }

    private static string Id(int group) => (group + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
