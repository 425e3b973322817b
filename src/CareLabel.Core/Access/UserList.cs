using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>Who works with the base: roles, teams and tokens of each.</summary>
public sealed class UserList(Db db, HouseRoles roles, CountAdministrators count)
{
    /// <summary>A user.</summary>
    /// <param name="User">The user.</param>
    /// <param name="Roles">The keys of the user's roles.</param>
    /// <param name="Teams">The names of the user's teams.</param>
    /// <param name="Administers">Whether one of the roles administers.</param>
    /// <param name="Tokens">The user's tokens, those that open nothing any more too.</param>
    public sealed record Row(User User, IReadOnlyList<string> Roles, IReadOnlyList<string> Teams, bool Administers, IReadOnlyList<ApiToken> Tokens);

    /// <summary>All of them.</summary>
    /// <param name="Users">In the order of their names.</param>
    /// <param name="Administrators">How many may do everything.</param>
    public sealed record Shown(IReadOnlyList<Row> Users, AdministratorCount Administrators);

    /// <summary>Reads.</summary>
    public async Task<Outcome<Shown>> Run(Actor actor, CancellationToken stop)
    {
        if (!actor.Rights.Administers) return new MayNotAdminister();

        var administering = (await roles.All(stop)).Where(role => role.Rights.Administers).Select(role => role.Key).ToList();
        var rolesOf = (await db.UserRoles.AsNoTracking().ToListAsync(stop)).ToLookup(row => row.User, row => row.Role);
        var teams = await db.Teams.AsNoTracking().ToDictionaryAsync(team => team.Id, team => team.Name, stop);
        var teamsOf = (await db.TeamMembers.AsNoTracking().ToListAsync(stop)).ToLookup(row => row.User, row => teams[row.Team]);
        var tokensOf = (await db.Tokens.AsNoTracking().OrderBy(token => token.Created).ToListAsync(stop)).ToLookup(token => token.User);
        var users = await db.Users.AsNoTracking().ToListAsync(stop);
        var rows = from user in users
                   orderby user.Name, user.Email
                   select new Row(user, [.. rolesOf[user.Id].Order(StringComparer.Ordinal)], [.. teamsOf[user.Id].Order(StringComparer.Ordinal)],
                       rolesOf[user.Id].Intersect(administering).Any(), [.. tokensOf[user.Id]]);
        return new Shown([.. rows], await count.Run(stop));
    }
}
