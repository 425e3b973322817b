namespace CareLabel.Wash.Matching;

/// <summary>The country. All other accidents are counted within countries, so that this one stands for all that they have in common.</summary>
public sealed class CountryComparison(Lexicon countries) : Comparison(
    "country", Trait.Place | Trait.Work, new("the same", .985), new("different", .015))
{
    /// <inheritdoc/>
    public override Lexicon Lexicon => countries;

    /// <inheritdoc/>
    public override int Compare(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Memo memo) =>
        (a[Cell] | b[Cell]) < 0 ? Missing : a[Cell] == b[Cell] ? Same : Differs;

    /// <inheritdoc/>
    public override int Agreed(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int level) => -1;
}
