using System.Text;
using CareLabel.Wash;
using CareLabel.Wash.Matching;
using CareLabel.Wash.Standards;

namespace CareLabel.Washes;

/// <summary>
/// <c>report.html</c>: the wash told to people, in one file that asks for nothing else and runs nothing. It reads from
/// top to bottom: the finding, the care label, what was found, what to look at first, the groups, the columns, the model.
/// </summary>
internal static class ReportPage
{
    /// <summary>Writes the page; the stream is closed.</summary>
    public static void Write(WashedList list, WashSummary summary, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        writer.NewLine = "\n";
        var html = new ReportHtml(writer);
        var report = new Report(list, summary);
        ReportHead.Write(html, report, writer);
        ReportLabel.Write(html, report);
        ReportFindings.Write(html, report);
        ReportFirst.Write(html, report);
        ReportGroups.Write(html, report);
        ReportColumns.Write(html, report);
        ReportModel.Write(html, report);
        html.Write($"""

            </main>
            <footer><p>Made by CareLabel. All of it is in the files beside this one: {Files(list)}.</p></footer>
            </body></html>

            """);
    }

    private static string Files(WashedList list)
    {
        var written = ResultNames.Of(list.Result.Settings.Stages);
        return string.Join(", ", ResultNames.All.Where(name => name != ResultNames.Report && written.Contains(name)));
    }
}

/// <summary>What every part of the report is written from.</summary>
internal sealed class Report
{
    public Report(WashedList list, WashSummary summary)
    {
        (List, Summary) = (list, summary);
        Counts = ReportCounts.Of(list);
        Twins = new(list.Result);
        Cells = new(list.Result.Columns);
        Names = new(list);
        Problems = [.. Counts.SelectMany(count => count.Objections.Select(objection => (count.Column, objection)))
            .OrderByDescending(problem => problem.objection.Cells)];
    }

    public WashedList List { get; }

    public WashSummary Summary { get; }

    public ColumnCount[] Counts { get; }

    public ReportTwins Twins { get; }

    public ReportCells Cells { get; }

    public ReportNames Names { get; }

    /// <summary>What is wrong or doubtful, by column and kind, the most frequent first.</summary>
    public IReadOnlyList<(WashedColumn Column, ObjectionCount Count)> Problems { get; }

    /// <summary>How many cells the standards wrote anew.</summary>
    public long Written => Counts.Sum(count => count.Mends.Sum(mend => mend.Cells));

    /// <summary>How many changes merging made.</summary>
    public long Merged => Summary.Changes - Written;

    /// <summary>How many cells are empty.</summary>
    public long Gaps => Counts.Sum(count => (long)Summary.Rows - count.Filled);

    /// <summary>Whether values were put in order.</summary>
    public bool Standardised => List.Result.Settings.Stages.HasFlag(WashStages.Standards);

    /// <summary>Whether twins were looked for.</summary>
    public bool Matched => List.Result.Matchings.Count > 0;

    /// <summary>Why two rows are thought to be one, in the words of the rows and without sensitive numbers.</summary>
    public PairEvidence Evidence(TwinPair pair) => Cells.Masked(Twins.Explain(pair), pair.A, pair.B);

    /// <summary>What the rows are, one and many.</summary>
    public (string One, string Many) Noun => ReportWords.Noun(List.Result.Kind);
}
