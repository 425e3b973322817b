namespace CareLabel.Labels;

/// <summary>Who can answer for a record.</summary>
/// <param name="Active">The users that are active; null where nobody knows, and then any owner counts.</param>
public sealed record Owners(IReadOnlySet<Guid>? Active)
{
    /// <summary>Nobody knows who is active.</summary>
    public static Owners Unknown { get; } = new((IReadOnlySet<Guid>?)null);

    /// <summary>Whether this user can answer for a record, as far as anyone knows.</summary>
    public bool CanBe(Guid user) => Active?.Contains(user) ?? true;

    /// <summary>As one text, the same for the same users; null where nobody knows.</summary>
    public string? Written => Active is null ? null : string.Join(' ', Active.Order());

    /// <summary>From such a text.</summary>
    public static Owners Of(string? written) => written is null
        ? Unknown
        : new(written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToHashSet());
}
