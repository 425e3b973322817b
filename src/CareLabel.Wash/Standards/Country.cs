namespace CareLabel.Wash.Standards;

/// <summary>Writes countries as ISO 3166-1 alpha-2 (<c>SE</c>); Kosovo as XK, as the EU and the banks do.</summary>
public static class Country
{
    private const int Longest = 100;

    private static readonly Mend Coded = new("country-code", "written as the two-letter ISO code");

    private static readonly Objection Unknown = new(
        "country-unknown", "No country has this name or code.",
        "Check the spelling, or move the text to another field.");
    private static readonly Objection CodeOrWord = new(
        "country-code-or-word", "This is a country code and also a small word.",
        "Write the code in capitals, or the name of the country.");

    // Small words of the six languages and their neighbours that people type in any field.
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "no", "is", "in", "de", "se", "and", "per", "can", "are",
    };

    /// <summary>
    /// Reads a country: names in English, Norwegian, Swedish, Danish, Finnish, Polish, German and its own language,
    /// formal and old names, alpha-2 and alpha-3 codes, calling codes with a plus. Doubted: names of several countries
    /// (Georgia, Congo) and names with one slip in them. With <paramref name="carCodes"/> also the signs on cars (S,
    /// FIN).
    /// </summary>
    public static Reading Read(string typed, bool carCodes = false)
    {
        if (Parse(typed, carCodes) is { } sure && !IsWord(typed)) return Reading.Accepted(typed, sure, Coded);
        var folded = Folded(typed);
        if (folded.Length == 0)
            return string.IsNullOrWhiteSpace(typed) ? Reading.Empty(typed) : Reading.Rejected(typed, Unknown);
        if (Twice(typed) is { } both) return Reading.Accepted(typed, both, Coded);
        if (IsWord(typed))
            return Reading.Doubted(typed, CountryTable.Whole.ByCode(folded.ToUpperInvariant())!, Coded, CodeOrWord);
        if (CountryTable.Whole.Doubt(folded) is { } doubt)
            return Reading.Doubted(typed, doubt.Alpha2, Coded, Ambiguous(doubt));
        if (CountryTable.Whole.OneSlipAway(folded) is { } near)
            return Reading.Doubted(typed, near, Coded, Misspelt(near));
        return Reading.Rejected(typed, Unknown);
    }

    /// <summary>Reads a cell of a column that holds two-letter codes (<see cref="CountryCells.HoldCodes"/>): as
    /// <see cref="Read"/>, but <c>no</c> and <c>se</c> are no small words there.</summary>
    public static Reading ReadAmongCodes(string typed) =>
        IsWord(typed) && Parse(typed) is { } coded ? Reading.Accepted(typed, coded, Coded) : Read(typed);

    /// <summary>The alpha-2 code of what surely is one country; null for all else.</summary>
    public static string? Parse(string typed, bool carCodes = false)
    {
        var table = CountryTable.Whole;
        var text = typed.AsSpan().Trim();
        if (text.Length is 0 or > Longest) return null;
        if (text[0] == '+') return ByCallingCode(text[1..]);
        if (text.Length <= 3)
        {
            // A code may stand with dots or in small letters; a mark on cars only as it is on cars.
            var code = text.ToString();
            if (carCodes && table.ByCarCode(code) is { } car) return car;
            if (table.ByCode(code.ToUpperInvariant()) is { } coded) return coded;
        }

        return table.ByName(Folded(typed));
    }

    /// <summary>
    /// The name of a country in <c>en nb sv da fi pl de</c> (<c>no</c> and <c>nn</c> answer as <c>nb</c>); null for an
    /// unknown code or language.
    /// </summary>
    public static string? Name(string alpha2, string language) =>
        CountryTable.Whole.Name(alpha2, language is "no" or "nn" ? "nb" : language);

    /// <summary>It is an alpha-2 code in capitals that we know.</summary>
    public static bool IsCode(string text) => CountryTable.Whole.IsCode(text);

    private static string Folded(string typed) => typed.Length > Longest ? "" : CountryTable.Folded(typed);

    private static bool IsWord(string typed)
    {
        var text = typed.Trim();
        return text.Length is 2 or 3 && Words.Contains(text.ToLowerInvariant()) && !char.IsUpper(text[1]);
    }

    // "Norge/Norway", "NO - Norway", "Norway (NO)": the same country said twice.
    private static string? Twice(string typed)
    {
        var sign = typed.AsSpan().IndexOfAny("/(-–");
        if (sign < 2 || typed.Length > Longest) return null;
        return Parse(typed[..sign]) is { } first && Parse(typed[(sign + 1)..].TrimEnd().TrimEnd(')')) == first
            ? first
            : null;
    }

    private static string? ByCallingCode(ReadOnlySpan<char> digits)
    {
        if (digits.Length is 0 or > 3 || digits.ContainsAnyExceptInRange('0', '9') || digits[0] == '0') return null;
        var sharing = PhonePlans.Sharing(PhonePlans.Code(digits));
        return sharing is [{ Country: not PhonePlan.Worldwide } main, ..] ? main.Country : null;
    }

    private static Objection Ambiguous((string Alpha2, string Others) doubt) => new(
        "country-ambiguous", $"This may be {Name(doubt.Alpha2, "en")} or {doubt.Others}.",
        "Write the two-letter code of the one that is meant.")
    {
        Suggestion = doubt.Alpha2,
        Arguments = [doubt.Alpha2, doubt.Others],
    };

    private static Objection Misspelt(string alpha2) => new(
        "country-misspelt", $"No country is spelt like this; {Name(alpha2, "en")} is one letter away.",
        "See that it is the country that was meant.")
    {
        Suggestion = alpha2,
        Arguments = [alpha2],
    };
}
