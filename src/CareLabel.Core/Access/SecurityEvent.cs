namespace CareLabel.Access;

/// <summary>Who changed which rights when, and who was refused. Rows are only ever added.</summary>
public sealed class SecurityEvent
{
    /// <summary>Its number; later ones are higher.</summary>
    public long Id { get; init; }

    /// <summary>When.</summary>
    public DateTime At { get; init; }

    /// <summary>The user who did it; null for who sits at the machine and for who did not get in.</summary>
    public Guid? Who { get; init; }

    /// <summary>The name as it was then.</summary>
    public required string WhoName { get; init; }

    /// <summary>What was done: <c>user-added</c>, <c>roles-changed</c>, <c>sign-in-locked</c>.</summary>
    public required string What { get; init; }

    /// <summary>The user or token that it was done to.</summary>
    public Guid? About { get; init; }

    /// <summary>Its name as it was then, and what changed: <c>kari@example.no: sales → sales, steward</c>.</summary>
    public required string Details { get; init; }
}
