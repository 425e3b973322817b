using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>Which roles there are, what each may do, and who has it.</summary>
public sealed class RoleList(Db db, HouseRoles roles)
{
    /// <summary>A role.</summary>
    /// <param name="Role">The role with its rights.</param>
    /// <param name="IsOwn">Whether the house made it.</param>
    /// <param name="IsChanged">Whether the house has set something else about it than every house begins with.</param>
    /// <param name="Users">The e-mail addresses of the active users who have it.</param>
    public sealed record Row(RoleRights Role, bool IsOwn, bool IsChanged, IReadOnlyList<string> Users);

    /// <summary>All of them.</summary>
    /// <param name="Roles">The default ones first.</param>
    public sealed record Shown(IReadOnlyList<Row> Roles);

    /// <summary>Reads.</summary>
    public async Task<Outcome<Shown>> Run(Actor actor, CancellationToken stop)
    {
        if (!actor.Rights.Administers) return new MayNotAdminister();
        var having = from one in db.UserRoles.AsNoTracking()
                     join user in db.Users.AsNoTracking() on one.User equals user.Id
                     where user.DeactivatedAt == null
                     select new { one.Role, user.Email };
        var users = (await having.ToListAsync(stop)).ToLookup(one => one.Role, one => one.Email!);
        var rows = from role in await roles.All(stop)
                   let first = DefaultRoles.All.FirstOrDefault(one => one.Key == role.Key)
                   select new Row(role, first is null, first is null || !Same(first, role), [.. users[role.Key].Order(StringComparer.Ordinal)]);
        return new Shown([.. rows]);
    }

    private static bool Same(RoleRights one, RoleRights other) => one.Label == other.Label && one.Rights.AreWithin(other.Rights) && other.Rights.AreWithin(one.Rights);
}
