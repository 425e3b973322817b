using CareLabel.Wash.Columns;

namespace CareLabel.Wash.Misfiled;

/// <summary>What a field must not hold.</summary>
[Flags]
internal enum Fields
{
    /// <summary>No value is judged.</summary>
    Anything = 0,

    /// <summary>Holds one of its own form; e-mails and web addresses are misfiled.</summary>
    Own = 1,

    /// <summary>Holds words: a number with a check digit is misfiled.</summary>
    Words = 2,

    /// <summary>Holds names of people.</summary>
    PersonName = 4,

    /// <summary>A phone with a plus sign is misfiled.</summary>
    NotPhone = 8,

    /// <summary>Digits like a phone's are misfiled.</summary>
    NotDigits = 16,

    NotCompanyNumber = 32,
    NotDate = 64,
    NotBareDomain = 128,
    NotCompany = 256,
}

/// <summary>The fields by kind of column.</summary>
internal static class Field
{
    private const Fields Text = Fields.Own | Fields.Words | Fields.NotPhone | Fields.NotCompanyNumber;

    public static Fields Of(ColumnKind kind) => kind switch
    {
        ColumnKind.FullName or ColumnKind.FirstName or ColumnKind.LastName or ColumnKind.MiddleName
            => Text | Fields.PersonName | Fields.NotDigits | Fields.NotDate | Fields.NotBareDomain,
        ColumnKind.NamePrefix or ColumnKind.NameSuffix or ColumnKind.JobTitle or ColumnKind.City or ColumnKind.Country or ColumnKind.Gender
            => Text | Fields.NotDigits | Fields.NotDate | Fields.NotBareDomain | Fields.NotCompany,
        ColumnKind.Department or ColumnKind.Region or ColumnKind.Language or ColumnKind.Category =>
            Text | Fields.NotDigits,
        ColumnKind.CompanyName or ColumnKind.PersonOrCompany => Text | Fields.NotDigits,
        ColumnKind.Street or ColumnKind.AddressLine2 or ColumnKind.HouseNumber => Text,
        ColumnKind.Email => Fields.Own | Fields.NotPhone | Fields.NotDigits | Fields.NotCompanyNumber | Fields.NotDate | Fields.NotBareDomain,
        ColumnKind.Phone => Fields.Own | Fields.NotCompanyNumber | Fields.NotDate | Fields.NotBareDomain,
        ColumnKind.WebAddress => Fields.Own | Fields.NotPhone | Fields.NotCompanyNumber | Fields.NotDate,
        ColumnKind.Postcode or ColumnKind.YesNo =>
            Fields.Own | Fields.NotPhone | Fields.NotCompanyNumber | Fields.NotBareDomain,
        ColumnKind.CompanyNumber or ColumnKind.VatNumber or ColumnKind.NationalId or ColumnKind.Bic or ColumnKind.Lei
            or ColumnKind.BirthDate or ColumnKind.Date or ColumnKind.CreatedAt or ColumnKind.ChangedAt =>
                Fields.Own | Fields.NotPhone | Fields.NotBareDomain,
        ColumnKind.Number or ColumnKind.Money or ColumnKind.BirthYear => Fields.Own | Fields.NotBareDomain,
        _ => Fields.Anything,
    };
}

/// <summary>Counts of the signs in a value: the quick look that lets nearly all values pass.</summary>
internal readonly record struct Signs(int Digits, int Letters, int Ats, int Dots, int Others)
{
    /// <summary>Letters, spaces, hyphens and apostrophes only.</summary>
    public bool IsPlainWords => (Digits | Ats | Dots | Others) == 0;

    public static Signs Of(string value)
    {
        int digits = 0, letters = 0, ats = 0, dots = 0, others = 0;
        foreach (var c in value)
        {
            if (char.IsLetter(c)) letters++;
            else if (char.IsAsciiDigit(c)) digits++;
            else if (c == '@') ats++;
            else if (c == '.') dots++;
            else if (c is not (' ' or '-' or '\'' or '’' or ',' or '/' or '&')) others++;
        }

        return new(digits, letters, ats, dots, others);
    }
}
