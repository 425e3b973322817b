namespace CareLabel.Washes;

/// <summary>How sure the pairs are, as a picture with its table, and how large the groups are.</summary>
internal static class ReportTwinsChart
{
    // Columns of two bits each; the outermost hold everything beyond.
    private const int Width = 2, Most = 28;
    private const int Columns = (Most / Width) + 2;
    private const double Height = 96;

    public static void Write(ReportHtml html, Report report)
    {
        var summary = report.Summary;
        var (one, many) = report.Noun;
        if (summary.PairsMerged + summary.PairsToReview == 0)
        {
            html.Write($"<h3>No twins were found</h3>\n<p>{(summary.PairsCompared == 0 ? "No two rows have anything telling in common." : $"{ReportWords.Count(summary.PairsCompared, "pair was", "pairs were")} compared, and none looks like one {one}.")}</p>\n");
            return;
        }

        html.Write($"""
            <h3>{ReportWords.Count(summary.Rows - summary.Groups, "row is a twin", "rows are twins")} of another</h3>
            <p>{Told(summary, many)}</p>
            """);
        Chart(html, report);
        Sizes(html, report);
    }

    private static string Told(WashSummary summary, string many)
    {
        var compared = $"{ReportWords.Count(summary.PairsCompared, "pair was", "pairs were")} compared; {ReportWords.Count(summary.PairsMerged, "pair", "pairs")} surely one and merged, {ReportWords.Figure(summary.PairsToReview)} left to you.";
        return summary.GroupsToReview == 0 ? compared
            : $"{compared} {ReportWords.Figure(summary.Entities)} {many} now; {ReportWords.Figure(summary.Groups)} if every group that waits is one.";
    }

    private static void Chart(ReportHtml html, Report report)
    {
        var merged = new int[Columns];
        var review = new int[Columns];
        foreach (var pair in report.List.Result.Pairs) (pair.Merged ? merged : review)[Column(pair.Bits)]++;
        var most = (double)Enumerable.Range(0, Columns).Max(i => merged[i] + review[i]);
        var first = Enumerable.Range(0, Columns).First(i => merged[i] + review[i] > 0);
        html.Write($"""
            <figure><figcaption>Pairs by how sure they are, in bits: each bit doubles the odds <span class="key"><span><svg class="swatch" aria-hidden="true"><rect class="good" width="100%" height="100%"/></svg> merged</span> <span><svg class="swatch" aria-hidden="true"><rect class="warn" width="100%" height="100%"/></svg> left to you</span></span></figcaption>
            <svg class="histogram" role="img" aria-label="Pairs by how sure they are; the table below has the figures.">
            """);
        for (var i = 0; i < Columns; i++)
        {
            var (low, high) = (review[i] / most * Height, merged[i] / most * Height);
            double x = (i * 100d / Columns) + .6, width = (100d / Columns) - 1.2;
            if (low > 0) html.Write($"<rect class=\"warn\" x=\"{x}%\" y=\"{Height + 14 - low}\" width=\"{width}%\" height=\"{low}\"/>");
            if (high > 0) html.Write($"<rect class=\"good\" x=\"{x}%\" y=\"{Height + 14 - low - high}\" width=\"{width}%\" height=\"{high}\"/>");
            if (merged[i] + review[i] > 0) html.Write($"<text x=\"{x + (width / 2)}%\" y=\"{Height + 9 - low - high}\">{merged[i] + review[i]}</text>");
            html.Write($"<text class=\"axis{(i % 2 == 0 ? "" : " odd")}\" x=\"{x + (width / 2)}%\" y=\"{Height + 30}\">{(i == 0 ? "<0" : i == Columns - 1 ? $"{Most}+" : $"{(i - 1) * Width}")}</text>");
        }

        html.Write($"<line x1=\"0\" x2=\"100%\" y1=\"{Height + 14}\" y2=\"{Height + 14}\"/></svg></figure>\n");
        Table(html, merged, review, first);
    }

    private static void Table(ReportHtml html, int[] merged, int[] review, int first)
    {
        html.Write($"""
            <details><summary>The figures</summary>
            <table class="figures"><caption>Pairs by how sure they are</caption>
            <thead><tr><th scope="col">Bits</th><th scope="col" class="n">Odds from</th><th scope="col" class="n">Merged</th><th scope="col" class="n">Left to you</th></tr></thead>
            <tbody>

            """);
        for (var i = first; i < Columns; i++)
        {
            if (merged[i] + review[i] == 0) continue;
            var from = (i - 1) * Width;
            var bits = i == 0 ? "under 0" : i == Columns - 1 ? $"{Most} and more" : $"{from} to {from + Width}";
            var odds = i == 0 ? "below 1\u00a0:\u00a01" : $"{ReportWords.Figure(1L << from)}\u00a0:\u00a01";
            html.Write($"<tr><th scope=\"row\">{bits}</th><td class=\"n\">{odds}</td><td class=\"n\">{merged[i]}</td><td class=\"n\">{review[i]}</td></tr>\n");
        }

        html.Write($"</tbody></table></details>\n");
    }

    private static void Sizes(ReportHtml html, Report report)
    {
        var sizes = new SortedDictionary<int, (int Merged, int Review)>();
        int Size(int group) => Math.Min(10, report.List.Result.GroupRows[group].Count);
        foreach (var group in report.Twins.Merged) sizes[Size(group)] = (sizes.GetValueOrDefault(Size(group)).Merged + 1, 0);
        foreach (var group in report.Twins.Review)
        {
            var (merged, review) = sizes.GetValueOrDefault(Size(group));
            sizes[Size(group)] = (merged, review + 1);
        }

        if (sizes.Count == 0) return;
        var most = (double)sizes.Values.Max(size => size.Merged + size.Review);
        html.Write($"""
            <table class="chart gaps"><caption>Groups by size</caption>
            <thead><tr><th scope="col">Rows in the group</th><th scope="col" class="n">Merged</th><th scope="col" class="b"><span class="vh">Share</span></th><th scope="col" class="n">Wait for you</th></tr></thead>
            <tbody>

            """);
        foreach (var (size, (merged, review)) in sizes)
        {
            html.Write($"<tr><th scope=\"row\">{(size == 10 ? "10 and more" : ReportWords.Figure(size))}</th><td class=\"n\">{merged}</td><td class=\"b\">");
            ReportSymbols.Stack(html, merged / most, review / most, 0);
            html.Write($"</td><td class=\"n\">{review}</td></tr>\n");
        }

        html.Write($"</tbody></table>\n");
    }

    private static int Column(float bits) => bits < 0 ? 0 : Math.Min(Columns - 1, 1 + (int)(bits / Width));
}
