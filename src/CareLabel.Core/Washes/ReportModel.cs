using CareLabel.Wash.Columns;

namespace CareLabel.Washes;

/// <summary>How it was decided: the model in words and figures, the thresholds, the files, the time.</summary>
internal static class ReportModel
{
    private const int MostFiles = 50, MostWarnings = 40;

    // Bars of bits reach so far to either side.
    private const double MostBits = 20;

    public static void Write(ReportHtml html, Report report)
    {
        html.Write($"<section id=\"how\">\n<h2>How it was decided</h2>\n");
        if (report.Summary.PairsCompared > 0) Model(html, report);
        Files(html, report.Summary);
        Time(html, report.Summary);
        html.Write($"</section>\n");
    }

    private static void Model(ReportHtml html, Report report)
    {
        var settings = report.List.Result.Settings;
        html.Write($"""
            <p>{ReportWords.Count(report.Summary.PairsCompared, "pair", "pairs")} of rows that have something telling in common {(report.Summary.PairsCompared == 1 ? "was" : "were")} compared, field by field. For each field the list itself taught how often two rows that are one agree on it, and how often others do. The logarithm of the two is the evidence in bits: +1 doubles the odds, −1 halves them. A rare value says more than a common one, and what is missing says nothing.</p>
            <p>“They are one” must beat every other reason for agreeing, such as living together or working together. Rows are merged without asking from {ReportWords.Share(settings.Sure)}, and shown to you from {ReportWords.Share(settings.Review)}. Two different valid numbers of the same kind are never one.</p>

            """);
        Sources(html, "known to have no twins within themselves", settings.CleanSources);
        Sources(html, "trusted in this order when values compete", settings.TrustedSources);
        for (var i = 0; i < report.Summary.Models.Count; i++) Model(html, report, i);
    }

    private static void Sources(ReportHtml html, string what, IReadOnlyList<string> sources)
    {
        if (sources.Count > 0) html.Write($"<p>Files {what}: {string.Join(", ", sources.Take(MostFiles).Select(source => ReportCells.Cut(source)))}.</p>\n");
    }

    private static void Model(ReportHtml html, Report report, int number)
    {
        var model = report.Summary.Models[number];
        var part = report.Summary.Models.Count == 1 ? "" : number == 0 ? " (people)" : " (organisations)";
        var reasons = model.Pairs.Keys.Select(name => name == "the same" ? $"the same ({Twins(model)})" : name).ToList();
        html.Write($"<h3>What agreement is worth{part}</h3>\n<p>Reasons that competed for the agreements of {ReportWords.Count(model.Rows, "row", "rows")}: {string.Join(", ", reasons)}.</p>\n");
        Levels(html, model);
    }

    // The list's own estimate of how many twins there are, before any pair was decided.
    private static string Twins(ModelSummary model) =>
        $"about {ReportWords.Count((long)Math.Round(model.Pairs["the same"]), "pair", "pairs")}";

    private static void Levels(ReportHtml html, ModelSummary model)
    {
        html.Write($"""
            <details open="open"><summary>{ReportWords.Count(model.Comparisons.Count, "comparison", "comparisons")} with their levels</summary>
            <table class="figures model"><caption>How often two rows stand on a level, when they are one and when they are strangers, and what that says in bits</caption>
            <thead><tr><th scope="col">Compared</th><th scope="col" class="n">One</th><th scope="col" class="n">Strangers</th><th scope="col" class="n">Bits</th><th scope="col" class="b"><span class="vh">Against or for</span></th></tr></thead>

            """);
        foreach (var comparison in model.Comparisons)
        {
            html.Write($"<tbody><tr class=\"part\"><th scope=\"rowgroup\" colspan=\"5\">{ReportCells.Cut(comparison.Name)}</th></tr>\n");
            foreach (var level in comparison.Levels)
            {
                var end = 50 + (Math.Clamp(level.Bits, -MostBits, MostBits) / MostBits * 50);
                html.Write($"<tr><th scope=\"row\">{level.Name}</th><td class=\"n\">{ReportWords.Often(level.M)}</td><td class=\"n\">{ReportWords.Often(level.U)}</td><td class=\"n\">{ReportWords.Bits(level.Bits)}</td><td class=\"b\"><svg class=\"bits\" aria-hidden=\"true\"><line x1=\"50%\" x2=\"50%\" y1=\"0\" y2=\"100%\"/><rect class=\"{(level.Bits < 0 ? "against" : "for")}\" x=\"{Math.Min(50, end)}%\" y=\"3\" width=\"{Math.Abs(end - 50)}%\" height=\"8\"/></svg></td></tr>\n");
            }

            html.Write($"</tbody>\n");
        }

        html.Write($"</table></details>\n");
    }

    private static void Files(ReportHtml html, WashSummary summary)
    {
        html.Write($"""
            <h3>What was read</h3>
            <div class="wide" tabindex="0" role="region" aria-label="Files">
            <table class="figures"><caption>{ReportWords.Count(summary.Files.Count, "file", "files")}{(summary.Country is { } country ? $"; rows that name no country are taken to be from {country}" : "; the country of rows that name none is not known")}</caption>
            <thead><tr><th scope="col">File</th><th scope="col">Written as</th><th scope="col" class="n">Rows</th><th scope="col" class="n">Not read</th></tr></thead>
            <tbody>

            """);
        foreach (var file in summary.Files.Take(MostFiles))
        {
            html.Write($"<tr><th scope=\"row\">{ReportCells.Cut(file.Path, 120)}</th><td>{Format(file)}</td><td class=\"n\">{file.Rows}</td><td class=\"n\">{file.UnreadRows}</td></tr>\n");
        }

        html.Write($"</tbody></table></div>\n");
        var warnings = summary.Files.SelectMany(file => file.Warnings.Select(warning => (file.Path, Warning: warning))).ToList();
        if (warnings.Count == 0) return;
        html.Write($"<p>While reading:</p>\n<ul>\n");
        foreach (var (path, warning) in warnings.Take(MostWarnings))
        {
            var where = summary.Files.Count == 1 ? "" : ReportWords.FileName(path) + ": ";
            html.Write($"<li>{where}{ReportWords.Sentence(ReportCells.Cut(warning, 300))}</li>\n");
        }

        if (warnings.Count > MostWarnings) html.Write($"<li>and {warnings.Count - MostWarnings} more</li>\n");
        html.Write($"</ul>\n");
    }

    private static string Format(FileSummary file)
    {
        var delimiter = file.Delimiter switch
        {
            "," => "commas",
            ";" => "semicolons",
            "\t" => "tabs",
            "" => "",
            _ => file.Delimiter,
        };
        return string.Join(", ", new[] { file.Kind, file.Encoding, delimiter }.Where(word => word.Length > 0));
    }

    private static void Time(ReportHtml html, WashSummary summary)
    {
        html.Write($"""
            <h3>How long it took</h3>
            <table class="figures"><caption>Seconds by stage, until this report was written</caption>
            <thead><tr><th scope="col">Stage</th><th scope="col" class="n">Seconds</th></tr></thead>
            <tbody>

            """);
        foreach (var (stage, seconds) in summary.Seconds)
        {
            html.Write($"<tr><th scope=\"row\">{stage}</th><td class=\"n\">{ReportWords.Seconds(seconds)}</td></tr>\n");
        }

        html.Write($"<tr class=\"sum\"><th scope=\"row\">together</th><td class=\"n\">{ReportWords.Seconds(summary.Seconds.Values.Sum())}</td></tr>\n</tbody></table>\n");
    }
}
