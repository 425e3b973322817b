using CareLabel.Shared;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;

namespace CareLabel.Fields;

/// <summary>
/// What is known of one field: forms, lists, import, export, the gate and the label all read it here, and nowhere else is
/// anything said about a field.
/// </summary>
public sealed record Field
{
    /// <summary>The records that have it.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>Its stable name: <c>family</c>, <c>address.city</c>, <c>own.shoe</c>.</summary>
    public required string Key { get; init; }

    /// <summary>As people call it.</summary>
    public required string Label { get; init; }

    /// <summary>What it holds.</summary>
    public required FieldType Type { get; init; }

    /// <summary>By which of the engine's standards it is written; the import recognises its columns by the same.</summary>
    public ColumnKind Standard { get; init; } = ColumnKind.Unknown;

    /// <summary>How it is written, where that is no standard of the engine's columns.</summary>
    public Func<string, Setting, Reading>? Reads { get; init; }

    /// <summary>Where in a record its value lies.</summary>
    public required FieldPlace Place { get; init; }

    /// <summary>The pick list that its values come from.</summary>
    public string? PickList { get; init; }

    /// <summary>The kind of record that it links to.</summary>
    public RecordKind? LinksTo { get; init; }

    /// <summary>Which number it is, as the engine calls it (<c>intl.iban</c>); null where any will do.</summary>
    public string? Scheme { get; init; }

    /// <summary>The least and the most a whole number may be; null where it is no whole number.</summary>
    public (int Least, int Most)? Whole { get; init; }

    /// <summary>The fields that it is typed for as one and kept in: a full name in title, first and last name. None for most.</summary>
    public IReadOnlyList<string> KeptIn { get; init; } = [];

    /// <summary>The table that the journal names for it; null where it is the record's own.</summary>
    public string? Table { get; init; }

    /// <summary>The column that the journal names for it; null where that follows from the key.</summary>
    public string? Column { get; init; }

    /// <summary>Columns of the same row that are written with its own and come back with it: an amount's currency, whether an address is answered.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>Whether it says when something was, so that it cannot lie ahead.</summary>
    public bool IsPast { get; init; }

    /// <summary>The field of days, of the same part, that it cannot lie before: the first day of an employment.</summary>
    public string? NotBefore { get; init; }

    /// <summary>Whether what is said stands as it was said, and is overruled by what is said later: consents.</summary>
    public bool Stands { get; init; }

    /// <summary>Whether a record has several of it: phones, addresses.</summary>
    public bool IsMany { get; init; }

    /// <summary>Whether a record without it is not let in.</summary>
    public bool Required { get; init; }

    /// <summary>When a record without it is not let in, where that is not always; any of them is enough.</summary>
    public IReadOnlyList<RequiredWhen> RequiredWhen { get; init; } = [];

    /// <summary>Whether records of its kind are known by it, so that no house can do without.</summary>
    public bool IsVital { get; init; }

    /// <summary>Whether the care label counts a record without it as incomplete.</summary>
    public bool Wanted { get; init; }

    /// <summary>Whether only who may see sensitive fields sees it.</summary>
    public bool Sensitive { get; init; }

    /// <summary>After how many months its value is no longer fresh; null where it does not age.</summary>
    public int? BestBeforeMonths { get; init; }

    /// <summary>What it means, for the glossary beside it.</summary>
    public string? Meaning { get; init; }

    /// <summary>What it is kept for; personal data without a purpose is not kept.</summary>
    public string? Purpose { get; init; }

    /// <summary>Whether lists can be filtered by it quickly.</summary>
    public bool Filterable { get; init; }

    /// <summary>Whether it can be read but not set: what follows from other things.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether the house added it.</summary>
    public bool IsOwn => Key.StartsWith("own.", StringComparison.Ordinal);

    /// <summary>Whether it is shown no more; its values stay.</summary>
    public bool IsRetired { get; init; }

    /// <summary>Whether the same values come again and again in a list, so that remembering what was read pays.</summary>
    public bool Recurs => Type is FieldType.Pick or FieldType.MultiPick || Standard is ColumnKind.FirstName or ColumnKind.LastName or ColumnKind.MiddleName
        or ColumnKind.NamePrefix or ColumnKind.City or ColumnKind.Country or ColumnKind.Postcode or ColumnKind.Region or ColumnKind.Language or ColumnKind.JobTitle;

    /// <summary>Its place among the fields of its records.</summary>
    public int Position { get; init; }

    /// <summary>Its place in the journal: table and column.</summary>
    public (string Table, string Column) InJournal =>
        (Table ?? Kind.ToString().ToLowerInvariant(), Column ?? (IsOwn ? Key : Key.Replace('.', '_')));
}
