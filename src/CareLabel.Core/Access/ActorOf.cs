using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>Makes an actor of a user who is known to be that user: signed in, or named by who sits at the machine.</summary>
public sealed class ActorOf(Db db, HouseRoles roles)
{
    /// <summary>The actor, by the user's id.</summary>
    public async Task<Outcome<Actor>> Run(Guid user, Door door, CancellationToken stop)
    {
        var found = await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == user, stop);
        return found is null ? new NoSuchUser(user.ToString()) : await Of(found, door, stop);
    }

    /// <summary>The actor, by the user's e-mail address.</summary>
    public async Task<Outcome<Actor>> Run(string email, Door door, CancellationToken stop)
    {
        var found = await new FindUser(db).Run(email, stop);
        return found.Done is { } user ? await Of(user, door, stop) : found.Refused!;
    }

    private async Task<Outcome<Actor>> Of(User user, Door door, CancellationToken stop) =>
        user.IsActive ? user.As(door, await roles.Of(user.Id, stop)) : new UserInactive(user.Name);
}
