using System.Globalization;
using CareLabel.Wash.Columns;

namespace CareLabel.Wash.Profiling;

/// <summary>Values that stand out in their column: a rare shape among one, a figure or a length far from the
/// rest.</summary>
internal static class Outliers
{
    private const int Shown = 10, LeastRows = 20;
    private const double Rare = 0.005, Dominant = 0.9, Fence = 3;

    private static readonly HashSet<ColumnKind> Figures =
        [ColumnKind.Number, ColumnKind.Money, ColumnKind.BirthYear, ColumnKind.Unknown];

    public static IReadOnlyList<Outlier> Of(ColumnTally tally)
    {
        if (tally.Filled < LeastRows) return [];
        return [.. RareShapes(tally), .. FarFigures(tally), .. FarLengths(tally)];
    }

    private static IEnumerable<Outlier> RareShapes(ColumnTally tally)
    {
        if (tally.Shapes.Count < 2 || tally.Shapes[0].Rows <= tally.Filled * Dominant) return [];
        var usual = tally.Shapes[0].Pattern;
        return tally.Shapes.Skip(1).Where(s => s.Rows < tally.Filled * Rare).Take(Shown)
            .Select(s => new Outlier(tally.Clipped(s.Example), s.Rows, "rare-shape",
                $"Written '{s.Pattern}' where nearly all are '{usual}'."));
    }

    // Tukey's outer fence: three times the middle half's width beyond it.
    private static List<Outlier> FarFigures(ColumnTally tally)
    {
        if (!Figures.Contains(tally.Recognised.Kind) || tally.OfSort(Sort.Numeric) < tally.Filled * 0.8) return [];
        var figures = new List<(double Figure, int Code)>();
        for (var code = 0; code < tally.Counts.Length; code++)
        {
            if (tally.Counts[code] > 0 && tally.Column.Pool.Utf8(code).Length <= 40
                && TryFigure(tally.Column.Pool.Text(code), out var figure))
                figures.Add((figure, code));
        }

        figures.Sort();
        var (low, high) = (Quantile(figures, tally.Counts, 0.25), Quantile(figures, tally.Counts, 0.75));
        var reach = (high - low) * Fence;
        if (reach <= 0) return [];
        return [.. figures.Where(f => f.Figure < low - reach || f.Figure > high + reach)
            .OrderByDescending(f => Math.Max(low - f.Figure, f.Figure - high)).ThenBy(f => f.Code).Take(Shown)
            .Select(f => new Outlier(tally.Clipped(f.Code), tally.Counts[f.Code], "far-number",
                string.Create(CultureInfo.InvariantCulture, $"Half of the figures lie between {low} and {high}.")))];
    }

    private static IEnumerable<Outlier> FarLengths(ColumnTally tally)
    {
        if (tally.Recognised.Kind is ColumnKind.Note) return [];
        var (low, middle, high) = (tally.LengthAt(0.25), tally.LengthAt(0.5), tally.LengthAt(0.75));
        var limit = Math.Max(high + (Fence * Math.Max(1, high - low)), middle * 2);
        if (tally.Longest <= limit) return [];

        var far = new List<(int Length, int Code)>();
        long rows = 0;
        for (var code = 0; code < tally.Counts.Length; code++)
        {
            // Bytes bound characters from above, so most values are passed without being decoded.
            if (tally.Counts[code] == 0 || tally.Column.Pool.Utf8(code).Length <= limit) continue;
            var length = System.Text.Encoding.UTF8.GetCharCount(tally.Column.Pool.Utf8(code));
            if (length <= limit) continue;
            rows += tally.Counts[code];
            far.Add((length, code));
        }

        if (rows > tally.Filled * Rare && rows > 1) return [];
        return far.OrderByDescending(f => f.Length).ThenBy(f => f.Code).Take(Shown)
            .Select(f => new Outlier(tally.Clipped(f.Code), tally.Counts[f.Code], "far-length",
                string.Create(CultureInfo.InvariantCulture,
                $"{f.Length} characters where half of the values have at most {middle}.")));
    }

    private static double Quantile(List<(double Figure, int Code)> sorted, int[] counts, double share)
    {
        long all = 0, seen = 0;
        foreach (var (_, code) in sorted) all += counts[code];
        foreach (var (figure, code) in sorted)
        {
            seen += counts[code];
            if (seen >= all * share) return figure;
        }

        return 0;
    }

    // The last of '.' and ',' parts the decimals unless three digits follow it; enough for a first look.
    private static bool TryFigure(string text, out double figure)
    {
        Span<char> plain = stackalloc char[text.Length];
        var length = 0;
        var last = text.AsSpan().LastIndexOfAny('.', ',');
        var decimals = last >= 0
            && (text.Length - last - 1 != 3 || text.AsSpan(0, last).IndexOfAny('.', ',') >= 0
            && text[last] != text[text.AsSpan().IndexOfAny('.', ',')]);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]) || (text[i] is '-' or '−' && length == 0))
                plain[length++] = text[i] == '−' ? '-' : text[i];
            else if (i == last && decimals) plain[length++] = '.';
            else if (text[i] is not (' ' or '\u00A0' or '\u202F' or '.' or ',' or '%' or '+' or '\''))
            {
                figure = 0;
                return false;
            }
        }

        return double.TryParse(plain[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out figure);
    }
}
