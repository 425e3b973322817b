using CareLabel.Wash.Columns;
using CareLabel.Wash.Tables;

namespace CareLabel.Wash.Profiling;

/// <summary>What a column looks like: how full it is, what stands in it, what stands out, and what to do about
/// it.</summary>
/// <param name="Column">The column as recognised.</param>
/// <param name="Rows">Rows of the list.</param>
/// <param name="Filled">Rows with anything in the cell, stand-ins such as "n/a" included.</param>
/// <param name="Placeholders">Rows whose cell holds a stand-in or nothing but signs or white space.</param>
/// <param name="Distinct">Different values, to the byte.</param>
/// <param name="Frequent">The ten most frequent values; of equals the one seen first.</param>
/// <param name="Lengths">Lengths in UTF-16 characters over filled rows.</param>
/// <param name="Patterns">The eight most frequent shapes.</param>
/// <param name="Makeup">What the filled rows consist of.</param>
/// <param name="Outliers">Up to ten values of each sort that stand out.</param>
/// <param name="Advice">What a person could do, most useful first; empty where all is well.</param>
public sealed record ColumnProfile(
    RecognisedColumn Column, int Rows, int Filled, int Placeholders, int Distinct,
    IReadOnlyList<ValueCount> Frequent, LengthRange Lengths, IReadOnlyList<PatternCount> Patterns,
    Makeup Makeup, IReadOnlyList<Outlier> Outliers, IReadOnlyList<FieldAdvice> Advice)
{
    internal const double HardlyUsedBelow = 0.05, SameFrom = 0.99;

    /// <summary>Rows with an empty cell.</summary>
    public int Empty => Rows - Filled;

    /// <summary>Rows with a value that is no stand-in, as a share of all rows, 0 to 1.</summary>
    public double Fill => Rows == 0 ? 0 : (double)(Filled - Placeholders) / Rows;

    /// <summary>Filled in fewer than 5 % of the rows.</summary>
    public bool IsHardlyUsed => Rows > 0 && Fill < HardlyUsedBelow;

    /// <summary>One value in at least 99 % of the filled rows, and at least ten of them.</summary>
    public bool IsAlwaysTheSame => Filled >= 10 && Frequent[0].Rows >= Filled * SameFrom;

    /// <summary>Profiles one column; safe to run for several columns side by side.</summary>
    public static ColumnProfile Of(Column column, RecognisedColumn recognised) =>
        new ColumnTally(column, recognised).ToProfile();
}

/// <summary>A value as it came and in how many rows it stands.</summary>
public sealed record ValueCount(string Value, int Rows);

/// <summary>The shortest, the middle and the longest of the filled cells.</summary>
public readonly record struct LengthRange(int Shortest, int Median, int Longest);

/// <summary>
/// A shape: 9 for a digit, A for a capital, a for a small letter (three or more small letters are <c>aaa</c>, four or
/// more
/// capitals <c>AAAA</c>), signs as they are.
/// </summary>
/// <param name="Pattern">The shape, at most 40 signs.</param>
/// <param name="Rows">In how many rows.</param>
/// <param name="Example">The first value of the shape.</param>
public sealed record PatternCount(string Pattern, int Rows, string Example);

/// <summary>How many filled rows hold what; each row counts once, stand-ins not at all.</summary>
public readonly record struct Makeup(int Numeric, int Dates, int Emails, int Phones, int Text)
{
    private const double Noticeable = 0.05;

    /// <summary>At least two sorts make up 5 % of the values each.</summary>
    public bool IsMixed
    {
        get
        {
            var all = Numeric + Dates + Emails + Phones + Text;
            var sorts = 0;
            foreach (var count in (ReadOnlySpan<int>)[Numeric, Dates, Emails, Phones,
                Text]) sorts += count > all * Noticeable ? 1 : 0;
            return sorts > 1;
        }
    }
}

/// <summary>A value that stands out.</summary>
/// <param name="Value">As it came.</param>
/// <param name="Rows">In how many rows.</param>
/// <param name="Code">What about it: <c>rare-shape</c>, <c>far-number</c>, <c>far-length</c>.</param>
/// <param name="Why">Plain English.</param>
public sealed record Outlier(string Value, int Rows, string Code, string Why);

/// <summary>What a person could do about a field.</summary>
/// <param name="Code">Stable, kebab case: <c>hardly-used</c>, <c>always-same</c>, <c>pick-list</c>,
/// <c>several-spellings</c>,
/// <c>placeholders</c>, <c>free-text</c>, <c>wrong-column</c>.</param>
/// <param name="Sentence">Plain English.</param>
public sealed record FieldAdvice(string Code, string Sentence);
