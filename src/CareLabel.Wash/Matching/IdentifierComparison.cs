namespace CareLabel.Wash.Matching;

/// <summary>
/// A checked number of one bearer: two different valid numbers of one kind are never one bearer.
/// Cells: the number; the kinds of number as which it is valid, one bit each, none where no check digits fit.
/// </summary>
public sealed class IdentifierComparison(string name, Trait traits, Lexicon numbers) : Comparison(
    name, traits, new("the same", .90), new("one digit off", .05), new("different", .05))
{
    private const int OneDigit = 2;

    /// <inheritdoc/>
    public override Lexicon Lexicon => numbers;

    /// <inheritdoc/>
    public override int Cells => 2;

    /// <inheritdoc/>
    public override int ValueCells => 1;

    /// <summary>Whether differing numbers forbid that two rows are one; false where the number is another's (an employer's).</summary>
    public bool Forbidding { get; init; }

    /// <inheritdoc/>
    public override int Compare(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Memo memo)
    {
        int x = a[Cell], y = b[Cell], kinds = a[Cell + 1], others = b[Cell + 1];
        if ((x | y) < 0) return Missing;
        if (x == y) return Same;
        // An organisation has several numbers, each of its own kind: a NIP says nothing about a REGON.
        if (kinds > 0 && others > 0 && (kinds & others) == 0) return Missing;
        return numbers.OneSlip(x, y) ? OneDigit : Differs;
    }

    /// <summary>Both have a valid number of one kind, and it is not the same.</summary>
    public bool Forbids(ReadOnlySpan<int> a, ReadOnlySpan<int> b) =>
        Forbidding && (a[Cell] | b[Cell]) >= 0 && (a[Cell + 1] & b[Cell + 1]) > 0 && a[Cell] != b[Cell];

    /// <summary>Both have the same valid number.</summary>
    public bool Proves(ReadOnlySpan<int> a, ReadOnlySpan<int> b) =>
        Forbidding && a[Cell] >= 0 && a[Cell + 1] > 0 && a[Cell] == b[Cell];
}
