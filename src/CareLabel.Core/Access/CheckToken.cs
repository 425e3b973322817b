using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>Finds out as whom a program comes that shows a token.</summary>
public sealed class CheckToken(Db db, HouseRoles roles, TimeProvider clock)
{
    // Not written at each request: a base that is only read need not be written for it.
    private static readonly TimeSpan Seldom = TimeSpan.FromMinutes(5);

    /// <summary>The actor: what the token's scopes and the user's roles of this moment both allow.</summary>
    public async Task<Outcome<Actor>> Run(string text, CancellationToken stop)
    {
        var (hash, now) = (MakeToken.Hash(text.Trim()), clock.GetUtcNow().UtcDateTime);
        var found = await (from row in db.Tokens.AsNoTracking()
                           join owner in db.Users.AsNoTracking() on row.User equals owner.Id
                           where row.Hash == hash && row.RevokedAt == null && row.Expires > now && owner.DeactivatedAt == null
                           select new { Token = row, User = owner }).SingleOrDefaultAsync(stop);
        if (found is null) return new TokenInvalid();

        var scopes = Scopes.Read(found.Token.Scopes).Done ?? Rights.None;
        if (found.Token.LastUsed is null || found.Token.LastUsed < now - Seldom)
        {
            await db.Tokens.Where(row => row.Id == found.Token.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.LastUsed, (DateTime?)now), stop);
        }

        var actor = found.User.As(Door.Api, scopes.And(await roles.Of(found.User.Id, stop)));
        return actor with { Name = $"{found.User.Name} ({found.Token.Name})" };
    }
}
