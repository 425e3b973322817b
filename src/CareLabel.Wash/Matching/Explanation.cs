namespace CareLabel.Wash.Matching;

/// <summary>
/// Why two rows agree where they agree. "They are one" competes with the other reasons of real registers: relatives
/// share a surname and a home, colleagues an employer and a switchboard, branches a name. An comparison that a reason
/// does not explain agrees under it only by accident.
/// </summary>
/// <param name="Name">For people: "the same", "relatives at one address".</param>
/// <param name="ByAccident">Comparisons that agree only by accident under this reason; the others are learned.</param>
/// <param name="Start">Share of rows that are thought to have such a partner before any data is seen.</param>
public sealed record Explanation(string Name, Func<Comparison, bool> ByAccident, double Start)
{
    /// <summary>The chances of each level where they are certain (index 0 is 1); null where they are learned or accidents.</summary>
    public Func<Comparison, double[]?> Fixed { get; init; } = _ => null;

    /// <summary>How much rarer than by accident those that it explains are the same in a comparison.</summary>
    public Func<Comparison, double> Shunned { get; init; } = _ => 1;

    /// <summary>
    /// The explanation of which this one is a rare kind: what is not certain is as there, and of those that it explains a
    /// share of at least <see cref="Rare"/> is of this kind. Null for one that stands by itself.
    /// </summary>
    public Explanation? Like { get; init; }

    /// <summary>How many of those that an explanation explains are of its rare kind.</summary>
    public const double Rare = .01;

    /// <summary>Whether the chances of a comparison are learned from the list.</summary>
    public bool Learns(Comparison comparison) => Like is null && !ByAccident(comparison) && Fixed(comparison) is null;

    /// <summary>They are one.</summary>
    public static readonly Explanation Twins = new("the same", _ => false, .1);

    /// <summary>Nothing links them.</summary>
    public static readonly Explanation Strangers = new("strangers", _ => true, 0);

    private static readonly Explanation Relatives =
        new("relatives at one address", comparison => comparison.Traits.HasFlag(Trait.Person) && comparison is not DateComparison, .05)
        {
            // Couples and siblings hardly ever have one first name; parents and children are reckoned apart.
            Shunned = comparison => comparison is GivenName ? .1 : 1,
        };

    // Children are named after their parents: so rarely that a list cannot show how often, and never on one birth date.
    private static readonly Explanation ParentAndChild = new(
        "parent and child of one name",
        comparison => comparison.Traits.HasFlag(Trait.Person) && comparison is not (DateComparison or GivenName or GenerationComparison), 0)
    {
        Like = Relatives,
        Fixed = comparison => comparison switch
        {
            GivenName => [1, .6, .05, .12, .05, .02, .05, .001, .054, .055],
            DateComparison => [1, .005, .001, .01, .02, .005, .01, .03, .919],
            GenerationComparison => [1, .05, .95],
            _ => null,
        },
    };

    private static readonly Explanation Colleagues =
        new("colleagues", comparison => (comparison.Traits & (Trait.Person | Trait.Family)) != 0, .1);

    private static readonly Explanation Namesakes =
        new("namesakes", comparison => comparison is not (GivenName or FamilyName), .05);

    // A parent and its daughters: one switchboard, one house, one domain, names that differ by a word, other numbers.
    private static readonly Explanation Affiliates = new("firms of one group", comparison => comparison is IdentifierComparison, .03)
    {
        Fixed = comparison => comparison is CompanyComparison ? [1, .01, .01, .01, .01, .15, .05, .75, .01] : null,
    };

    private static readonly Explanation SameHouse =
        new("different firms in one house", comparison => comparison.Traits.HasFlag(Trait.Organisation), .05);

    private static readonly Explanation Branches =
        new("branches of one firm", comparison => comparison is AddressComparison, .02);

    /// <summary>
    /// The reasons that compete in a list: twins and strangers always, the others where the list holds what they would show in.
    /// </summary>
    public static IReadOnlyList<Explanation> Of(IReadOnlyList<Comparison> comparisons)
    {
        var competing = new List<Explanation> { Twins, Strangers };
        var home = comparisons.Any(comparison => comparison is AddressComparison or PhoneComparison);
        if (comparisons.OfType<FamilyName>().Any())
        {
            if (home) competing.AddRange([Relatives, ParentAndChild]);
            if (comparisons.OfType<CompanyComparison>().Any()) competing.Add(Colleagues);
            competing.Add(Namesakes);
        }
        else if (comparisons.OfType<CompanyComparison>().Any() && home)
        {
            competing.Add(SameHouse);
            competing.Add(Affiliates);
            competing.Add(Branches);
        }

        return competing;
    }

    /// <summary>Namesakes help learning only: when a pair is judged, the rarity of its names says the same more exactly.</summary>
    public bool OnlyLearns => ReferenceEquals(this, Namesakes);
}
