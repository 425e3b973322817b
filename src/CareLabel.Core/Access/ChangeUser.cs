using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>Changes a user's name, address, roles and teams, or lets a deactivated one in again.</summary>
public sealed class ChangeUser(Db db, UserManager<User> users, HouseRoles roles, CountAdministrators count, AccessWrite access)
{
    /// <summary>What becomes of it; what is null stays as it is.</summary>
    /// <param name="User">The user.</param>
    /// <param name="Name">As colleagues call them.</param>
    /// <param name="Email">By it they sign in.</param>
    /// <param name="Roles">All their roles.</param>
    /// <param name="Teams">All their teams.</param>
    /// <param name="Reactivate">Lets them in again.</param>
    public sealed record Request(
        Guid User, string? Name = null, string? Email = null, IReadOnlyCollection<string>? Roles = null, IReadOnlyCollection<string>? Teams = null,
        bool Reactivate = false);

    /// <summary>Changes.</summary>
    public async Task<Outcome<UserChanged>> Run(Actor actor, Request request, CancellationToken stop)
    {
        if (!actor.Rights.Administers) return new MayNotAdminister();
        if (request.Name is not null && NameOdd.Of(request.Name) is { } odd) return odd;

        await using var transaction = await access.Begin(stop);
        var user = await db.Users.SingleOrDefaultAsync(row => row.Id == request.User, stop);
        if (user is null) return new NoSuchUser(request.User.ToString());
        var administered = (await roles.Administrators(stop)).Any(row => row.Id == user.Id);
        if (await Named(actor, user, request, stop) is { } unfit) return unfit;
        if (request.Roles is not null && await Roled(actor, user, request.Roles, stop) is { } noRole) return noRole;
        if (request.Teams is not null && await Teamed(actor, user, request.Teams, stop) is { } noTeam) return noTeam;
        if (request.Reactivate && !user.IsActive)
        {
            user.DeactivatedAt = null;
            access.Log(actor, "user-reactivated", user.Id, user.Email!);
        }

        // Whoever is signed in is asked again what they may do.
        if (request.Roles is not null || request.Email is not null) user.SecurityStamp = Guid.NewGuid().ToString("N");
        UserEmail.Expect(await users.UpdateAsync(user));
        await db.SaveChangesAsync(stop);
        if (administered && (await roles.Administrators(stop)).Count == 0) return new LastAdministrator(user.Name);
        await access.Commit(transaction, stop);
        return new UserChanged(user, (await count.Run(stop)).Warning);
    }

    private async Task<Refusal?> Named(Actor actor, User user, Request request, CancellationToken stop)
    {
        var before = $"{user.Name} <{user.Email}>";
        if (request.Name is { } name) user.Name = name.Trim();
        if (request.Email is { } email && await UserEmail.Set(db, user, email, stop) is { } unfit) return unfit;
        var now = $"{user.Name} <{user.Email}>";
        if (now != before) access.Log(actor, "user-renamed", user.Id, $"{before} → {now}");
        return null;
    }

    private async Task<Refusal?> Roled(Actor actor, User user, IReadOnlyCollection<string> wanted, CancellationToken stop)
    {
        var before = await new Membership(db, roles).Roles(user, wanted, stop);
        if (before.Refused is not null) return before.Refused;
        access.Log(actor, "roles-changed", user.Id, $"{user.Email}: {Listed.Of(before.Done!)} → {Listed.Of(wanted)}");
        return null;
    }

    private async Task<Refusal?> Teamed(Actor actor, User user, IReadOnlyCollection<string> wanted, CancellationToken stop)
    {
        var before = await new Membership(db, roles).Teams(user, wanted, stop);
        if (before.Refused is not null) return before.Refused;
        access.Log(actor, "teams-changed", user.Id, $"{user.Email}: {Listed.Of(before.Done!)} → {Listed.Of(wanted)}");
        return null;
    }
}
