using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>Which roles there are and what they may do: the default ones, as the house has changed them, and its own.</summary>
public sealed class HouseRoles(Db db)
{
    /// <summary>All roles.</summary>
    public async Task<IReadOnlyList<RoleRights>> All(CancellationToken stop)
    {
        var set = await db.Roles.AsNoTracking().ToDictionaryAsync(role => role.Key, stop);
        var acts = (await db.RoleActs.AsNoTracking().ToListAsync(stop)).ToLookup(row => row.Role);
        var known = DefaultRoles.All.Select(role => role.Key == DefaultRoles.Administrator ? role : Of(role, set.GetValueOrDefault(role.Key), acts[role.Key]));
        var own = set.Values.Where(role => DefaultRoles.All.All(known => known.Key != role.Key)).OrderBy(role => role.Key, StringComparer.Ordinal)
            .Select(role => Of(new(role.Key, role.Label, Rights.None), role, acts[role.Key]));
        return [.. known, .. own];
    }

    /// <summary>What a user may do: what any of the user's roles may.</summary>
    public async Task<Rights> Of(Guid user, CancellationToken stop)
    {
        var mine = await db.UserRoles.AsNoTracking().Where(row => row.User == user).Select(row => row.Role).ToListAsync(stop);
        return (await All(stop)).Where(role => mine.Contains(role.Key)).Aggregate(Rights.None, (rights, role) => rights.Or(role.Rights));
    }

    /// <summary>The users who may sign in and administer.</summary>
    public async Task<IReadOnlyList<User>> Administrators(CancellationToken stop)
    {
        var roles = (await All(stop)).Where(role => role.Rights.Administers).Select(role => role.Key).ToList();
        var having = db.UserRoles.Where(row => roles.Contains(row.Role)).Select(row => row.User);
        return await db.Users.AsNoTracking().Where(user => user.DeactivatedAt == null && having.Contains(user.Id))
            .OrderBy(user => user.Name).ToListAsync(stop);
    }

    // What the house has not set about a kind stays as it is by default: kinds that come with a later release work at once.
    private static RoleRights Of(RoleRights known, Role? set, IEnumerable<RoleActs> acts)
    {
        var own = acts.ToDictionary(row => row.Kind, row => row.Acts);
        var all = DefaultRoles.Kinds.ToDictionary(kind => kind, kind => own.TryGetValue(kind, out var mine) ? mine : known.Rights.With(kind));
        return new(known.Key, set?.Label ?? known.Label, new(all)
        {
            SeesSensitive = set?.SeesSensitive ?? known.Rights.SeesSensitive,
            ExtendsLists = set?.ExtendsLists ?? known.Rights.ExtendsLists,
            SetsFields = set?.SetsFields ?? known.Rights.SetsFields,
            Administers = set?.Administers ?? known.Rights.Administers,
        });
    }
}
