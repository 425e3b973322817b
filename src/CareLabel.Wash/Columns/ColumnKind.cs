#pragma warning disable CS1591 // Names that say themselves need no sentence.

namespace CareLabel.Wash.Columns;

/// <summary>What a column holds. Decides which standard reads its values and how they count when rows are
/// compared.</summary>
public enum ColumnKind
{
    /// <summary>Not recognised: passes through untouched, and still helps matching where it identifies.</summary>
    Unknown,

    /// <summary>The list's own row id: never changed, never compared.</summary>
    Id,

    FullName, FirstName, MiddleName, LastName, NamePrefix, NameSuffix,

    /// <summary>Name of a business or other organisation (for a person: the employer).</summary>
    CompanyName,

    /// <summary>People and organisations in one column.</summary>
    PersonOrCompany,

    Department, JobTitle,

    /// <summary>One or several e-mail addresses.</summary>
    Email,

    /// <summary>One or several phone or fax numbers.</summary>
    Phone,

    WebAddress,

    /// <summary>Street with or without house number.</summary>
    Street,
    HouseNumber,

    /// <summary>Second address line: flat, floor, c/o, locality.</summary>
    AddressLine2,
    Postcode, City,

    /// <summary>State, county, municipality, province.</summary>
    Region,
    Country,

    /// <summary>A whole postal address in one cell.</summary>
    FullAddress,

    /// <summary>National number of an organisation: orgnr, Y-tunnus, CVR, NIP, REGON, KRS.</summary>
    CompanyNumber,
    VatNumber,

    /// <summary>National number of a person.</summary>
    NationalId,
    Iban, Bic, Lei, Ean, Card,

    /// <summary>Another number or code that names one person or thing (a passport, a customer number of another
    /// system).</summary>
    OtherNumber,

    BirthDate,

    /// <summary>Parts of a date of birth in columns of their own: a year of four digits, a month 1–12, a day
    /// 1–31.</summary>
    BirthYear, BirthMonth, BirthDay,

    Date,

    /// <summary>When the row was made or last changed; decides which value is newest.</summary>
    CreatedAt, ChangedAt,

    Number, Money, YesNo, Gender, Language,

    /// <summary>One of a small set of values.</summary>
    Category,

    /// <summary>Free text.</summary>
    Note,
}
