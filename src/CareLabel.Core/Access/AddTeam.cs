using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>Makes a team.</summary>
public sealed class AddTeam(Db db, AccessWrite access)
{
    /// <summary>Makes.</summary>
    public async Task<Outcome<Team>> Run(Actor actor, string name, CancellationToken stop)
    {
        if (!actor.Rights.Administers) return new MayNotAdminister();
        var team = new Team { Name = name.Trim() };
        if (NameOdd.Of(team.Name) is { } odd) return odd;

        await using var transaction = await access.Begin(stop);
        if (await db.Teams.AnyAsync(row => row.Name == team.Name, stop)) return new TeamTaken(team.Name);
        db.Add(team);
        access.Log(actor, "team-made", team.Id, team.Name);
        await access.Commit(transaction, stop);
        return team;
    }
}
