using System.Buffers;
using CareLabel.Wash.Columns;

namespace CareLabel.Wash.Misfiled;

/// <summary>
/// Finds values that are valid for another field than the one they stand in: an e-mail among phones, a company number
/// among industries, a firm among family names. Careful on purpose: what could be right where it stands is left alone.
/// </summary>
/// <param name="columns">The columns of the list, to name where a value belongs; none where they are not known.</param>
/// <param name="tests">The value tests; <see cref="ValueTests.BuiltIn"/> where none are given.</param>
public sealed class MisfiledValues(IReadOnlyList<RecognisedColumn>? columns = null, ValueTests? tests = null)
{
    private const int Longest = 250;
    private const double Sure = 0.95, Likely = 0.85, Perhaps = 0.7;

    private static readonly SearchValues<char> PhoneSigns = SearchValues.Create("+0123456789 -./()");
    private static readonly SearchValues<char> PostcodeSigns = SearchValues.Create("0123456789- ");

    private readonly ValueTests _tests = tests ?? ValueTests.BuiltIn;

    /// <summary>
    /// What a value looks like, where it does not belong in a column of this kind; null where it may stand. Columns of
    /// free text, of unknown kind and of numbers that may be anything hold whatever they hold.
    /// </summary>
    public MisfiledValue? Find(ColumnKind column, string value)
    {
        var field = Field.Of(column);
        if (field == Fields.Anything || value.Length is < 3 or > Longest) return null;

        var signs = Signs.Of(value);
        if (column is ColumnKind.City or ColumnKind.Region && signs.Letters >= 4 && signs.Digits < 8
            && NoteText.IsNoPlace(value) && !NameShapes.IsFullAddress(value))
            return Found(ColumnKind.Note, column, Perhaps);
        if (field.HasFlag(Fields.PersonName) && signs.IsPlainWords)
            return LegalForm.Ends(value) ? Found(ColumnKind.CompanyName, column, Likely) : null;
        if (field.HasFlag(Fields.Words) && !field.HasFlag(Fields.PersonName) && signs.IsPlainWords)
            return field.HasFlag(Fields.NotCompany) && LegalForm.Ends(value)
                ? Found(ColumnKind.CompanyName, column, Likely) : null;

        return Judge(column, field, value.Trim(), signs);
    }

    private MisfiledValue? Judge(ColumnKind column, Fields field, string value, Signs signs)
    {
        if (signs.Ats > 0 && column != ColumnKind.Email)
            return Shapes.IsOneEmail(value) && _tests.Fits(ColumnKind.Email, value)
                ? Found(ColumnKind.Email, column, Sure) : null;
        if (column != ColumnKind.WebAddress && signs.Dots > 0 && IsWebAddress(field, value))
            return Found(ColumnKind.WebAddress, column, Sure);
        if (column == ColumnKind.Postcode && signs.Digits >= 8 && signs.Letters == 0 && _tests.Fits(ColumnKind.CompanyNumber, value))
            return Found(ColumnKind.CompanyNumber, column, Likely);
        if (signs.Digits >= 8 && Number(field, value, signs) is var (number, sureness))
            return Found(number, column, sureness);
        if (signs.Digits >= 8 && field.HasFlag(Fields.NotDigits) && HoldsPhone(column, value))
            return Found(ColumnKind.Phone, column, Perhaps);
        if (signs.Digits >= 5 && Day(field, value)) return Found(ColumnKind.Date, column, Likely);
        if (signs.Digits >= 3 && Place(column, value, signs) is var (place, placeSure))
            return Found(place, column, placeSure);
        return signs.Ats == 0 ? Name(column, field, value, signs) : null;
    }

    // Firms may be called "Booking.com", so among their names only a full address counts.
    private static bool IsWebAddress(Fields field, string value) =>
        Shapes.IsWebAddress(value)
        && (field.HasFlag(Fields.NotBareDomain)
            || value.Contains("://", StringComparison.Ordinal)
                || value.StartsWith("www.", StringComparison.OrdinalIgnoreCase));

