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

    /// <summary>Nothing.</summary>
    public static Rights None { get; } = new(new Dictionary<RecordKind, Acts>());

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

    /// <summary>What these or others allow: of a user with several roles.</summary>
    public Rights Or(Rights other) => Joined(other, (a, b) => a | b, (a, b) => a || b);

    /// <summary>What these and others allow: of a token that may do less than its user.</summary>
    public Rights And(Rights other) => Joined(other, (a, b) => a & b, (a, b) => a && b);

    /// <summary>What these allow and others do not: of a role from which something is taken.</summary>
    public Rights Without(Rights other) => Joined(other, (a, b) => a & ~b, (a, b) => a && !b);

    /// <summary>Whether others allow all that these do.</summary>
    public bool AreWithin(Rights other) => Enum.GetValues<RecordKind>().All(kind => other.May(With(kind), kind))
        && (other.SeesSensitive || !SeesSensitive) && (other.ExtendsLists || !ExtendsLists) && (other.SetsFields || !SetsFields)
        && (other.Administers || !Administers);

    private Rights Joined(Rights other, Func<Acts, Acts, Acts> acts, Func<bool, bool, bool> flags) =>
        new(Enum.GetValues<RecordKind>().ToDictionary(kind => kind, kind => acts(With(kind), other.With(kind))))
        {
            SeesSensitive = flags(SeesSensitive, other.SeesSensitive), ExtendsLists = flags(ExtendsLists, other.ExtendsLists),
            SetsFields = flags(SetsFields, other.SetsFields), Administers = flags(Administers, other.Administers),
        };
}
