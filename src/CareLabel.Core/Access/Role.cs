using CareLabel.Shared;

namespace CareLabel.Access;

/// <summary>What the house has set otherwise about a role, or a role of the house's own. What it left alone is in <see cref="DefaultRoles"/>.</summary>
public sealed class Role
{
    /// <summary>Its stable name: <c>sales</c>.</summary>
    public required string Key { get; init; }

    /// <summary>As people call it.</summary>
    public required string Label { get; set; }

    /// <summary>Sees and changes sensitive fields.</summary>
    public bool SeesSensitive { get; set; }

    /// <summary>Adds values to pick lists.</summary>
    public bool ExtendsLists { get; set; }

    /// <summary>Adds and changes fields, what is required, and synonyms.</summary>
    public bool SetsFields { get; set; }

    /// <summary>Administers users and the base itself.</summary>
    public bool Administers { get; set; }
}

/// <summary>The acts that the house lets a role do with one kind of record.</summary>
public sealed class RoleActs
{
    /// <summary>The role.</summary>
    public required string Role { get; init; }

    /// <summary>The kind of record.</summary>
    public RecordKind Kind { get; init; }

    /// <summary>What it may do with them.</summary>
    public Acts Acts { get; set; }
}

/// <summary>That a user has a role. Who has several may do what any of them may.</summary>
public sealed class UserRole
{
    /// <summary>The user.</summary>
    public Guid User { get; init; }

    /// <summary>The role's key.</summary>
    public required string Role { get; init; }
}
