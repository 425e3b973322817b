using System.Globalization;
using CareLabel.Wash.Columns;

namespace CareLabel.Washes;

/// <summary>How the report says figures and counts.</summary>
internal static class ReportWords
{
    /// <summary>1,204.</summary>
    public static string Figure(long figure) => figure.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"1 row", "1,204 rows".</summary>
    public static string Count(long count, string one, string many) => $"{Figure(count)}\u00a0{(count == 1 ? one : many)}";

    /// <summary>"87 %"; never 0 % or 100 % where that is not exactly so.</summary>
    public static string Share(double share) => share switch
    {
        <= 0 => "0\u00a0%",
        < .01 => "under 1\u00a0%",
        >= 1 => "100\u00a0%",
        > .99 => Say($"{Math.Max(99, Math.Floor(share * 1000) / 10):0.#}\u00a0%"),
        _ => Say($"{Math.Round(share * 100):0}\u00a0%"),
    };

    /// <summary>A probability, to the tenth of a percent: "98.5 %"; nothing is ever quite sure.</summary>
    public static string Chance(double probability) => probability switch
    {
        > .9999 => "over 99.99\u00a0%",
        > .999 => Say($"{Math.Floor(probability * 10_000) / 100:0.00}\u00a0%"),
        < .001 => "under 0.1\u00a0%",
        _ => Say($"{Math.Floor(probability * 1000) / 10:0.0}\u00a0%"),
    };

    /// <summary>"+4.2", "−1.3".</summary>
    public static string Bits(double bits) => Say($"{(bits < 0 ? "−" : "+")}{Math.Min(60, Math.Abs(bits)):0.0}");

    /// <summary>How often it happens: "62 %" or, where that is rare, "1 in 24,000".</summary>
    public static string Often(double chance) => chance switch
    {
        <= 0 => "never",
        >= .01 => Share(chance),
        _ => $"1\u00a0in\u00a0{Figure(Round(1 / chance))}",
    };

    /// <summary>1.35 s.</summary>
    public static string Seconds(double seconds) => Say($"{seconds:0.00}");

    /// <summary>22 November 2025.</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>What the rows of a list are, one and many.</summary>
    public static (string One, string Many) Noun(ListKind kind) => kind switch
    {
        ListKind.People => ("person", "people"),
        ListKind.Companies => ("company", "companies"),
        ListKind.Mixed => ("customer", "customers"),
        _ => ("entry", "entries"),
    };

    /// <summary>A sentence: begins with a capital and ends with a full stop.</summary>
    public static string Sentence(string text)
    {
        if (text.Length == 0) return text;
        var upper = char.ToUpperInvariant(text[0]) + text[1..];
        return upper[^1] is '.' or '?' or '…' ? upper : upper + ".";
    }

    /// <summary>The name of a file without its folders.</summary>
    public static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    // Two figures are enough for something that rare.
    private static long Round(double number)
    {
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(number)) - 1));
        return (long)Math.Min(1e15, Math.Round(number / unit) * unit);
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
