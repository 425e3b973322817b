using CareLabel.Access;
using CareLabel.Data;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Labels;

/// <summary>Who can answer for a record.</summary>
/// <param name="Active">The users that are active; null where nobody has looked, and then no owner is good.</param>
public sealed record Owners(IReadOnlySet<Guid>? Active)
{
    /// <summary>Nobody has looked who is active.</summary>
    public static Owners Unknown { get; } = new((IReadOnlySet<Guid>?)null);

    /// <summary>As one text, the same for the same users; null where nobody has looked.</summary>
    public string? Written => Active is null ? null : string.Join(' ', Active.Order());

    /// <summary>The users of a base who are active; without async, since it is made where nothing can be awaited.</summary>
    public static Owners Of(Db db) => new(db.Users.Where(user => user.DeactivatedAt == null).Select(user => user.Id).ToHashSet());

    /// <summary>Those among some users who are active at the moment; one statement, or none for nobody.</summary>
    public static async Task<Owners> Among(Db db, IReadOnlyCollection<Guid> users, CancellationToken stop)
    {
        if (users.Count == 0) return new(new HashSet<Guid>());
        return new(await db.Users.Where(user => users.Contains(user.Id) && user.DeactivatedAt == null).Select(user => user.Id).ToHashSetAsync(stop));
    }

    /// <summary>From such a text.</summary>
    public static Owners Of(string? written) => written is null
        ? Unknown
        : new(written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToHashSet());
}
