using CareLabel.Wash.Columns;

namespace CareLabel.Fields;

/// <summary>Where synonyms hold.</summary>
internal static class Synonyms
{
    /// <summary>The scope of those that are parts of a pick list.</summary>
    public const string OfList = "list";

    /// <summary>Where a synonym of a field that is no pick list holds: wherever its standard does, or in it alone.</summary>
    public static string Scope(Field field) => field.Standard switch
    {
        ColumnKind.Country or ColumnKind.Language or ColumnKind.City or ColumnKind.Region => field.Standard.ToString().ToLowerInvariant(),
        _ => $"{field.Kind.ToString().ToLowerInvariant()}.{field.Key}",
    };

    /// <summary>Whether a field holds words that can have synonyms; numbers, names of people and addresses cannot.</summary>
    public static bool MayHave(Field field) => field is { Type: FieldType.Text, ReadOnly: false, KeptIn.Count: 0 } && field.Standard
        is ColumnKind.Unknown or ColumnKind.Country or ColumnKind.Language or ColumnKind.City or ColumnKind.Region or ColumnKind.JobTitle
        or ColumnKind.Department or ColumnKind.NamePrefix;
}
