using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

// Source: ISO 9362. Four letters of the institution, ISO 3166-1 country (and XK), two letters or digits, three of the
// branch.

/// <summary>
/// Bank identifier code (BIC, SWIFT): eight or eleven signs, upper case. There is no check digit, only the country
/// inside.
/// </summary>
public static class Bic
{
    private static readonly NumberFaults Faults =
        new("bic", "A BIC", "eight or eleven signs: four letters, a country, two signs and perhaps three of a branch");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = ["SWIFTBIC", "BICSWIFT", "SWIFTCODE"],
        Separators = " -",
    };

    /// <summary>Reads what stands in a field for this number. Never throws.</summary>
    public static Reading Read(string typed, Setting setting) => Rule.Read(typed, setting);

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (body.Length is not (8 or 11)) return Verdict.Broken(Faults.Length);
        if (!CheckDigits.AreLetters(body[..6])) return Verdict.Broken(Faults.Signs);
        foreach (var c in body[6..])
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c)) return Verdict.Broken(Faults.Signs);
        return CountryCodes.Has(body[4], body[5]) ? Verdict.Fits : Verdict.Broken(NoCountry);
    }

    private static readonly Objection NoCountry = Faults.Other("country",
        "The fifth and sixth letter of a BIC are a country, and there is no such country.", "Ask for the BIC again.");
}
