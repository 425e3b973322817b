using CareLabel.Data;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>Puts users into roles and teams.</summary>
internal sealed class Membership(Db db, HouseRoles roles)
{
    /// <summary>Gives a user exactly some roles; answers what they were before, or which of them there is not.</summary>
    public async Task<Outcome<List<string>>> Roles(User user, IReadOnlyCollection<string> wanted, CancellationToken stop)
    {
        var there = (await roles.All(stop)).Select(role => role.Key).ToList();
        if (wanted.FirstOrDefault(role => !there.Contains(role)) is { } unknown) return new NoSuchRole(unknown, there);

        var before = await db.UserRoles.Where(row => row.User == user.Id).ToListAsync(stop);
        db.RemoveRange(before.Where(row => !wanted.Contains(row.Role)));
        db.AddRange(wanted.Distinct().Except(before.Select(row => row.Role)).Select(role => new UserRole { User = user.Id, Role = role }));
        return before.ConvertAll(row => row.Role);
    }

    /// <summary>Puts a user into exactly some teams; answers in which they were before, or which of them there is not.</summary>
    public async Task<Outcome<List<string>>> Teams(User user, IReadOnlyCollection<string> wanted, CancellationToken stop)
    {
        var there = await db.Teams.AsNoTracking().ToListAsync(stop);
        if (wanted.FirstOrDefault(name => there.All(team => team.Name != name)) is { } unknown) return new NoSuchTeam(unknown);

        var ids = there.Where(team => wanted.Contains(team.Name)).Select(team => team.Id).ToList();
        var before = await db.TeamMembers.Where(row => row.User == user.Id).ToListAsync(stop);
        db.RemoveRange(before.Where(row => !ids.Contains(row.Team)));
        db.AddRange(ids.Except(before.Select(row => row.Team)).Select(team => new TeamMember { User = user.Id, Team = team }));
        return before.ConvertAll(row => there.Single(team => team.Id == row.Team).Name);
    }
}
