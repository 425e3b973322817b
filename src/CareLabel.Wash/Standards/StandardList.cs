using CareLabel.Wash.Columns;
using CareLabel.Wash.Identifiers;

namespace CareLabel.Wash.Standards;

/// <summary>Which standard reads which kind of column. To add a standard: its file, its vectors, a line here.</summary>
public static class StandardList
{
    /// <summary>The standard of a kind of column; null where values are left as they came.</summary>
    public static Func<string, Setting, Reading>? For(ColumnKind kind) => kind switch
    {
        ColumnKind.FullName => PersonName.Read,
        ColumnKind.FirstName or ColumnKind.MiddleName => PersonName.ReadGiven,
        ColumnKind.LastName => PersonName.ReadFamily,
        ColumnKind.CompanyName => CompanyName.Read,
        ColumnKind.PersonOrCompany => (typed, setting) =>
            CompanyName.LooksLikeCompany(typed) ? CompanyName.Read(typed, setting) : PersonName.Read(typed, setting),
        ColumnKind.Email => (typed, _) => Email.Read(typed),
        ColumnKind.Phone => Phone.ReadMany,
        ColumnKind.WebAddress => (typed, _) => WebAddress.Read(typed),
        ColumnKind.Street => Street.Read,
        ColumnKind.HouseNumber => HouseNumber.Read,
        ColumnKind.Postcode => Postcode.Read,
        ColumnKind.City => City.Read,
        ColumnKind.Country => (typed, _) => Country.Read(typed),
        ColumnKind.CompanyNumber => CompanyNumber.Read,
        ColumnKind.VatNumber => VatNumber.Read,
        ColumnKind.NationalId => NationalId.Read,
        ColumnKind.Iban => Iban.Read,
        ColumnKind.Bic => Bic.Read,
        ColumnKind.Lei => Lei.Read,
        ColumnKind.Ean => Gtin.Read,
        ColumnKind.BirthDate => DateValue.ReadBirth,
        ColumnKind.Date or ColumnKind.CreatedAt or ColumnKind.ChangedAt => DateValue.Read,
        ColumnKind.Number => NumberValue.Read,
        ColumnKind.Money => Money.Read,
        ColumnKind.YesNo => (typed, _) => YesNo.Read(typed),
        ColumnKind.Language => (typed, _) => Language.Read(typed),
        _ => IsFree(kind) ? AsTyped : null,
    };

    /// <summary>The word by which changes name the standard: "phone", "company name".</summary>
    public static string Name(ColumnKind kind) => kind switch
    {
        ColumnKind.FullName or ColumnKind.FirstName or ColumnKind.MiddleName or ColumnKind.LastName => "person name",
        ColumnKind.PersonOrCompany => "name",
        ColumnKind.BirthDate or ColumnKind.Date or ColumnKind.CreatedAt or ColumnKind.ChangedAt => "date",
        ColumnKind.CompanyName => "company name",
        ColumnKind.CompanyNumber => "company number",
        ColumnKind.VatNumber => "vat number",
        ColumnKind.NationalId => "national id",
        ColumnKind.WebAddress => "web address",
        ColumnKind.HouseNumber => "house number",
        ColumnKind.YesNo => "yes or no",
        ColumnKind.AddressLine2 => "address",
        ColumnKind.FullAddress => "address",
        ColumnKind.JobTitle => "job title",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>Whether values are words of any kind: they stay as they came, but for words that stand for nothing and
    /// values of another field.</summary>
    public static bool IsFree(ColumnKind kind) =>
        kind is ColumnKind.JobTitle or ColumnKind.Department or ColumnKind.NamePrefix or ColumnKind.NameSuffix
            or ColumnKind.AddressLine2 or ColumnKind.Region or ColumnKind.FullAddress or ColumnKind.Note;

    private static Reading AsTyped(string typed, Setting setting) =>
        string.IsNullOrWhiteSpace(typed) ? Reading.Empty(typed) : new(typed, typed, null, null);

    /// <summary>Whether the standard asks for the country of the row.</summary>
    public static bool AsksForCountry(ColumnKind kind) =>
        kind is ColumnKind.Phone or ColumnKind.Postcode or ColumnKind.Street
        or ColumnKind.HouseNumber or ColumnKind.City or ColumnKind.CompanyNumber or ColumnKind.VatNumber
            or ColumnKind.NationalId
        or ColumnKind.CompanyName or ColumnKind.Money;

    /// <summary>Whether values are of a list, so that spelling variants are gathered.</summary>
    public static bool IsCategory(ColumnKind kind) => kind is ColumnKind.Category or ColumnKind.Gender;
}
