using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>Checks who wants to sign in with a password. After some wrong ones nobody gets in as that user for a while.</summary>
public sealed class CheckSignIn(Db db, Passwords passwords, AccessWrite access)
{
    /// <summary>So many wrong passwords lock.</summary>
    public const int MostWrong = 5;

    /// <summary>For so many minutes.</summary>
    public const int LockMinutes = 15;

    private static readonly User Nobody = new() { Email = "nobody@example.org" };

    /// <summary>Who is let in, and whether an authenticator's code must be asked for yet.</summary>
    /// <param name="User">The user.</param>
    /// <param name="NeedsCode">Whether the password is not enough.</param>
    public sealed record Known(User User, bool NeedsCode);

    /// <summary>Checks.</summary>
    public async Task<Outcome<Known>> Run(string email, string password, Door door, CancellationToken stop)
    {
        var normal = FindUser.Normal(email);
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.NormalizedEmail == normal, stop);
        // A try with an unknown address takes as long as one with a known address: time tells nobody who is a user here.
        var fits = passwords.Fits(user?.PasswordHash is null ? Someone() : user, password);
        if (user?.PasswordHash is null || !user.IsActive || user.LockedUntil > access.Now) return new NotLetIn();
        if (!fits)
        {
            await CountWrong(user, door, stop);
            return new NotLetIn();
        }

        await db.Users.Where(row => row.Id == user.Id).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.AccessFailedCount, 0).SetProperty(one => one.LockedUntil, (DateTime?)null), stop);
        return new Known(user, user.TwoFactorEnabled);
    }

    // Counted in the database, so that many tries at once are all counted.
    private async Task CountWrong(User user, Door door, CancellationToken stop)
    {
        var wrong = db.Users.Where(row => row.Id == user.Id);
        await wrong.ExecuteUpdateAsync(row => row.SetProperty(one => one.AccessFailedCount, one => one.AccessFailedCount + 1), stop);
        var until = access.Now.AddMinutes(LockMinutes);
        var locked = await wrong.Where(row => row.AccessFailedCount >= MostWrong).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.AccessFailedCount, 0).SetProperty(one => one.LockedUntil, (DateTime?)until), stop);
        var nobody = new Actor(null, "not signed in", door, Rights.None);
        access.Log(nobody, locked > 0 ? "sign-in-locked" : "sign-in-refused", user.Id, user.Email!);
        await db.SaveChangesAsync(stop);
    }

    private User Someone()
    {
        lock (Nobody)
        {
            if (Nobody.PasswordHash is null) passwords.Set(Nobody, Guid.NewGuid().ToString());
        }

        return Nobody;
    }
}
