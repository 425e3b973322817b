using System.Text;
using System.Xml;
using System.Xml.Linq;
using CareLabel.Core.Tests.Imports;
using CareLabel.Wash;
using CareLabel.Washes;

namespace CareLabel.Core.Tests.Washes;

/// <summary>Washes a list given as text and reads the report as a page.</summary>
internal static class Reports
{
    /// <summary>The summary, the page as text, and the page as a tree; reading fails where a tag is left open.</summary>
    public static (WashSummary Summary, string Text, XDocument Page) Of(WashSettings settings, params string[] csv)
    {
        using var reads = new Reads();
        var lists = reads.Read(csv);
        var list = new WashedList(lists, WashEngine.Run(lists.Table, settings, stop: TestContext.Current.CancellationToken));
        var summary = WashSummary.Of(
            list, ChangesFile.Write(list, Stream.Null), ProblemsFile.Write(list, Stream.Null), new Dictionary<string, double> { ["read"] = 1.5 });
        using var stream = new MemoryStream();
        ReportPage.Write(list, summary, stream);
        var folder = Path.GetDirectoryName(lists.Files[0].Path)!;
        var text = Encoding.UTF8.GetString(stream.ToArray()).Replace(folder, "", StringComparison.Ordinal);
        return (summary, text, Read(text));
    }

    public static (WashSummary Summary, string Text, XDocument Page) Of(params string[] csv) => Of(new(), csv);

    /// <summary>A page as a tree.</summary>
    public static XDocument Read(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new() { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }

    /// <summary>The rows of the body of the table with this beginning of a caption, as texts.</summary>
    public static string[][] Table(XDocument page, string caption)
    {
        var table = page.Descendants("table").Single(table => table.Element("caption")!.Value.StartsWith(caption, StringComparison.Ordinal));
        return [.. table.Descendants("tbody").Descendants("tr").Select(row => row.Elements().Select(cell => cell.Value).ToArray())];
    }

    /// <summary>A figure as it is written for people.</summary>
    public static long Figure(string text) =>
        long.Parse(text, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);
}
