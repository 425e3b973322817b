using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>Gives a user another password: one's own with the present one, another's as administrator.</summary>
public sealed class SetPassword(Db db, UserManager<User> users, Passwords passwords, AccessWrite access)
{
    /// <summary>Which.</summary>
    /// <param name="User">The user.</param>
    /// <param name="Password">The new one.</param>
    /// <param name="Present">The one that held until now; not asked of administrators.</param>
    public sealed record Request(Guid User, string Password, string? Present = null);

    /// <summary>Sets.</summary>
    public async Task<Outcome<User>> Run(Actor actor, Request request, CancellationToken stop)
    {
        if (!actor.Rights.Administers && actor.User != request.User) return new MayNotAdminister();

        await using var transaction = await access.Begin(stop);
        var user = await db.Users.SingleOrDefaultAsync(row => row.Id == request.User, stop);
        if (user is null) return new NoSuchUser(request.User.ToString());
        if (!actor.Rights.Administers && (request.Present is null || !passwords.Fits(user, request.Present))) return new PasswordNotThis();
        if (await passwords.Check(user, request.Password) is { } weak) return weak;

        passwords.Set(user, request.Password);
        access.Log(actor, "password-set", user.Id, user.Email!);
        UserEmail.Expect(await users.UpdateAsync(user));
        await access.Commit(transaction, stop);
        return user;
    }
}
