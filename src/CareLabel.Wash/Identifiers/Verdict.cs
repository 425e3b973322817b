using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

/// <summary>What a rule says of a number's body: it fits, it fits with a doubt, or it is broken.</summary>
internal readonly record struct Verdict(Objection? Fault, Objection? Doubt)
{
    internal static readonly Verdict Fits;

    internal static Verdict Doubtful(Objection doubt) => new(null, doubt);

    internal static Verdict Broken(Objection fault) => new(fault, null);
}
