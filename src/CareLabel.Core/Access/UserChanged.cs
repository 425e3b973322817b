using CareLabel.Data;
using CareLabel.Wash.Standards;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>A user as it is now.</summary>
/// <param name="User">The user.</param>
/// <param name="Warning">What the house should look at: too many administrators; null where all is well.</param>
public sealed record UserChanged(User User, string? Warning);

/// <summary>A user's e-mail address: by it they sign in, so it is one user's only.</summary>
internal static class UserEmail
{
    /// <summary>Gives a user the address, in the one way that we write addresses; or says why not.</summary>
    public static async Task<Refusal?> Set(Db db, User user, string typed, CancellationToken stop)
    {
        var reading = Email.Read(typed);
        if (reading.Standard is not { } email || reading.IsRejected) return new EmailUnreadable(typed.Trim(), reading.Objection?.Problem ?? "It is empty.");
        var normal = FindUser.Normal(email);
        if (await db.Users.AnyAsync(row => row.NormalizedEmail == normal && row.Id != user.Id, stop)) return new EmailTaken(email);
        (user.UserName, user.Email) = (email, email);
        return null;
    }

    /// <summary>What Identity's stores answer must be a success here: all that people can do wrong was refused before.</summary>
    public static void Expect(IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}
