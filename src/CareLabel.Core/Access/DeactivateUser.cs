using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>Lets a user in no more, neither by password nor by token. Records keep their owner, the history its names.</summary>
public sealed class DeactivateUser(Db db, UserManager<User> users, HouseRoles roles, AccessWrite access)
{
    /// <summary>Deactivates; one who is deactivated already stays so.</summary>
    public async Task<Outcome<User>> Run(Actor actor, Guid id, CancellationToken stop)
    {
        if (!actor.Rights.Administers) return new MayNotAdminister();

        await using var transaction = await access.Begin(stop);
        var user = await db.Users.SingleOrDefaultAsync(row => row.Id == id, stop);
        if (user is null) return new NoSuchUser(id.ToString());
        if (!user.IsActive) return user;
        if (await roles.Administrators(stop) is [var only] && only.Id == id) return new LastAdministrator(user.Name);

        (user.DeactivatedAt, user.SecurityStamp) = (access.Now, Guid.NewGuid().ToString("N"));
        access.Log(actor, "user-deactivated", user.Id, user.Email!);
        UserEmail.Expect(await users.UpdateAsync(user));
        await access.Commit(transaction, stop);
        return user;
    }
}
