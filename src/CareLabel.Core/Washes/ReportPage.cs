namespace CareLabel.Washes;

/// <summary><c>report.html</c>: the wash told to people.</summary>
internal static class ReportPage
{
    public static void Write(WashedList list, WashSummary summary, Stream stream)
    {
        using var writer = new StreamWriter(stream);
        writer.Write($"<!doctype html><title>{summary.Rows}</title>");
    }
}
