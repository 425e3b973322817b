namespace CareLabel.Wash.Standards;

public sealed partial record CompanyName
{
    private const int ShortestNumber = 8;

    private static readonly Mend Written =
        new("company-written", "spaces, capitals and legal form written one way");

    private static readonly Objection NoLetter =
        new("company-no-letter", "There is no letter in it.",
            "Write the organisation's name, or leave the field empty.");

    private static readonly Objection IsAddress =
        new("company-address", "An @ stands in it: this looks like an e-mail address.", "Move it to the e-mail field.");

    private static readonly Objection IsPlaceholder =
        new("company-placeholder", "This stands where no name was known.", "Write the name, or leave the field empty.");

    private static readonly Objection IsWeb =
        new("company-web", "This looks like a web address.",
            "Write the organisation's name; the address has its own field.");

    private static readonly Objection HasNumber =
        new("company-number-in-name", "A long number stands in the name.",
            "Move the number to the field for company numbers.");

    private static readonly Objection OnlyForm =
        new("company-only-form", "There is a legal form, and no name.",
            "Write the organisation's name before its form.");

    private static readonly Objection ForeignForm =
        new("company-form-country", "The legal form is written as another country writes it.",
            "Check where it is registered.");

    private static readonly Objection Capitals =
        new("company-capitals", "The name is all in capitals or all in small letters.",
            "Write it as the organisation does.");

    /// <summary>
    /// Reads a company name. Sure mends: spaces; the legal form written as its country does (<c>sp.zo.o.</c> → sp. z
    /// o.o., <c>Aksjeselskap</c> → AS); the case of a name all in capitals or all in small letters when each of its
    /// words is a known one (HANSEN BYGG AS). Other names in one case, of more than four letters, get a suggestion, as
    /// nobody can tell IKEA from Ikea. A/S in Norway and AS in Denmark are kept with a suggestion: they may be the
    /// neighbour's.
    /// </summary>
    /// <param name="typed">A company name.</param>
    /// <param name="setting">The country of the record.</param>
    public static Reading Read(string typed, Setting setting) => NameReading.Settled(typed, setting, Written, Once);

    private static Reading Once(string typed, Setting setting)
    {
        var text = NameText.TidyName(typed);
        if (text.Length == 0) return Reading.Empty(typed);
        if (Refuse(text) is { } refusal) return Reading.Rejected(typed, refusal);

        var parse = CompanyParse.Of(text, setting);
        if (!parse.IsRead) return Reading.Accepted(typed, text, Written) with { Objection = Cleaning.Damage(text) };
        var casing = new CompanyCase(parse);
        var standard = CompanyWriting.Of(parse, casing.IsSure ? casing : null, foreign: false);
        var doubt = Doubt(parse, casing, standard);
        return doubt is null
            ? Reading.Accepted(typed, standard, Written)
            : Reading.Doubted(typed, standard, Written, doubt);
    }

    /// <summary>
    /// Whether a text in a mixed column, or in a column of people, is an organisation: a legal form stands in it, or a
    /// word of trade in one of six languages (transport, kommune, urząd, fundacja, yhdistys). A known given name weighs
    /// against.
    /// </summary>
    public static bool LooksLikeCompany(string text)
    {
        var tidy = WithoutTitle(NameText.Tidy(text));
        if (tidy.Length is 0 or > LongestLength) return false;
        if (CompanyParse.HasForm(tidy)) return true;

        var (short_, long_) = (false, false);
        foreach (var range in tidy.AsSpan().Split(' '))
        {
            var word = CompanyWords.Bare(tidy.AsSpan(range));
            if (CompanyWords.HasEnding(word)) long_ = true;
            else if (CompanyWords.Trades.Has(word)) (short_, long_) = (true, long_ || word.Length >= 6);
        }

        return (short_ || long_) && !IsPerson(tidy, long_);
    }

    // "Ks. Jan Nowak" is a priest, and no kommandittselskap.
    private static string WithoutTitle(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 1 && text[space - 1] == '.' && NameWords.Titles.Has(text.AsSpan(0, space))
            ? text[(space + 1)..]
            : text;
    }

    // Skog, Gård, Kraft and Bank are family names too; alone, a word of trade is just a word.
    private static bool IsPerson(string text, bool hasLong)
    {
        var isPerson = !text.Contains(' ', StringComparison.Ordinal) && !hasLong;
        foreach (var range in text.AsSpan().Split(' '))
            if (!hasLong && GivenNames.Contains(NameText.Folded(CompanyWords.Bare(text.AsSpan(range)).ToString())))
                isPerson = true;
        return isPerson;
    }

    private static Objection? Refuse(string text)
    {
        if (!NameText.HasLetter(text) && !NameText.HasDigit(text)) return NoLetter;
        // "07 Gruppen" and "3M" are companies; a bare number is not.
        if (!NameText.HasLetter(text) && text.Length > 4) return NoLetter;
        if (text.Contains('@', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal))
            return IsAddress;
        return NameParse.IsNobody(text) ? IsPlaceholder : Markup.Find(text);
    }

    private static Objection? Doubt(CompanyParse parse, CompanyCase casing, string standard)
    {
        if (Cleaning.Damage(standard) is { } damage) return damage;
        if (parse.Name.IsOnlyForm) return OnlyForm;
        if (IsWebAddress(standard)) return IsWeb;
        if (HasLongNumber(standard)) return HasNumber;
        var foreign = parse.Forms.Exists(form => form.IsForeign);
        if (!foreign && (casing.IsSure || !casing.IsNeeded)) return null;
        var suggestion = CompanyWriting.Of(parse, casing, foreign: true);
        if (string.Equals(suggestion, standard, StringComparison.Ordinal)) return null;
        return (foreign ? ForeignForm : Capitals) with { Suggestion = suggestion };
    }

    // Firms are called Komplett.no and Booking.com; all in small letters it is more likely what somebody pasted.
    private static bool IsWebAddress(string text)
    {
        if (text.Contains("://", StringComparison.Ordinal)) return true;
        if (text.Contains(' ', StringComparison.Ordinal) || !text.Contains('.', StringComparison.Ordinal)) return false;
        if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return true;
        return NameCase.Shape(text) == WordShape.Lower && DomainName.IsValid(text)
            && LegalForms.Candidates(text).Length == 0;
    }

    // Eight digits and more, as numbers of companies have them; spaces and hyphens between count as nothing.
    private static bool HasLongNumber(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (c is not (' ' or '-' or '.')) digits = 0;
            if (digits >= ShortestNumber) return true;
        }

        return false;
    }
}
