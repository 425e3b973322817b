namespace CareLabel.Access;

/// <summary>What lets a program in as a user. Its text is shown once and never kept; only its hash is.</summary>
public sealed class ApiToken
{
    /// <summary>Its id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The user as whom the program acts.</summary>
    public Guid User { get; init; }

    /// <summary>What it is for: <c>web shop</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The SHA-256 of its text, in hexadecimal. The text is random enough that no slow hash is needed.</summary>
    public required string Hash { get; init; }

    /// <summary>What of the user's rights it has, as <see cref="Scopes"/> writes them.</summary>
    public required string Scopes { get; init; }

    /// <summary>When it was made.</summary>
    public DateTime Created { get; init; }

    /// <summary>From when on it opens nothing.</summary>
    public DateTime Expires { get; init; }

    /// <summary>When it was used last, to about five minutes.</summary>
    public DateTime? LastUsed { get; set; }

    /// <summary>When it was taken back.</summary>
    public DateTime? RevokedAt { get; set; }
}
