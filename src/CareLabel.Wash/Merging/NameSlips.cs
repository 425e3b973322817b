using System.Text;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Merging;

/// <summary>
/// Tells which of several values is another of them with a slip in it, where no more rows have it: "aFurulia" beside
/// Furulia, "Mrten" beside the known Morten, "O." beside Oddvar.
/// </summary>
internal static class NameSlips
{
    // So many different values are no slips of each other, and time grows with the square.
    private const int MostCompared = 30;

    /// <summary>Whether another value is what was meant.</summary>
    /// <param name="kind">What the values are.</param>
    /// <param name="values">All of them.</param>
    /// <param name="number">Which of them is asked for.</param>
    public static bool IsSlip(ColumnKind kind, ReadOnlySpan<SpelledValue> values, int number)
    {
        if (values.Length > MostCompared) return false;
        for (var other = 0; other < values.Length; other++)
        {
            if (other != number && IsSlip(kind, values[number], values[other])) return true;
        }

        return false;
    }

    private static bool IsSlip(ColumnKind kind, in SpelledValue slip, in SpelledValue right)
    {
        var (wrote, meant) = (slip.First.Plain, right.First.Plain);
        if (kind == ColumnKind.FirstName && wrote.Length == 1) return meant.Length > 1 && meant[0] == wrote[0];
        if (slip.Votes > right.Votes) return false;
        if (StartsTwice(slip.First.Text) && wrote.AsSpan(1).SequenceEqual(meant)) return true;
        return Math.Abs(wrote.Length - meant.Length) <= 1 && IsKnown(kind, meant) && !IsKnown(kind, wrote)
            && Osa.Within(Encoding.ASCII.GetBytes(wrote), Encoding.ASCII.GetBytes(meant), 1);
    }

    private static bool StartsTwice(string text) => text.Length > 2 && char.IsLower(text[0]) && char.IsUpper(text[1]);

    private static bool IsKnown(ColumnKind kind, string plain) => kind switch
    {
        ColumnKind.FirstName => GivenNames.Contains(plain),
        ColumnKind.LastName => FamilyNames.Contains(plain),
        ColumnKind.City => KnownWords.Cities.Contains(plain),
        _ => false,
    };
}
