namespace CareLabel.Access;

/// <summary>What the house has set about access; one row.</summary>
public sealed class AccessRules
{
    /// <summary>The only id.</summary>
    public const int Only = 1;

    /// <summary>Always <see cref="Only"/>.</summary>
    public int Id { get; init; } = Only;

    /// <summary>Goes up with every change of users, roles, teams and tokens: what was read at a version holds while it is the newest.</summary>
    public long Version { get; set; } = 1;

    /// <summary>With more full administrators than this, the program warns.</summary>
    public int MostAdministrators { get; set; } = 3;
}
