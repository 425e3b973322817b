using CareLabel.Wash.Identifiers;
using CareLabel.Wash.Standards;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Columns;

/// <summary>The built-in test of each kind: shape, check digit or a list of known words.</summary>
internal static class ShapeTests
{
    private const int LongestIdentifier = 40;

    private static readonly NumberRule[] Companies =
        [NorwegianOrgnr.Rule, SwedishOrgnr.Rule, YTunnus.Rule, Cvr.Rule, Nip.Rule, Regon.Rule];

    private static readonly NumberRule[] People = [Fodselsnummer.Rule, Personnummer.Rule, Henkilotunnus.Rule, Pesel.Rule];

    public static IReadOnlyList<ValueTest> All { get; } =
    [
        new(ColumnKind.Email, v => v.Contains('@', StringComparison.Ordinal) && Shapes.HasEmail(v)),
        new(ColumnKind.Phone, v => Shapes.IsPhone(v)),
        new(ColumnKind.WebAddress, v => Shapes.IsWebAddress(v)),
        new(ColumnKind.FullName, NameShapes.IsPerson),
        new(ColumnKind.FirstName, NameShapes.IsGivenName),
        new(ColumnKind.LastName, v => Shapes.IsLetters(v)),
        new(ColumnKind.MiddleName, v => Shapes.IsLetters(v)),
        new(ColumnKind.NamePrefix, v => v.Length <= 20 && KnownWords.Titles.Contains(Fold.Plain(v))),
        new(ColumnKind.CompanyName, NameShapes.IsCompany),
        new(ColumnKind.JobTitle, NameShapes.IsJobTitle),
        new(ColumnKind.Street, NameShapes.IsStreet),
        new(ColumnKind.FullAddress, NameShapes.IsFullAddress),
        new(ColumnKind.HouseNumber, v => Shapes.IsHouseNumber(v)),
        new(ColumnKind.Postcode, v => Shapes.IsPostcode(v)),
        new(ColumnKind.City, v => Shapes.IsLetters(v)),
        new(ColumnKind.Region, v => Shapes.IsLetters(v)),
        new(ColumnKind.Country, v => InList(v, KnownWords.Countries)),
        new(ColumnKind.Language, v => InList(v, KnownWords.Languages)),
        new(ColumnKind.YesNo, v => InList(v, KnownWords.YesNo)),
        new(ColumnKind.Gender, v => InList(v, KnownWords.Genders)),
        new(ColumnKind.CompanyNumber, IsCompanyNumber),
        new(ColumnKind.VatNumber, IsVatNumber),
        new(ColumnKind.NationalId, IsNationalId),
        new(ColumnKind.Iban, v => v.Length >= 15 && Fits(v, Iban.Rule, evenDoubtful: true)),
        new(ColumnKind.Bic, IsBic),
        new(ColumnKind.Lei, v => v.Length >= 20 && Fits(v, Lei.Rule, evenDoubtful: true)),
        new(ColumnKind.Ean, v => Fits(v, Gtin.Rule, evenDoubtful: false)),
        new(ColumnKind.Card, v => v.Length >= 13 && Fits(v, PaymentCard.Rule, evenDoubtful: true)),
        new(ColumnKind.BirthDate, v => DateShape.IsDate(v)),
        new(ColumnKind.Date, v => DateShape.IsDate(v)),
        new(ColumnKind.CreatedAt, v => DateShape.IsDate(v)),
        new(ColumnKind.ChangedAt, v => DateShape.IsDate(v)),
        new(ColumnKind.BirthYear, v => v.Length == 4 && Shapes.Value(v) is >= 1850 and <= 2100),
        new(ColumnKind.BirthMonth, v => v.Length <= 2 && Shapes.Value(v) is >= 1 and <= 12),
        new(ColumnKind.BirthDay, v => v.Length <= 2 && Shapes.Value(v) is >= 1 and <= 31),
        new(ColumnKind.Number, v => Shapes.IsNumber(v, money: false)),
        new(ColumnKind.Money, v => Shapes.IsNumber(v, money: true)),
    ];

    public static bool IsCompanyNumber(string value)
    {
        Span<char> buffer = stackalloc char[Signs.Most];
        var signs = Scrubbed(value, buffer);
        if (Shapes.Digits(signs) is < 7 or > 14) return false;

        // A KRS has no check digit, but its zeros show it.
        return Fits(signs, Companies, evenDoubtful: false)
            || (signs.Length == 10 && signs.StartsWith("000") && CheckDigits.AreDigits(signs) && !CheckDigits.AreZeros(signs));
    }

    /// <summary>A country's letters and a body that fits its rule, or a Norwegian number that ends in MVA. Of countries
    /// other than ours a body of the right length will do: the standard says what is wrong with it.</summary>
    public static bool IsVatNumber(string value)
    {
        if (value.Length > LongestIdentifier) return false;
        Span<char> buffer = stackalloc char[Signs.Most];
        var signs = Scrubbed(value, buffer);
        if (Shapes.Digits(signs) < 7) return false;
        if (signs.EndsWith("MVA")) return Fits(signs, NorwegianVat.Rule, evenDoubtful: true);
        if (VatNumber.Named(signs) is not { } rule || CheckDigits.AreDigits(signs[..1])) return false;
        var isOurs = signs[..2] is "NO" or "SE" or "FI" or "DK" or "PL";
        return Fits(signs, rule, evenDoubtful: true) || (!isOurs && signs.Length <= 14);
    }

    public static bool IsNationalId(string value)
    {
        if (value.Length is < 10 or > 15) return false;
        Span<char> buffer = stackalloc char[Signs.Most];
        var signs = Scrubbed(value, buffer);
        return signs.Length > 0 && (Fits(signs, People, evenDoubtful: true) || IsCpr(signs));
    }

    // Any ten digits that begin with a day would be a CPR number, so it must be written as one or fit the old check.
    private static bool IsCpr(ReadOnlySpan<char> signs) => Fits(signs, Cpr.Rule, evenDoubtful: false)
        && ((signs.Length == 11 && signs[6] is '-' or ' ')
            || (signs.Length == 10 && CheckDigits.Weighted(signs, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0));

    private static bool IsBic(string value)
    {
        if (value.Length is not (8 or 11)) return false;
        foreach (var sign in value)
        {
            if (!char.IsAsciiLetterUpper(sign) && !char.IsAsciiDigit(sign)) return false;
        }

        return Fits(value, Bic.Rule, evenDoubtful: true);
    }

    private static bool Fits(string value, NumberRule rule, bool evenDoubtful)
    {
        if (value.Length > LongestIdentifier) return false;
        Span<char> buffer = stackalloc char[Signs.Most];
        return Fits(Scrubbed(value, buffer), rule, evenDoubtful);
    }

    private static bool Fits(ReadOnlySpan<char> signs, NumberRule[] rules, bool evenDoubtful)
    {
        foreach (var rule in rules)
        {
            if (Fits(signs, rule, evenDoubtful)) return true;
        }

        return false;
    }

    private static bool Fits(ReadOnlySpan<char> signs, NumberRule rule, bool evenDoubtful) =>
        signs.Length > 0 && rule.Fits(signs, Setting.None, out _, out _, out var doubtful) && (evenDoubtful || !doubtful);

    /// <summary>Empty where the value is no number.</summary>
    private static ReadOnlySpan<char> Scrubbed(string value, Span<char> buffer) => buffer[..Math.Max(0, Signs.Scrub(value, buffer))];

    private static bool InList(string value, HashSet<string> list) => value.Length <= 40
        && list.Contains(Fold.Plain(value));
}
