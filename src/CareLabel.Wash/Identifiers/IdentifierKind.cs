using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

/// <summary>What a number names.</summary>
public enum Bearer
{
    /// <summary>A company or other organisation.</summary>
    Organisation,

    /// <summary>A human being: personal data, shown masked.</summary>
    Person,

    /// <summary>A bank account, or a bank.</summary>
    Account,

    /// <summary>An article for sale.</summary>
    Goods,

    /// <summary>A payment card: must not be kept at all.</summary>
    Card,
}

/// <summary>One kind of number that we can check.</summary>
/// <param name="Key">Stable: country or <c>intl</c>, dot, name: <c>no.orgnr</c>.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of the issuer; null when many countries share the kind.</param>
/// <param name="Bearer">What it names.</param>
/// <param name="Read">Reads a value as this kind.</param>
public sealed record IdentifierKind(string Key, string? Country, Bearer Bearer, Func<string, Setting, Reading> Read)
{
    /// <summary>
    /// Of so many random values with the right length and signs about one passes; the weight of a match.
    /// </summary>
    public int OneIn { get; private init; }

    /// <summary>For people, with its article: "A Norwegian organisation number".</summary>
    public string Name => Rule.Name;

    internal NumberRule Rule { get; private init; } = null!;

    /// <summary>So many digits a written form may have, least and most.</summary>
    internal (int Least, int Most) Digits { get; private init; }

    /// <summary>Bare digits prove nothing: only with its letters before or behind is it recognised.</summary>
    internal bool NeedsLetters { get; private init; }

    /// <summary>The number itself may begin with a letter, other than its prefix.</summary>
    internal bool BeginsWithLetter => Rule == Iban.Rule || Rule == Lei.Rule || Rule == Bic.Rule;

    internal static IdentifierKind Of(
        string key, string? country, Bearer bearer, NumberRule rule, int least, int most, int oneIn) =>
        new(key, country, bearer, rule.Read) { Rule = rule, Digits = (least, most), OneIn = oneIn };

    internal static IdentifierKind Vat(string country, NumberRule rule, int least, int most) =>
        new(VatKey(country), country == "EL" ? "GR" : country is "XI" ? "GB" : country is "EU" ? null : country,
            Bearer.Organisation, rule.Read)
        { Rule = rule, Digits = (least, most), OneIn = 100, NeedsLetters = true };

    private static string VatKey(string country) => string.Concat(country.ToLowerInvariant(), ".vat");
}

/// <summary>A value fits a kind of number.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Standard">The value as this kind writes it.</param>
/// <param name="OneIn">
/// The strength of the evidence: about one in so many random values would fit as well. Below 100 it is weak, and the
/// field or the rest of the column decides.
/// </param>
public readonly record struct Recognition(IdentifierKind Kind, string Standard, int OneIn);
