using System.Globalization;
using System.Text;
using CareLabel.Wash;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;
using CareLabel.Wash.Text;

namespace CareLabel.Washes;

/// <summary>The rows of one group side by side, each cell held against the first row's.</summary>
internal static class ReportGroupTable
{
    /// <summary>So many rows of a group are shown.</summary>
    public const int MostRows = 5;

    private const int MostFields = 32;

    public static void Write(ReportHtml html, Report report, int group, int[] rows)
    {
        var result = report.List.Result;
        var shown = rows.Take(MostRows).ToArray();
        var isMerged = result.EntityRows[result.Entities[rows[0]]].Count == rows.Length;
        var fields = Enumerable.Range(0, result.Columns.Count).Where(c => shown.Any(row => Value(result.Columns[c], row) >= 0)).ToList();
        html.Write($"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Rows of group {group + 1}\"><table class=\"twins of-{Sides(shown.Length + (isMerged ? 1 : 0))}\"><caption class=\"vh\">Rows of group {group + 1}, side by side</caption><thead><tr><td></td>");
        foreach (var row in shown) html.Write($"<th scope=\"col\">{report.Names.Number(row)}<small>{Standing(report, row, rows)}</small></th>");
        if (isMerged) html.Write($"<th scope=\"col\" class=\"golden\">becomes<small>one row</small></th>");
        html.Write($"</tr></thead><tbody>");
        foreach (var field in fields.Take(MostFields))
        {
            var column = result.Columns[field];
            html.Write($"<tr><th scope=\"row\">{ReportCells.Name(column.Source.Name)}</th>");
            foreach (var row in shown) Cell(html, result, column, row, shown[0]);
            if (isMerged)
            {
                var cell = result.Golden.Cell(result.Entities[rows[0]], field);
                html.Write($"<td class=\"golden\">{ReportCells.Merged(column, cell)}</td>");
            }

            html.Write($"</tr>");
        }

        html.Write($"</tbody></table>");
        Left(html, rows.Length - shown.Length, fields.Count - MostFields);
        html.Write($"</div>");
    }

    private static string Sides(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static void Left(ReportHtml html, int rows, int fields)
    {
        if (rows > 0) html.Write($"<p class=\"rest\">{ReportWords.Count(rows, "more row is", "more rows are")} not shown.</p>");
        if (fields > 0) html.Write($"<p class=\"rest\">{ReportWords.Count(fields, "more column is", "more columns are")} not shown.</p>");
    }

    private static string Standing(Report report, int row, int[] rows)
    {
        var result = report.List.Result;
        var entity = result.Entities[row];
        var kept = result.Kept[entity];
        if (kept != row) return $"merged into {report.Names.Number(kept)}";
        if (result.EntityRows[entity].Count == 1) return "alone so far";
        return result.EntityRows[entity].Count == rows.Length ? "kept" : "kept, with its own twins";
    }

    private static void Cell(ReportHtml html, WashResult result, WashedColumn column, int row, int first)
    {
        var value = Value(column, row);
        if (value < 0)
        {
            html.Write($"<td></td>");
            return;
        }

        var text = ReportCells.Washed(column, value);
        if (row == first || column.Kind is ColumnKind.Id or ColumnKind.CreatedAt or ColumnKind.ChangedAt) html.Write($"<td>{text}</td>");
        else
        {
            var (name, sign) = Against(result, column, value, first);
            html.Write($"<td class=\"{name}\"><b class=\"m\">{sign}</b>{text}</td>");
        }
    }

    private static (string Name, string Sign) Against(WashResult result, WashedColumn column, int value, int first)
    {
        var known = Value(column, first);
        if (known >= 0 && column.WashedCode(known) == column.WashedCode(value)) return ("same", "=");
        var text = Encoding.UTF8.GetString(column.Washed(value));
        if (IsElsewhere(result, column.Kind, text, first)) return ("same", "=");
        if (known < 0) return ("adds", "+");
        return IsNear(column.Kind, text, Encoding.UTF8.GetString(column.Washed(known))) ? ("near", "≈") : ("differs", "≠");
    }

    // A mobile number in the column for the office is the same number.
    private static bool IsElsewhere(WashResult result, ColumnKind kind, string text, int first)
    {
        if (kind is not (ColumnKind.Phone or ColumnKind.Email)) return false;
        return result.Columns.Any(column => column.Kind == kind && Value(column, first) is var value and >= 0
            && column.Washed(value).SequenceEqual(Encoding.UTF8.GetBytes(text)));
    }

    private static bool IsNear(ColumnKind kind, string a, string b)
    {
        const int Most = 200, EndOfPhone = 8;
        if (a.Length > Most || b.Length > Most) return false;
        if (kind == ColumnKind.Phone && Digits(a) is { Length: >= EndOfPhone } x && Digits(b) is { Length: >= EndOfPhone } y)
            return string.Equals(x[^EndOfPhone..], y[^EndOfPhone..], StringComparison.Ordinal);
        return string.Equals(Bare(Fold.Plain(a)), Bare(Fold.Plain(b)), StringComparison.Ordinal)
            || string.Equals(Bare(Fold.Digraph(a)), Bare(Fold.Digraph(b)), StringComparison.Ordinal);
    }

    private static string Digits(string phone) => new([.. phone.Where(char.IsAsciiDigit)]);

    private static string Bare(string folded) => folded.Replace(" ", "", StringComparison.Ordinal);

    private static int Value(WashedColumn column, int row) =>
        column.ValueOf(row) is var value and >= 0 && column.WashedCode(value) >= 0 ? value : -1;
}
