namespace CareLabel.Wash.Standards;

public sealed partial record PersonName
{
    private static readonly Mend Written =
        new("name-written", "spaces, order and capitals of the name written one way");

    private static readonly Objection TooLong =
        new("name-long", "This is longer than any name.", "Move the text to a note and write the name alone.");

    private static readonly Objection NoLetter =
        new("name-no-letter", "There is no letter in it.", "Write the person's name, or leave the field empty.");

    private static readonly Objection IsAddress =
        new("name-address", "An @ stands in it: this looks like an e-mail address.", "Move it to the e-mail field.");

    private static readonly Objection IsPlaceholder =
        new("name-placeholder", "This stands where no name was known.",
            "Write the person's name, or leave the field empty.");

    private static readonly Objection IsSample =
        new("name-sample", "Nobody is called that; it is a name from a form's example.",
            "Check whether the person exists.");

    private static readonly Objection IsCompany =
        new("name-company", "This looks like an organisation, not a person.", "Move it to the company field.");

    private static readonly Objection HasDigits =
        new("name-digits", "Digits stand in the name.", "Move the number to the field it belongs to.");

    private static readonly Objection IsTwoPeople =
        new("name-two-people", "Two people share one row.", "Give each person a row.");

    private static readonly Objection IsAccount =
        new("name-account", "This looks like the name of an account.", "Write the person's name with a space.");

    private static readonly Objection IsSwapped =
        new("name-order", "The family name seems to stand first.", "Write the given name first.");

    private static readonly Objection HasSmallName =
        new("name-capitals", "A name in it begins with a small letter.", "Write it with a capital letter.");

    private static readonly Objection HasGiven =
        new("name-with-given", "A given name stands behind the family name.",
            "Move it to the field for the given name.");

    private static readonly Objection HasFamily =
        new("name-with-family", "A family name stands with the given name.",
            "Move it to the field for the family name.");

    /// <summary>
    /// Reads a full name. Sure mends: spaces; "Hansen, Kari" and "HANSEN Kari" turned when the given name is a known
    /// one; proper case for a name typed all in capitals or all in small letters, and for a word in capitals (four
    /// letters or more) beside words that are not. Titles and suffixes stay in the standard form, so that no text is
    /// lost; <see cref="Parse"/> gives them apart. Whatever else seems odd is a doubt beside the name as typed.
    /// </summary>
    /// <param name="typed">A full name.</param>
    /// <param name="setting">The country of the record.</param>
    public static Reading Read(string typed, Setting setting) => NameReading.Settled(typed, setting, Written, Once);

    /// <summary>
    /// Reads a full name of a column whose header puts the family name first ("Nazwisko i imię", "Last, First"): as
    /// <see cref="Read"/>, but the names stay in that order, with the comma where one was typed.
    /// </summary>
    public static Reading ReadFamilyFirst(string typed, Setting setting) =>
        NameReading.Settled(typed, setting, Written, (text, country) => Once(text, country, familyFirst: true));

    private static Reading Once(string typed, Setting setting) => Once(typed, setting, familyFirst: false);

    private static Reading Once(string typed, Setting setting, bool familyFirst)
    {
        var text = NameText.TidyName(typed);
        if (text.Length == 0) return Reading.Empty(typed);
        if (Refuse(text) is { } refusal) return Reading.Rejected(typed, refusal);

        var parse = NameParse.Of(text, setting, familyFirst);
        if (!ReferenceEquals(parse.Standard, text) && Refuse(parse.Standard) is { } late)
            return Reading.Rejected(typed, late);
        var doubt = Doubt(parse);
        if (doubt is null) return Reading.Accepted(typed, parse.Standard, Written);
        return Reading.Doubted(typed, IsNoName(doubt) ? typed : parse.Standard, Written, doubt);
    }

    // What is no name is not written as one; what lost a letter is for a person to mend.
    private static bool IsNoName(Objection doubt) =>
        ReferenceEquals(doubt, HasDigits) || ReferenceEquals(doubt, IsCompany) || Cleaning.IsDamage(doubt);

    /// <summary>
    /// Reads the given name or names of one person: spaces, and proper case where the whole was typed in capitals or in
    /// small letters (<c>ÅSE-MARIE</c>, <c>j.p.</c>). Two letters that are no known name stay (<c>JP</c>).
    /// </summary>
    public static Reading ReadGiven(string typed, Setting setting) => ReadPart(typed, setting, given: true);

    /// <summary>
    /// Reads a family name: spaces, and proper case where the whole was typed in capitals or in small letters
    /// (<c>VON DER LEYEN</c> → von der Leyen, <c>MCDONALD</c> → McDonald, <c>o'neil</c> → O'Neil).
    /// </summary>
    public static Reading ReadFamily(string typed, Setting setting) => ReadPart(typed, setting, given: false);

