using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>The teams, and who is in them.</summary>
public sealed class TeamList(Db db)
{
    /// <summary>A team.</summary>
    /// <param name="Team">The team.</param>
    /// <param name="Members">The e-mail addresses of its users, deactivated ones too.</param>
    public sealed record Row(Team Team, IReadOnlyList<string> Members);

    /// <summary>All of them.</summary>
    /// <param name="Teams">In the order of their names.</param>
    public sealed record Shown(IReadOnlyList<Row> Teams);

    /// <summary>Reads.</summary>
    public async Task<Outcome<Shown>> Run(Actor actor, CancellationToken stop)
    {
        if (!actor.Rights.Administers) return new MayNotAdminister();
        var emails = await db.Users.AsNoTracking().ToDictionaryAsync(user => user.Id, user => user.Email!, stop);
        var members = (await db.TeamMembers.AsNoTracking().ToListAsync(stop)).ToLookup(row => row.Team, row => emails[row.User]);
        var teams = await db.Teams.AsNoTracking().ToListAsync(stop);
        return new Shown([.. teams.OrderBy(team => team.Name, StringComparer.Ordinal).Select(team => new Row(team, [.. members[team.Id].Order(StringComparer.Ordinal)]))]);
    }
}
