using CareLabel.Wash;
using CareLabel.Wash.Matching;

namespace CareLabel.Washes;

/// <summary>The evidence on one pair as a waterfall: where the scale stood, what each comparison adds or takes, where it ended.</summary>
internal static class ReportWaterfall
{
    private const double Ends = 60;

    public static void Write(ReportHtml html, Report report, TwinPair pair)
    {
        var evidence = report.Evidence(pair);
        var sure = Math.Log2(report.List.Result.Settings.Sure / (1 - report.List.Result.Settings.Sure));
        var steps = Steps(evidence);
        var low = Math.Min(-2, steps.Min(step => Math.Min(step.From, step.To))) - 1;
        var high = Math.Max(sure + 1, steps.Max(step => Math.Max(step.From, step.To))) + 1;
        double Place(double bits) => (bits - low) / (high - low) * 100;
        html.Write($"""
            <table class="waterfall"><caption>{report.Names.Number(pair.A)} and {report.Names.Number(pair.B)}: one, or {evidence.Rival}?</caption>
            <thead class="vh"><tr><th scope="col">Compared</th><th scope="col">Bits</th><th scope="col">Sum</th></tr></thead><tbody>
            """);
        foreach (var step in steps)
        {
            var name = step.IsEnd ? "end" : step.To >= step.From ? "for" : "against";
            var (left, right) = (Place(Math.Min(step.From, step.To)), Place(Math.Max(step.From, step.To)));
            html.Write($"<tr class=\"{name}\"><th scope=\"row\">{step.Name} <small>{step.Level}</small></th><td class=\"n\">{ReportWords.Bits(step.Bits)}</td><td class=\"b\"><svg aria-hidden=\"true\"><line class=\"even\" x1=\"{Place(0)}%\" x2=\"{Place(0)}%\" y1=\"0\" y2=\"100%\"/><line class=\"sure\" x1=\"{Place(sure)}%\" x2=\"{Place(sure)}%\" y1=\"0\" y2=\"100%\"/><rect class=\"{name}\" x=\"{left}%\" y=\"3\" width=\"{Math.Max(.8, right - left)}%\" height=\"8\"/></svg></td></tr>");
        }

        html.Write($"<tr class=\"scale\"><td colspan=\"2\"></td><td class=\"b\"><svg aria-hidden=\"true\"><text x=\"{Place(0)}%\" y=\"10\">50\u00a0%</text><text x=\"{Place(sure)}%\" y=\"10\">{ReportWords.Share(report.List.Result.Settings.Sure)}</text></svg></td></tr></tbody></table>");
    }

    private static List<Step> Steps(PairEvidence evidence)
    {
        var sum = Math.Clamp(evidence.PriorBits, -Ends, Ends);
        var steps = new List<Step> { new("before looking", "", sum, sum, sum, true) };
        foreach (var item in evidence.Items)
        {
            var to = Math.Clamp(sum + item.Bits, -Ends, Ends);
            steps.Add(new(item.Comparison, item.Level, item.Bits, sum, to, false));
            sum = to;
        }

        var end = Math.Clamp(evidence.Bits, -Ends, Ends);
        if (evidence.Rule is not null) steps.Add(new("rule", evidence.Rule, end - sum, sum, end, false));
        steps.Add(new("verdict", ReportWords.Chance(evidence.Probability), end, end, end, true));
        return steps;
    }

    /// <summary>One line: from where to where the sum of bits went.</summary>
    private readonly record struct Step(string Name, string Level, double Bits, double From, double To, bool IsEnd);
}
