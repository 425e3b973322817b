using CareLabel.Wash.Labels;

namespace CareLabel.Washes;

/// <summary>The care label of the list before and after.</summary>
internal static class ReportLabel
{
    // A list is good when hardly a row is not, and bad when most rows are bad.
    private const double GoodFrom = .95, BadFrom = .5;

    private static readonly (Symbol Symbol, string Name, string Meaning, Func<ListLabel, MarkCount> Of)[] Lines =
    [
        (Symbol.Complete, "Complete", "A name, a way to reach them, and at least half of the other fields that count.", label => label.Complete),
        (Symbol.Standard, "Standard", "Every value written the one way, and none that breaks its rule.", label => label.Standard),
        (Symbol.Unique, "Unique", "Stands in the list once.", label => label.Unique),
    ];

    public static void Write(ReportHtml html, Report report)
    {
        var (before, after) = (report.Summary.LabelBefore, report.Summary.LabelAfter);
        html.Write($"""
            <section id="label">
            <h2>The care label</h2>
            <p>The share of good rows in each respect: of {ReportWords.Count(report.Summary.Rows, "row", "rows")} before the wash, of {ReportWords.Count(report.Summary.Entities, "row", "rows")} after it.</p>
            <div class="overview">
            <div><div class="tag"><table class="label">
            <caption class="vh">The care label of the list before and after the wash</caption>
            <thead><tr><th scope="col">The list is</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
            <tbody>

            """);
        foreach (var (symbol, name, meaning, of) in Lines)
        {
            html.Write($"<tr><th scope=\"row\">{name}<small>{meaning}</small></th>");
            Side(html, symbol, of(before));
            Side(html, symbol, of(after));
            html.Write($"</tr>\n");
        }

        html.Write($"</tbody></table></div>\n");
        Counts(html, before, after);
        html.Write($"</div>\n");
        ReportShort.Write(html, report);
        html.Write($"</div>\n</section>\n");
    }

    /// <summary>How a whole list stands in one respect.</summary>
    public static Mark Of(MarkCount count)
    {
        var judged = count.Good + count.Warn + count.Bad;
        if (judged == 0) return Mark.NotJudged;
        if (count.Share >= GoodFrom) return Mark.Good;
        return count.Bad > judged * BadFrom ? Mark.Bad : Mark.Warn;
    }

    private static void Side(ReportHtml html, Symbol symbol, MarkCount count)
    {
        var mark = Of(count);
        var all = Math.Max(1, count.Good + count.Warn + count.Bad);
        html.Write($"<td><div class=\"side\">");
        if (symbol == Symbol.Complete) ReportSymbols.Tub(html, mark, mark == Mark.NotJudged ? 0 : count.Share);
        else ReportSymbols.Write(html, symbol, mark);
        if (mark == Mark.NotJudged)
        {
            html.Write($"<span class=\"quiet\">not judged</span></div></td>");
            return;
        }

        html.Write($"<span class=\"share\">{ReportWords.Share(count.Share)}</span></div>");
        ReportSymbols.Stack(html, count.Good / (double)all, count.Warn / (double)all, count.Bad / (double)all);
        html.Write($"</td>");
    }

    private static void Counts(ReportHtml html, ListLabel before, ListLabel after)
    {
        html.Write($"""
            <p class="key">
            """);
        Key(html, Mark.Good, "good");
        Key(html, Mark.Warn, "worth a look");
        Key(html, Mark.Bad, "wrong");
        html.Write($"""
            </p>
            <details><summary>The same in rows</summary>
            <div class="wide" tabindex="0" role="region" aria-label="Care label in rows">
            <table class="figures"><caption>Rows by how they stand; those of which nothing can be said are left out of the shares.</caption>
            <thead><tr><th scope="col">In respect of</th><th scope="col">When</th><th scope="col" class="n">Good</th><th scope="col" class="n">Worth a look</th><th scope="col" class="n">Wrong</th><th scope="col" class="n">Not judged</th></tr></thead>
            <tbody>

            """);
        foreach (var (_, name, _, of) in Lines)
        {
            Row(html, name, "before", of(before));
            Row(html, name, "after", of(after));
        }

        html.Write($"</tbody></table></div></details>\n");
    }

    private static void Key(ReportHtml html, Mark mark, string word)
    {
        html.Write($"<span>");
        ReportSymbols.Write(html, Symbol.Standard, mark);
        html.Write($" <svg class=\"swatch\" aria-hidden=\"true\"><rect class=\"{RowLabel.Word(mark)}\" width=\"100%\" height=\"100%\"/></svg> {word}</span>\n");
    }

    private static void Row(ReportHtml html, string name, string when, MarkCount count) => html.Write(
        $"<tr><th scope=\"row\">{name}</th><td>{when}</td><td class=\"n\">{count.Good}</td><td class=\"n\">{count.Warn}</td><td class=\"n\">{count.Bad}</td><td class=\"n\">{count.NotJudged}</td></tr>\n");
}
