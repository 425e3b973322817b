using CareLabel.Wash.Columns;
using CareLabel.Wash.Identifiers;

namespace CareLabel.Fields;

/// <summary>What can be said of identifiers that the house adds fields for.</summary>
internal static class OwnField
{
    /// <summary>The engine's standard of a kind of number.</summary>
    public static ColumnKind Standard(string? scheme) => scheme switch
    {
        null => ColumnKind.Unknown,
        "intl.iban" => ColumnKind.Iban,
        "intl.bic" => ColumnKind.Bic,
        "intl.lei" => ColumnKind.Lei,
        "intl.gtin" => ColumnKind.Ean,
        _ when scheme.EndsWith(".vat", StringComparison.Ordinal) => ColumnKind.VatNumber,
        _ => IdentifierKinds.Find(scheme)?.Bearer switch
        {
            Bearer.Person => ColumnKind.NationalId,
            Bearer.Organisation => ColumnKind.CompanyNumber,
            _ => ColumnKind.OtherNumber,
        },
    };

    /// <summary>Whether a kind of number names a human being, so that the field is sensitive.</summary>
    public static bool IsOfPerson(string? scheme) => scheme is not null && IdentifierKinds.Find(scheme)?.Bearer == Bearer.Person;
}
