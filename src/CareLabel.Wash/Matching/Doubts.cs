namespace CareLabel.Wash.Matching;

/// <summary>
/// Pairs that only a person may merge, however sure the model is: branches and firms of one group, rows of which one says
/// something about the person that the other denies, fathers and sons of one name, names whose letters are disguised.
/// </summary>
internal sealed class Doubts(Comparable list, Model model)
{
    // From so many bits against on, a difference is a denial and not a slip.
    private const double Denial = -2.5;

    // What all the rest says so loudly that one denial is a mistake.
    private const float Overwhelming = 18;

    private readonly Memo[] _memos = [.. list.Rows.Comparisons.Select(_ => new Memo())];

    /// <summary>Why two rows are left to a person, as a sentence; null where nothing speaks against merging them.</summary>
    /// <param name="a">A row.</param>
    /// <param name="b">Another row.</param>
    /// <param name="bits">How sure the model is.</param>
    public string? Of(int a, int b, float bits)
    {
        ReadOnlySpan<int> x = list.Rows[a], y = list.Rows[b];
        if (OfNames(x, y) is { } name) return name;
        for (var k = 0; k < _memos.Length; k++)
        {
            var comparison = list.Rows.Comparisons[k];
            var level = comparison.Compare(x, y, _memos[k]);
            if (level == Comparison.Missing) continue;
            if (OfOrganisation(comparison, level) is { } branch) return branch;
            if (comparison is AddressComparison address && IsOtherHouse(address, level, x, y)) return "the streets differ: perhaps two branches";
            if (comparison is GivenName given && given.AreTwoNames(x, y, level)) return "the first names are two names, not one with a slip";
            if (bits < Overwhelming && Denies(comparison, k, level)) return $"the {comparison.Name} differs";
        }

        return null;
    }

    private string? OfNames(ReadOnlySpan<int> x, ReadOnlySpan<int> y)
    {
        const string Disguised = "letters of two scripts stand in one name";
        foreach (var comparison in list.Rows.Comparisons)
        {
            if (comparison is FamilyName family && (family.Mixes(x) || family.Mixes(y))) return Disguised;
            if (comparison is CompanyComparison company && (company.Mixes(x) || company.Mixes(y))) return Disguised;
            if (comparison is GenerationComparison generation && generation.IsOpen(x, y) && !SharesOwn(x, y))
                return "only one of the names says which generation it is";
        }

        return null;
    }

    // Something that a father and a son of one name do not share.
    private bool SharesOwn(ReadOnlySpan<int> x, ReadOnlySpan<int> y)
    {
        for (var k = 0; k < _memos.Length; k++)
        {
            var comparison = list.Rows.Comparisons[k];
            if (comparison is DateComparison or IdentifierComparison { Traits: Trait.Person }
                && comparison.Compare(x, y, _memos[k]) == Comparison.Same) return true;
        }

        return false;
    }

    private string? OfOrganisation(Comparison comparison, int level)
    {
        if (!list.OfOrganisations) return null;
        if (comparison is CompanyComparison && level == CompanyComparison.Affiliate) return "the names are those of two firms of one group";
        if (level != comparison.Differs) return null;
        return comparison is CompanyComparison ? "the names differ"
            : comparison is AddressComparison ? "the addresses are in different places: perhaps two branches" : null;
    }

    // Two shops of one name in one town: only a number or a telephone that they share says that one has moved.
    private bool IsOtherHouse(AddressComparison address, int level, ReadOnlySpan<int> x, ReadOnlySpan<int> y)
    {
        if (!list.OfOrganisations || !address.AreTwoHouses(x, y, level)) return false;
        for (var k = 0; k < _memos.Length; k++)
        {
            var comparison = list.Rows.Comparisons[k];
            if (comparison is PhoneComparison or IdentifierComparison && comparison.Compare(x, y, _memos[k]) == Comparison.Same) return false;
        }

        return true;
    }

    // What belongs to one person alone, or is a number of its own, and is not the same by far.
    private bool Denies(Comparison comparison, int k, int level) =>
        (comparison.Traits.HasFlag(Trait.Person) || comparison is NumberComparison) && level != Comparison.Same
        && (comparison is DateComparison ? level > DateComparison.TwoParts : comparison.Opposes(level))
        && model.Bits(k, level) <= (comparison is DateComparison ? -.5 : Denial);
}