    private (ColumnKind Kind, double Sureness)? Number(Fields field, string value, Signs signs)
    {
        if (signs.Letters >= 2 && char.IsAsciiLetter(value[0]))
        {
            if (_tests.Fits(ColumnKind.Iban, value)) return (ColumnKind.Iban, Sure);
            if (field.HasFlag(Fields.NotCompanyNumber) && _tests.Fits(ColumnKind.VatNumber, value))
                return (ColumnKind.VatNumber, Sure);
            if (field.HasFlag(Fields.Words) && Labelled(value) is { } bare
                && _tests.Fits(ColumnKind.CompanyNumber, bare))
                return (ColumnKind.CompanyNumber, Sure);
            return null;
        }

        if (value[0] == '+' && signs.Letters == 0 && signs.Digits <= 15 && field.HasFlag(Fields.NotPhone)
            && _tests.Fits(ColumnKind.Phone, value))
            return (ColumnKind.Phone, Sure);
        if (!field.HasFlag(Fields.Words) || signs.Letters > (signs.Digits >= 9 ? 1 : 0))
            return IsBarePhone(field, value, signs) ? (ColumnKind.Phone, Likely) : null;
        if (signs.Digits >= 9 && _tests.Fits(ColumnKind.NationalId, value)) return (ColumnKind.NationalId, Likely);
        if (_tests.Fits(ColumnKind.CompanyNumber, value)) return (ColumnKind.CompanyNumber, Likely);
        return IsBarePhone(field, value, signs) ? (ColumnKind.Phone, Perhaps) : null;
    }

    private static bool IsBarePhone(Fields field, string value, Signs signs) =>
        field.HasFlag(Fields.NotDigits) && signs.Letters == 0 && signs.Digits <= 15 && Shapes.IsPhone(value);

    // "Daglig leder, mob. 412 34 567": a title or a town has no such number, whatever stands beside it.
    private static bool HoldsPhone(ColumnKind column, string value)
    {
        if (column is not (ColumnKind.JobTitle or ColumnKind.Department or ColumnKind.City or ColumnKind.Region)) return false;
        var first = value.AsSpan().IndexOfAnyInRange('0', '9');
        var end = value.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        if (first > 0 && value[first - 1] == '+') first--;
        var number = value[first..end];
        return !number.AsSpan().ContainsAnyExcept(PhoneSigns) && !DateShape.IsDate(number)
            && !AreYears(number) && Shapes.IsPhone(number);
    }

    // 2024-2026
    private static bool AreYears(string number) => number.Length is >= 9 and <= 11
        && number[..2] is "19" or "20" && number[^4..^2] is "19" or "20" && Shapes.Digits(number) == 8;

