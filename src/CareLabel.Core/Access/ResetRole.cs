using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>Forgets what the house has set about a role: one that every house has is as it was at first, one of the house's own is gone.</summary>
public sealed class ResetRole(Db db, HouseRoles roles, AccessWrite access)
{
    /// <summary>Resets; a role of the house's own that somebody has stays.</summary>
    public async Task<Outcome<RoleRights>> Run(Actor actor, string key, CancellationToken stop)
    {
        if (!actor.Rights.Administers) return new MayNotAdminister();
        if (key == DefaultRoles.Administrator) return new AdministratorFixed();

        await using var transaction = await access.Begin(stop);
        var all = await roles.All(stop);
        if (all.FirstOrDefault(role => role.Key == key) is not { } before) return new NoSuchRole(key, all.Select(role => role.Key));
        var first = DefaultRoles.All.FirstOrDefault(role => role.Key == key);
        var having = await db.UserRoles.CountAsync(row => row.Role == key, stop);
        if (first is null && having > 0) return new RoleInUse(before.Label, having);

        db.RemoveRange(await db.RoleActs.Where(row => row.Role == key).ToListAsync(stop));
        db.RemoveRange(await db.Roles.Where(row => row.Key == key).ToListAsync(stop));
        access.Log(actor, first is null ? "role-removed" : "role-reset", null, $"{key}: {ChangeRole.Written(before.Rights)} → {(first is null ? "gone" : ChangeRole.Written(first.Rights))}");
        await db.SaveChangesAsync(stop);
        if (before.Rights.Administers && having > 0 && (await roles.Administrators(stop)).Count == 0) return new LastAdministrator(before.Label);
        await access.Commit(transaction, stop);
        return first ?? before;
    }
}
