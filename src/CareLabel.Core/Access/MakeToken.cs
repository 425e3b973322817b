using System.Security.Cryptography;
using System.Text;
using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>Makes what lets a program in as a user, for less than the user may and for a time.</summary>
public sealed class MakeToken(Db db, HouseRoles roles, AccessWrite access)
{
    /// <summary>A token ends after so many days at most.</summary>
    public const int MostDays = 730;

    private const string Prefix = "cl_";

    /// <summary>Which.</summary>
    /// <param name="User">As whom the program will act.</param>
    /// <param name="Name">What it is for.</param>
    /// <param name="Scopes">What it may do: <c>person:see,add company:see</c>.</param>
    /// <param name="Expires">From when on it opens nothing.</param>
    public sealed record Request(Guid User, string Name, string Scopes, DateTime Expires);

    /// <summary>The token and its text, which is known to nobody else and never shown again.</summary>
    /// <param name="Token">The row.</param>
    /// <param name="Text">What the program is given.</param>
    public sealed record Made(ApiToken Token, string Text);

    /// <summary>Makes.</summary>
    public async Task<Outcome<Made>> Run(Actor actor, Request request, CancellationToken stop)
    {
        if (!actor.Rights.Administers && actor.User != request.User) return new MayNotAdminister();
        if (NameOdd.Of(request.Name) is { } odd) return odd;
        if (request.Expires <= access.Now || request.Expires > access.Now.AddDays(MostDays)) return new ExpiryOdd(request.Expires, MostDays);
        var scopes = CareLabel.Access.Scopes.Read(request.Scopes);
        if (scopes.Done is not { } wanted) return scopes.Refused!;
        if (wanted.AreWithin(Rights.None)) return new ScopeMissing();

        await using var transaction = await access.Begin(stop);
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.User, stop);
        if (user is null) return new NoSuchUser(request.User.ToString());
        if (!user.IsActive) return new UserInactive(user.Name);
        // What the maker may not do, coming with a narrow token perhaps, no token of theirs may do either.
        var most = actor.Rights.And(await roles.Of(user.Id, stop));
        if (!wanted.AreWithin(most)) return new ScopeTooWide(CareLabel.Access.Scopes.Write(wanted), CareLabel.Access.Scopes.Write(most));

        var text = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var token = new ApiToken
        {
            User = user.Id, Name = request.Name.Trim(), Hash = Hash(text), Scopes = CareLabel.Access.Scopes.Write(wanted), Created = access.Now,
            Expires = request.Expires,
        };
        db.Add(token);
        access.Log(actor, "token-made", token.Id, $"{user.Email}: {token.Name} ({token.Scopes})");
        await access.Commit(transaction, stop);
        return new Made(token, text);
    }

    /// <summary>The hash by which a token is known.</summary>
    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
