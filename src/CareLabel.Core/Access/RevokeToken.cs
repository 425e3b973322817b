using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>Takes a token back; from now on it opens nothing.</summary>
public sealed class RevokeToken(Db db, AccessWrite access)
{
    /// <summary>Takes it back; one that was taken back already stays so.</summary>
    public async Task<Outcome<ApiToken>> Run(Actor actor, Guid id, CancellationToken stop)
    {
        await using var transaction = await access.Begin(stop);
        var token = await db.Tokens.SingleOrDefaultAsync(row => row.Id == id, stop);
        if (token is null || (!actor.Rights.Administers && token.User != actor.User)) return new NoSuchToken(id);
        if (token.RevokedAt is not null) return token;

        token.RevokedAt = access.Now;
        access.Log(actor, "token-revoked", token.Id, token.Name);
        await access.Commit(transaction, stop);
        return token;
    }
}
