namespace CareLabel.Wash.Columns;

/// <summary>What a column was found to hold, and why.</summary>
/// <param name="Index">Place of the column in its table, from 0.</param>
/// <param name="Name">The header as it came.</param>
/// <param name="Kind">What the column holds.</param>
/// <param name="Sureness">0 (a guess) to 1 (the header and the content say so, or a person did).</param>
/// <param name="Why">One plain sentence for people.</param>
/// <param name="Part">Which of several alike it is.</param>
/// <param name="Ordinal">The number in the header ("E-mail 2" → 2); 0 where it has none. Columns of one kind and part
/// are told apart by it.</param>
public sealed record RecognisedColumn(
    int Index, string Name, ColumnKind Kind, double Sureness, string Why,
    ColumnPart Part = ColumnPart.None, int Ordinal = 0)
{
    /// <summary>ISO 3166-1 alpha-2 of the column's values where a person said so; null otherwise.</summary>
    public string? Country { get; init; }

    /// <summary>The header puts the family name first ("Nazwisko i imię", "Last, First").</summary>
    public bool IsFamilyFirst { get; init; }

    /// <summary>What the values of an id column are where they also say who somebody is, such as e-mail addresses; they
    /// are compared as that. Null otherwise.</summary>
    public ColumnKind? ComparedAs { get; init; }

    /// <summary>A person asked that the column be neither standardised nor compared.</summary>
    public bool Skip { get; init; }
}

/// <summary>What the rows of a list are.</summary>
public enum ListKind
{
    /// <summary>Anything else with columns that identify.</summary>
    Any,

    /// <summary>Each row is a person.</summary>
    People,

    /// <summary>Each row is a business or other organisation.</summary>
    Companies,

    /// <summary>Some rows are people, others organisations.</summary>
    Mixed,
}