    /// <summary>
    /// Reads the given name of somebody whose family name is empty: as <see cref="ReadGiven"/>, and doubts a whole name
    /// in the cell (<c>Leo Kallio</c>), with the given name as the suggestion and both parts as arguments: given,
    /// family.
    /// </summary>
    public static Reading ReadLoneGiven(string typed, Setting setting)
    {
        var reading = ReadGiven(typed, setting);
        if (reading is not { Objection: null, Standard: { } text } || !text.Contains(' ', StringComparison.Ordinal))
            return reading;
        return WholeName(text, setting) is { } name && !IsGiven(name.Family)
            ? reading with
            {
                Objection = HasFamily with
                {
                    Suggestion = name.Given,
                    Arguments = [name.Given, name.FullFamily]
                }
            }
            : reading;
    }

    private static Objection? WholeInPart(string text, Setting setting, bool given)
    {
        if (!text.Contains(',', StringComparison.Ordinal) || WholeName(text, setting) is not { } name) return null;
        if (!name.Is(NameRemarks.CommaForm) || (given && IsGiven(name.Family))) return null;
        return given
            ? HasFamily with { Suggestion = name.Given, Arguments = [name.Given, name.FullFamily] }
            : HasGiven with { Suggestion = name.FullFamily, Arguments = [name.Given, name.FullFamily] };
    }

    // Only with a given name that is known: two family names, or two people, may stand side by side as well.
    private static PersonName? WholeName(string text, Setting setting)
    {
        if (text.Length > LongestLength) return null;
        var name = NameParse.Of(text, setting).Name;
        return name.Given.Length > 0 && name.Family.Length > 0 && IsGiven(name.Given) ? name : null;
    }

    private static bool IsGiven(string name)
    {
        var first = name.AsSpan();
        if (first.IndexOf(' ') is var space and > 0) first = first[..space];
        return GivenNames.Contains(NameText.Folded(first.ToString()));
    }

    private static Objection? Refuse(string text)
    {
        if (text.Length > LongestLength) return TooLong;
        if (!NameText.HasLetter(text)) return NoLetter;
        if (text.Contains('@', StringComparison.Ordinal)) return IsAddress;
        if (Markup.Find(text) is { } code) return code;
        return NameParse.IsNobody(text) ? IsPlaceholder : null;
    }

    private static Objection? Doubt(NameParse parse)
    {
        var remarks = parse.Name.Remarks;
        if (Cleaning.Damage(parse.Standard) is { } damage) return damage;
        if ((remarks & NameRemarks.LooksLikeCompany) != 0) return IsCompany;
        if ((remarks & NameRemarks.Placeholder) != 0) return IsSample;
        if ((remarks & NameRemarks.Digits) != 0) return HasDigits;
        if ((remarks & NameRemarks.TwoPeople) != 0) return IsTwoPeople;
        if (parse.Suggestion is null) return Account(parse.Standard);
        var isSwapped = (remarks & NameRemarks.PossiblySwapped) != 0;
        return (isSwapped ? IsSwapped : HasSmallName) with { Suggestion = parse.Suggestion };
    }

    // kari.nordmann, kari_nordmann: what people log in with. Titles have dots too (siv.ing.), so both halves must be
    // names.
    private static Objection? Account(string name)
    {
        var sign = name.AsSpan().IndexOfAny('.', '_');
        if (sign < 2 || name.Length - sign < 3 || name.Contains(' ', StringComparison.Ordinal)) return null;
        var (given, family) = (name[..sign], name[(sign + 1)..]);
        if (!IsGiven(given) || family.AsSpan().IndexOfAny('.', '_') >= 0
            || !FamilyNames.IsLikely(NameText.Folded(family)))
            return null;
        return IsAccount with { Suggestion = $"{NameCase.Proper(given)} {NameCase.Proper(family)}" };
    }

    private static Reading ReadPart(string typed, Setting setting, bool given)
    {
        var text = NameText.TidyName(typed);
        if (text.Length == 0) return Reading.Empty(typed);
        var refusal = Refuse(text);
        // People are called Null, Test and Kunde; as one part of a name that is a doubt, not a refusal.
        if (refusal is not null && refusal != IsPlaceholder) return Reading.Rejected(typed, refusal);

        var standard = NamePart.Proper(text, setting.Country, given);
        var doubt = refusal ?? Cleaning.Damage(text) ?? (NameText.HasDigit(text) ? HasDigits : WholeInPart(standard,
            setting, given));
        if (doubt is null) return Reading.Accepted(typed, standard, Written);
        return Reading.Doubted(typed, IsNoName(doubt) ? typed : standard, Written, doubt);
    }
}
