using CareLabel.Wash.Labels;

namespace CareLabel.Washes;

/// <summary>The three symbols of the care label that a file can be judged by. Drawn once, in Report.svg.</summary>
internal enum Symbol
{
    /// <summary>A tub; the water shows how full.</summary>
    Complete,

    /// <summary>A triangle.</summary>
    Standard,

    /// <summary>A circle; two where a twin is suspected.</summary>
    Unique,
}

/// <summary>Draws symbols and bars. Colour is never alone: shape and hatching say the same.</summary>
internal static class ReportSymbols
{
    // The tub stands from the bottom (17) to its brim (5) on the grid of 20.
    private const double Bottom = 17, Depth = 10.5;

    /// <summary>The symbol as it stands for a mark.</summary>
    public static void Write(ReportHtml html, Symbol symbol, Mark mark)
    {
        var shape = Shape(symbol, mark);
        html.Write($"<svg class=\"symbol {RowLabel.Word(mark)}\" viewBox=\"0 0 20 20\" aria-hidden=\"true\">");
        if (mark == Mark.Warn) html.Write($"<use href=\"#h-{shape}\"/>");
        html.Write($"<use href=\"#s-{shape}\"/>");
        if (mark == Mark.Bad) html.Write($"<use href=\"#s-cross\"/>");
        html.Write($"</svg>");
    }

    /// <summary>The tub of a whole list, with its water.</summary>
    public static void Tub(ReportHtml html, Mark mark, double share)
    {
        var top = Bottom - (share * Depth);
        var slope = (Bottom - top) * .165;
        html.Write($"<svg class=\"symbol {RowLabel.Word(mark)}\" viewBox=\"0 0 20 20\" aria-hidden=\"true\">");
        if (share > .02)
        {
            html.Write($"""
                <path class="water" d="M{3.9 - slope} {top}q1.6 -1 3.1 0t3.1 0t3.1 0t3.1 0L{16.1 + slope} {top}L16.1 16A1.6 1.6 0 0 1 14.6 17H5.4A1.6 1.6 0 0 1 3.9 16Z"/>
                """);
        }

        html.Write($"<use href=\"#s-tub\"/>");
        if (mark == Mark.Bad) html.Write($"<use href=\"#s-cross\"/>");
        html.Write($"</svg>");
    }

    /// <summary>The three symbols in a row, as the maker's mark.</summary>
    public static void Brand(ReportHtml html)
    {
        Tub(html, Mark.Good, .55);
        Write(html, Symbol.Standard, Mark.Good);
        Write(html, Symbol.Unique, Mark.Good);
    }

    /// <summary>A bar of parts that add up to at most 1: solid for good, hatched for worth a look, crossed for wrong.</summary>
    public static void Stack(ReportHtml html, double good, double warn, double bad)
    {
        html.Write($"<svg class=\"bar\" aria-hidden=\"true\"><rect class=\"track\" width=\"100%\" height=\"100%\"/>");
        Part(html, "good", 0, good);
        Part(html, "warn", good, warn);
        Part(html, "bad", good + warn, bad);
        html.Write($"</svg>");
    }

    /// <summary>A bar of one part.</summary>
    public static void Bar(ReportHtml html, double share, string part = "good")
    {
        html.Write($"<svg class=\"bar\" aria-hidden=\"true\"><rect class=\"track\" width=\"100%\" height=\"100%\"/>");
        Part(html, part, 0, share);
        html.Write($"</svg>");
    }

    private static void Part(ReportHtml html, string part, double from, double share)
    {
        if (share > 0) html.Write($"<rect class=\"{part}\" x=\"{from * 100}%\" width=\"{share * 100}%\" height=\"100%\"/>");
    }

    private static string Shape(Symbol symbol, Mark mark) => symbol switch
    {
        Symbol.Complete => "tub",
        Symbol.Standard => "triangle",
        _ => mark is Mark.Warn or Mark.Bad ? "twins" : "circle",
    };
}
