using System.Text;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Merging;

/// <summary>
/// Tells which of several values is another of them with a slip in it, where no more rows have it: "aFurulia" beside
/// Furulia, "Mrten" beside the known Morten, "O." beside Oddvar.
/// </summary>
/// <param name="kind">What the values are.</param>
/// <param name="values">Their folded forms, how many rows have them, and a spelling.</param>
internal sealed class NameSlips(ColumnKind kind, List<(string Plain, int Votes, string Text)> values)
{
    // So many different values are no slips of each other, and time grows with the square.
    private const int MostCompared = 30;

    /// <summary>Whether another value is what was meant.</summary>
    public bool IsSlip(int number) => values.Count is > 1 and <= MostCompared
        && values.Exists(other => other != values[number] && IsSlip(values[number], other));

    private bool IsSlip((string Plain, int Votes, string Text) slip, (string Plain, int Votes, string Text) right)
    {
        if (kind == ColumnKind.FirstName && slip.Plain.Length == 1) return right.Plain.Length > 1 && right.Plain[0] == slip.Plain[0];
        if (slip.Votes > right.Votes) return false;
        if (StartsTwice(slip.Text) && slip.Plain.AsSpan(1).SequenceEqual(right.Plain)) return true;
        return IsKnown(right.Plain) && !IsKnown(slip.Plain)
            && Osa.Within(Encoding.ASCII.GetBytes(slip.Plain), Encoding.ASCII.GetBytes(right.Plain), 1);
    }

    private static bool StartsTwice(string text) => text.Length > 2 && char.IsLower(text[0]) && char.IsUpper(text[1]);

    private bool IsKnown(string plain) => kind switch
    {
        ColumnKind.FirstName => GivenNames.Contains(plain),
        ColumnKind.LastName => FamilyNames.Contains(plain),
        ColumnKind.City => KnownWords.Cities.Contains(plain),
        _ => false,
    };
}
