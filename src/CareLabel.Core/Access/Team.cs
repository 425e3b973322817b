namespace CareLabel.Access;

/// <summary>Users who work together.</summary>
public sealed class Team
{
    /// <summary>Its id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>As people call it.</summary>
    public required string Name { get; set; }
}

/// <summary>That a user is in a team.</summary>
public sealed class TeamMember
{
    /// <summary>The team.</summary>
    public Guid Team { get; init; }

    /// <summary>The user.</summary>
    public Guid User { get; init; }
}