    // "NIP: 526-000-12-46", "Org.nr 974 760 673": the label says what the number is.
    private static string? Labelled(string value)
    {
        var digit = value.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit is < 2 or > 12) return null;
        var label = Text.Fold.Plain(value[..digit]).Replace(" ", "", StringComparison.Ordinal);
        return label is "nip" or "regon" or "krs" or "orgnr" or "org" or "organisasjonsnr" or "organisationsnr" or "cvr" or "cvrnr" or "ytunnus"
            ? value[digit..] : null;
    }

    private static bool Day(Fields field, string value) => field.HasFlag(Fields.NotDate)
        && value.AsSpan().ContainsAny('.', '/', '-') && DateShape.IsDate(value);

    private static (ColumnKind, double)? Place(ColumnKind column, string value, Signs signs) => column switch
    {
        ColumnKind.City or ColumnKind.Country or ColumnKind.Region when signs.Digits is >= 4 and <= 6
            && signs.Letters == 0 && Shapes.IsPostcode(value)
            => (ColumnKind.Postcode, Likely),
        ColumnKind.CompanyName or ColumnKind.PersonOrCompany or ColumnKind.JobTitle or ColumnKind.Department
            when IsPostcodeAndTown(value) => (ColumnKind.City, Likely),
        ColumnKind.City or ColumnKind.Region or ColumnKind.Country or ColumnKind.Postcode or ColumnKind.FullName or ColumnKind.LastName or ColumnKind.Phone or ColumnKind.Email
            when signs.Letters >= 8 && NameShapes.IsFullAddress(value) => (ColumnKind.FullAddress, Likely),
        ColumnKind.Street when NameShapes.IsFullAddress(value) && EndsInPlace(value) =>
            (ColumnKind.FullAddress, Perhaps),
        _ => null,
    };

    // "0150 Oslo", "00-950 Warszawa": only with a town that is known, for "1881 Reklame" is a firm.
    private static bool IsPostcodeAndTown(string value)
    {
        if (!char.IsAsciiDigit(value[0])) return false;
        var town = value.AsSpan().IndexOfAnyExcept(PostcodeSigns);
        return town > 4 && Shapes.IsPostcode(value[..town].TrimEnd()) && KnownWords.Cities.Contains(Text.Fold.Plain(value[town..]));
    }

    // A street may have a flat and a box behind commas; a postcode followed by a word is a town.
    private static bool EndsInPlace(string value)
    {
        var comma = value.LastIndexOfAny([',', '\n']);
        var tail = value.AsSpan(comma + 1).Trim();
        var space = tail.IndexOf(' ');
        return space > 3 && Shapes.IsPostcode(tail[..space]) && char.IsLetter(tail[^1]);
    }

    private MisfiledValue? Name(ColumnKind column, Fields field, string value, Signs signs)
    {
        if (signs.Digits > 0)
            return field.HasFlag(Fields.PersonName) && LegalForm.Ends(value)
                ? Found(ColumnKind.CompanyName, column, Likely) : null;
        if (field.HasFlag(Fields.PersonName) || field.HasFlag(Fields.NotCompany))
            return LegalForm.Ends(value) ? Found(ColumnKind.CompanyName, column, Likely) : null;
        if (column is ColumnKind.Email or ColumnKind.Phone && signs.Letters >= 5)
            return LegalForm.Ends(value) ? Found(ColumnKind.CompanyName, column, Perhaps)
                : _tests.Fits(ColumnKind.FullName, value) ? Found(ColumnKind.FullName, column, Perhaps) : null;
        return column == ColumnKind.Postcode && signs.Letters >= 3
            && KnownWords.Cities.Contains(Text.Fold.Plain(value)) ? Found(ColumnKind.City, column, Likely) : null;
    }

    private MisfiledValue Found(ColumnKind looksLike, ColumnKind column, double sureness)
    {
        var target = Target(looksLike, column);
        var move = target is null ? "move it to a field for that." : $"move it to '{target.Name}'.";
        return new(looksLike, target, sureness, $"Looks like {One(looksLike)}: {move}");
    }

    private RecognisedColumn? Target(ColumnKind looksLike, ColumnKind column)
    {
        if (columns is null) return null;
        foreach (var kind in Homes(looksLike))
        {
            foreach (var candidate in columns)
            {
                if (candidate.Kind == kind && kind != column
                    && candidate.Part is not (ColumnPart.Elsewhere or ColumnPart.Fax) && !candidate.Skip)
                    return candidate;
            }
        }

        return null;
    }

    private static ColumnKind[] Homes(ColumnKind kind) => kind switch
    {
        ColumnKind.CompanyNumber => [ColumnKind.CompanyNumber, ColumnKind.VatNumber],
        ColumnKind.VatNumber => [ColumnKind.VatNumber, ColumnKind.CompanyNumber],
        ColumnKind.FullAddress => [ColumnKind.FullAddress, ColumnKind.Street],
        ColumnKind.FullName => [ColumnKind.FullName, ColumnKind.PersonOrCompany],
        ColumnKind.CompanyName => [ColumnKind.CompanyName, ColumnKind.PersonOrCompany],
        ColumnKind.Date => [ColumnKind.BirthDate, ColumnKind.Date],
        ColumnKind.Note => [ColumnKind.Note],
        _ => [kind],
    };

    private static string One(ColumnKind kind) => kind switch
    {
        ColumnKind.Email => "an e-mail address",
        ColumnKind.WebAddress => "a web address",
        ColumnKind.Phone => "a phone number",
        ColumnKind.Iban => "an IBAN",
        ColumnKind.VatNumber => "a VAT number",
        ColumnKind.CompanyNumber => "a company number",
        ColumnKind.NationalId => "a person's national id",
        ColumnKind.CompanyName => "the name of an organisation",
        ColumnKind.FullName => "a person's name",
        ColumnKind.Postcode => "a postcode",
        ColumnKind.City => "a town",
        ColumnKind.FullAddress => "a whole address",
        ColumnKind.Note => "a note",
        _ => "a date",
    };
}
