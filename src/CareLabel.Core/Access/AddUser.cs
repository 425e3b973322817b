using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.AspNetCore.Identity;

namespace CareLabel.Access;

/// <summary>Adds somebody who works with the base.</summary>
public sealed class AddUser(Db db, UserManager<User> users, Passwords passwords, HouseRoles roles, CountAdministrators count, AccessWrite access)
{
    /// <summary>Whom.</summary>
    /// <param name="Email">By it they sign in.</param>
    /// <param name="Name">As colleagues call them.</param>
    /// <param name="Roles">The keys of their roles; without one they may do nothing.</param>
    /// <param name="Teams">The names of their teams.</param>
    /// <param name="Password">Null where they get one later, or sign in elsewhere.</param>
    public sealed record Request(string Email, string Name, IReadOnlyCollection<string> Roles, IReadOnlyCollection<string> Teams, string? Password = null);

    /// <summary>Adds.</summary>
    public async Task<Outcome<UserChanged>> Run(Actor actor, Request request, CancellationToken stop)
    {
        if (!actor.Rights.Administers) return new MayNotAdminister();
        if (NameOdd.Of(request.Name) is { } odd) return odd;

        await using var transaction = await access.Begin(stop);
        var user = new User { Name = request.Name.Trim(), Created = access.Now };
        if (await UserEmail.Set(db, user, request.Email, stop) is { } unfit) return unfit;
        if (request.Password is { } password)
        {
            if (await passwords.Check(user, password) is { } weak) return weak;
            passwords.Set(user, password);
        }

        var membership = new Membership(db, roles);
        if ((await membership.Roles(user, request.Roles, stop)).Refused is { } noRole) return noRole;
        if ((await membership.Teams(user, request.Teams, stop)).Refused is { } noTeam) return noTeam;
        access.Log(actor, "user-added", user.Id, $"{user.Email}: {Listed.Of(request.Roles)}");
        UserEmail.Expect(await users.CreateAsync(user));
        await access.Commit(transaction, stop);
        return new UserChanged(user, request.Roles.Count > 0 ? (await count.Run(stop)).Warning : null);
    }
}

/// <summary>Names in a line of the security log.</summary>
internal static class Listed
{
    /// <summary><c>sales, steward</c>, or <c>none</c>.</summary>
    public static string Of(IReadOnlyCollection<string> names) =>
        names.Count == 0 ? "none" : string.Join(", ", names.Distinct().Order(StringComparer.Ordinal));
}
