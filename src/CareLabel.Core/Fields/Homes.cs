using CareLabel.Wash.Columns;

namespace CareLabel.Fields;

/// <summary>Where a value belongs that stands in the wrong field.</summary>
internal static class Homes
{
    /// <summary>The field of the same records for values of a kind; null where they have none.</summary>
    public static Field? Of(Catalogue catalogue, Field field, ColumnKind looksLike)
    {
        foreach (var kind in Kinds(looksLike))
        {
            if (catalogue.Holding(field.Kind, kind) is { } home) return home;
        }

        return null;
    }

    // A bare day may be anything's: only a day of birth is looked for.
    private static ColumnKind[] Kinds(ColumnKind kind) => kind switch
    {
        ColumnKind.CompanyNumber or ColumnKind.VatNumber => [ColumnKind.CompanyNumber, ColumnKind.VatNumber],
        ColumnKind.FullAddress => [ColumnKind.FullAddress, ColumnKind.Street],
        ColumnKind.Date => [ColumnKind.BirthDate],
        _ => [kind],
    };
}
