namespace CareLabel.Shared;

/// <summary>What can be done with records of a kind. Their numbers are stored.</summary>
[Flags]
public enum Acts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read.</summary>
    See = 1,

    /// <summary>Make new ones.</summary>
    Add = 2,

    /// <summary>Change.</summary>
    Edit = 4,

    /// <summary>Fold one into another.</summary>
    Merge = 8,

    /// <summary>Change many at once.</summary>
    BulkChange = 16,

    /// <summary>Read in from a file.</summary>
    Import = 32,

    /// <summary>Write to a file.</summary>
    Export = 64,

    /// <summary>Retire and restore.</summary>
    Retire = 128,

    /// <summary>All of these.</summary>
    All = 255,
}

/// <summary>What a user may do: the acts for each kind of record, and what is not about records.</summary>
public sealed class Rights
{
    private readonly IReadOnlyDictionary<RecordKind, Acts> _acts;

    /// <summary>Gathers what the user's roles allow.</summary>
    public Rights(IReadOnlyDictionary<RecordKind, Acts> acts) => _acts = acts;

    /// <summary>Everything: the administrator, and the program itself.</summary>
    public static Rights Full { get; } = new(Enum.GetValues<RecordKind>().ToDictionary(kind => kind, _ => Acts.All))
    {
        SeesSensitive = true, ExtendsLists = true, SetsFields = true, Administers = true,
    };

    /// <summary>Sees and changes sensitive fields.</summary>
    public bool SeesSensitive { get; init; }

    /// <summary>Adds values to pick lists.</summary>
    public bool ExtendsLists { get; init; }

    /// <summary>Adds and changes fields, what is required, and synonyms.</summary>
    public bool SetsFields { get; init; }

    /// <summary>Administers users and the base itself.</summary>
    public bool Administers { get; init; }

    /// <summary>Whether all of some acts are allowed with records of a kind.</summary>
    public bool May(Acts acts, RecordKind kind) => (_acts.GetValueOrDefault(kind) & acts) == acts;

    /// <summary>The acts that are allowed with records of a kind.</summary>
    public Acts With(RecordKind kind) => _acts.GetValueOrDefault(kind);
}
