using System.Globalization;
using CareLabel.Wash;

namespace CareLabel.Washes;

/// <summary>The groups with their evidence side by side: all that wait as far as there is room, then a sample of the merged.</summary>
internal static class ReportGroups
{
    private const int MostReview = 100, MostMerged = 50, Open = 12, Broad = 4;

    /// <summary>Groups end where the page has grown to so many characters, whatever stands in the cells.</summary>
    private const long MostCharacters = 2_300_000;

    public static void Write(ReportHtml html, Report report)
    {
        if (!report.Matched) return;
        var (review, merged) = (report.Twins.Review, report.Twins.Merged);
        html.Write($"<section id=\"groups\">\n<h2>Groups, side by side</h2>\n");
        if (review.Count + merged.Count == 0)
        {
            html.Write($"<p>Every row stands alone.</p>\n</section>\n");
            return;
        }

        html.Write($"""
            <p>Rows stand side by side; each is held against the first. <span class="marks"><span><b class="m">=</b> the same</span> <span class="near"><b class="m">≈</b> the same but for accents, case or how it is written</span> <span class="differs"><b class="m">≠</b> differs</span> <span class="adds"><b class="m">+</b> adds what the first lacks</span></span></p>
            <p>The bars show how the verdict came about. Being one is weighed against the likeliest other reason for what the rows share; where that is chance, the scale begins far to the left, because any two rows are most likely strangers. Each thing compared then pushes to the right (they are one) or to the left (they are not). Values are shown as they are after the wash.</p>

            """);
        if (review.Count > 0) Review(html, report, review);
        if (merged.Count > 0) Merged(html, report, merged);
        html.Write($"</section>\n");
    }

    /// <summary>Why two rows are thought to be one, as a sentence without sensitive numbers.</summary>
    public static string Sentence(Report report, TwinPair pair) => report.Evidence(pair).Sentence();

    private static void Review(ReportHtml html, Report report, IReadOnlyList<int> groups)
    {
        html.Write($"""
            <h3 id="waiting">{ReportWords.Count(groups.Count, "group waits", "groups wait")} for you</h3>
            <p>Nothing in them was merged that is not sure. Settle them in your list and wash again, or leave them as they are.</p>

            """);
        var shown = 0;
        foreach (var group in groups.Take(MostReview))
        {
            if (html.Written > MostCharacters) break;
            Group(html, report, group, shown++ < Open);
        }

        Rest(html, groups.Count - shown, "that waits", "that wait");
    }

    private static void Merged(ReportHtml html, Report report, IReadOnlyList<int> groups)
    {
        var sample = Sample(groups);
        html.Write($"""
            <h3>{ReportWords.Count(groups.Count, "group was", "groups were")} merged</h3>
            <p>{(sample.Count < groups.Count ? "First the least certain, then some from all the rest." : "The least certain first.")} The last column is the row that they became.</p>

            """);
        var shown = 0;
        foreach (var group in sample)
        {
            if (html.Written > MostCharacters) break;
            Group(html, report, group, shown++ < 2);
        }

        Rest(html, groups.Count - shown, "that was merged", "that were merged");
    }

    // Half of them the least certain, half spread over the others.
    private static List<int> Sample(IReadOnlyList<int> groups)
    {
        if (groups.Count <= MostMerged) return [.. groups];
        var sample = groups.Take(MostMerged / 2).ToList();
        var rest = groups.Count - sample.Count;
        for (var i = 0; i < MostMerged / 2; i++) sample.Add(groups[(MostMerged / 2) + (int)((long)rest * i / (MostMerged / 2))]);
        return sample;
    }

    private static void Rest(ReportHtml html, int rest, string one, string many)
    {
        if (rest <= 0) return;
        html.Write($"<p class=\"rest\">{ReportWords.Count(rest, $"more group {one} is", $"more groups {many} are")} not shown here; duplicates.csv has every pair.</p>\n");
    }

    private static void Group(ReportHtml html, Report report, int group, bool open)
    {
        var result = report.List.Result;
        var rows = Ordered(result, group);
        var deciding = report.Twins.Deciding(group);
        var number = (group + 1).ToString(CultureInfo.InvariantCulture);
        html.Write($"<article class=\"group\" id=\"group-{number}\"><details");
        if (open) html.Write($" open=\"open\"");
        html.Write($"><summary><h4>{report.Names.Of(rows.Take(8))}</h4> <span class=\"quiet\">{ReportWords.Count(rows.Length, "row", "rows")}, group {number}</span>");
        if (deciding is { } pair) html.Write($" <span class=\"chance\">{ReportWords.Chance(pair.Probability)}</span>");
        html.Write($"</summary>\n<div class=\"{(rows.Length >= Broad ? "sides broad" : "sides")}\">");
        ReportGroupTable.Write(html, report, group, rows);
        if (deciding is { } decided)
        {
            html.Write($"<div class=\"evidence\">");
            Why(html, report, rows, decided);
            ReportWaterfall.Write(html, report, decided);
            html.Write($"</div>");
        }

        html.Write($"</div></details></article>\n");
    }

    // The deciding pair first, then for each other row the pair that holds it.
    private static void Why(ReportHtml html, Report report, int[] rows, TwinPair decided)
    {
        html.Write($"<p class=\"why\">{Sentence(report, decided)}</p>");
        if (!decided.Merged) html.Write($"<p class=\"wait\">{Waits(report, decided)}</p>");
        if (rows.Length == 2) return;
        html.Write($"<ul class=\"strongest\">");
        foreach (var row in rows.Skip(1).Take(ReportGroupTable.MostRows - 1))
        {
            if (report.Twins.Strongest(row) is not { } pair || pair == decided) continue;
            var other = pair.A == row ? pair.B : pair.A;
            html.Write($"<li><b>{report.Names.Number(row)}</b> with {report.Names.Number(other)}, {ReportWords.Chance(pair.Probability)}: {Sentence(report, pair)}</li>");
        }

        html.Write($"</ul>");
    }

    private static string Waits(Report report, TwinPair pair)
    {
        var sure = report.List.Result.Settings.Sure;
        if (pair.Probability < sure) return $"It waits because rows are merged without asking from {ReportWords.Share(sure)}.";
        return report.Twins.HeldBack(pair) is { } reason
            ? $"It waits although it is that sure, because {reason}: only a person may say that they are one all the same."
            : "Alone the two would have been merged; the other rows of the group are not sure enough.";
    }

    // Entities one after the other, the largest first, and in each the row that is kept.
    private static int[] Ordered(WashResult result, int group) =>
    [
        .. result.GroupRows[group]
            .OrderByDescending(row => result.EntityRows[result.Entities[row]].Count).ThenBy(row => result.Entities[row])
            .ThenByDescending(row => result.Kept[result.Entities[row]] == row).ThenBy(row => row),
    ];
}
