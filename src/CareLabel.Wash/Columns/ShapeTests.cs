using CareLabel.Wash.Text;

namespace CareLabel.Wash.Columns;

/// <summary>The built-in test of each kind: shape, check digit or a list of known words.</summary>
internal static class ShapeTests
{
    private const int LongestIdentifier = 40;

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
        new(ColumnKind.Iban, IsIban),
        new(ColumnKind.Bic, IsBic),
        new(ColumnKind.Lei, IsLei),
        new(ColumnKind.Ean, v => Bare(v) is { } d && AllDigits(d) && CheckDigits.Gtin(d)),
        new(ColumnKind.Card, v => Bare(v) is { Length: >= 13 and <= 19 } d && AllDigits(d)
            && d[0] is >= '2' and <= '6' && CheckDigits.Luhn(d)),
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

    public static bool IsCompanyNumber(string value) =>
        Bare(value) is { Length: >= 8 and <= 14 } bare && AllDigits(bare) && CheckDigits.CompanyNumber(bare);

    /// <summary>A country's letters and a body of the right length, or a Norwegian number that ends in MVA.</summary>
    public static bool IsVatNumber(string value)
    {
        if (Bare(value) is not { Length: >= 7 and <= 17 } bare) return false;
        if (bare.EndsWith("MVA", StringComparison.OrdinalIgnoreCase))
        {
            var start = bare.StartsWith("NO", StringComparison.OrdinalIgnoreCase) ? 2 : 0;
            return IsCompanyNumber(bare[start..^3]);
        }

        if (!char.IsAsciiLetter(bare[0]) || !char.IsAsciiLetter(bare[1]) || Shapes.Digits(bare) < 7) return false;
        return bare[..2].ToUpperInvariant() switch
        {
            "FI" or "DK" => bare.Length == 10 && IsCompanyNumber(bare[2..]),
            "PL" => bare.Length == 12 && IsCompanyNumber(bare[2..]),
            "SE" => bare.Length == 14 && AllDigits(bare[2..]) && CheckDigits.Luhn(bare.AsSpan(2, 10)),
            "AT" or "BE" or "BG" or "CY" or "CZ" or "DE" or "EE" or "EL" or "GR" or "ES" or "FR" or "HR" or "HU" or "IE"
                or "IT" or "LT" or "LU" or "LV" or "MT" or "NL" or "PT" or "RO" or "SI" or "SK" or "GB" or "XI" =>
                    bare.Length <= 14,
            _ => false,
        };
    }

    public static bool IsNationalId(string value)
    {
        if (value.Length is < 10 or > 15) return false;
        if (value.Length == 11 && CheckDigits.Hetu(value)) return true;
        return Bare(value.Replace("+", "", StringComparison.Ordinal)) is { } bare && AllDigits(bare)
            && CheckDigits.NationalId(bare);
    }

    public static bool IsIban(string value) =>
        Bare(value) is { Length: >= 15 and <= 34 } bare
        && char.IsAsciiLetter(bare[0]) && char.IsAsciiLetter(bare[1]) && char.IsAsciiDigit(bare[2])
            && char.IsAsciiDigit(bare[3])
        && CheckDigits.Mod97(bare.AsSpan(4), bare.AsSpan(0, 4));

    private static bool IsLei(string value) =>
        value.Length == 20 && Shapes.Digits(value) >= 4 && CheckDigits.Mod97(value, []);

    private static bool IsBic(string value)
    {
        if (value.Length is not (8 or 11)) return false;
        for (var i = 0; i < 6; i++)
        {
            if (!char.IsAsciiLetterUpper(value[i])) return false;
        }

        return KnownWords.Countries.Contains(value[4..6].ToLowerInvariant())
            && char.IsAsciiLetterOrDigit(value[6]) && char.IsAsciiLetterOrDigit(value[7]);
    }

    private static bool InList(string value, HashSet<string> list) => value.Length <= 40
        && list.Contains(Fold.Plain(value));

    private static bool AllDigits(string text) => text.Length > 0 && Shapes.Digits(text) == text.Length;

    /// <summary>Without the spaces, dots and hyphens that numbers are grouped by; null where other signs stand in
    /// it.</summary>
    private static string? Bare(string value)
    {
        if (value.Length > LongestIdentifier) return null;
        Span<char> bare = stackalloc char[value.Length];
        var length = 0;
        foreach (var c in value)
        {
            if (char.IsAsciiLetterOrDigit(c)) bare[length++] = c;
            else if (!char.IsWhiteSpace(c) && c is not ('-' or '.' or '/' or '–')) return null;
        }

        return length == 0 ? null : length == value.Length ? value : new(bare[..length]);
    }
}
