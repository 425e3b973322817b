using CareLabel.Wash.Columns;

namespace CareLabel.Wash.Merging;

/// <summary>Which of several values survives when rows become one. An empty cell never wins over a filled one.</summary>
public enum SurvivorRule
{
    /// <summary>Of the row that was changed (or else made) last.</summary>
    Newest,

    /// <summary>Of the row that was made first; of a column of dates the earliest.</summary>
    Oldest,

    /// <summary>The one with the most letters.</summary>
    Longest,

    /// <summary>The one that most rows have.</summary>
    MostFrequent,

    /// <summary>Of the row in which most of the fields that belong together (an address) are filled.</summary>
    MostComplete,

    /// <summary>Of the first source, in the order in which the sources are trusted.</summary>
    FirstSource,

    /// <summary>All different values, one after the other.</summary>
    KeepAll,

    /// <summary>Of the row that is kept; where that is empty, of the first source that has it.</summary>
    Kept,
}

/// <summary>The rule for each kind of column where nobody chose another.</summary>
public static class SurvivorRules
{
    /// <summary>The rule that suits a kind of column.</summary>
    public static SurvivorRule For(ColumnKind kind) => kind switch
    {
        ColumnKind.Id => SurvivorRule.Kept,
        ColumnKind.Email or ColumnKind.Phone or ColumnKind.Note => SurvivorRule.KeepAll,
        ColumnKind.Street or ColumnKind.HouseNumber or ColumnKind.AddressLine2 or ColumnKind.Postcode or ColumnKind.City
            or ColumnKind.Region or ColumnKind.Country or ColumnKind.FullAddress => SurvivorRule.MostComplete,
        ColumnKind.CreatedAt => SurvivorRule.Oldest,
        ColumnKind.ChangedAt or ColumnKind.JobTitle or ColumnKind.Department => SurvivorRule.Newest,
        _ => SurvivorRule.MostFrequent,
    };

    /// <summary>As it is told to people.</summary>
    public static string Sentence(SurvivorRule rule) => rule switch
    {
        SurvivorRule.Newest => "the newest",
        SurvivorRule.Oldest => "the oldest",
        SurvivorRule.Longest => "the longest",
        SurvivorRule.MostFrequent => "the most frequent",
        SurvivorRule.MostComplete => "from the most complete row",
        SurvivorRule.FirstSource => "from the most trusted source",
        SurvivorRule.KeepAll => "all kept",
        _ => "of the kept row",
    };
}
