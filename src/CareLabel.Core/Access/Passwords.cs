using Microsoft.AspNetCore.Identity;

namespace CareLabel.Access;

/// <summary>What a password must be, and how it is kept: never as itself.</summary>
public sealed class Passwords(UserManager<User> users)
{
    /// <summary>Fewer letters are refused; no kinds of letters are asked for, since that only makes people write Passw0rd1.</summary>
    public const int LeastLength = 12;

    private const int MostLength = 500;

    /// <summary>Why a password does not do for a user; null where it does.</summary>
    public async Task<Refusal?> Check(User user, string password)
    {
        if (password.Length < LeastLength) return new PasswordWeak($"A password has at least {LeastLength} letters; three or four words do well.");
        if (password.Length > MostLength) return new PasswordWeak($"A password has at most {MostLength} letters.");
        if (password.Distinct().Count() < 5) return new PasswordWeak("A password has at least five different letters.");
        if (IsOf(password, user.Email) || IsOf(password, user.Name)) return new PasswordWeak("The password must not be the user's own name or e-mail address.");
        foreach (var rule in users.PasswordValidators)
        {
            var result = await rule.ValidateAsync(users, user, password);
            if (!result.Succeeded) return new PasswordWeak(string.Join(' ', result.Errors.Select(error => error.Description)));
        }

        return null;
    }

    /// <summary>Gives a user a password that was checked; whoever is signed in as the user must sign in again.</summary>
    public void Set(User user, string password)
    {
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        user.SecurityStamp = Guid.NewGuid().ToString("N");
        (user.AccessFailedCount, user.LockedUntil) = (0, null);
    }

    /// <summary>Whether it is the user's password.</summary>
    public bool Fits(User user, string password) => user.PasswordHash is not null
        && users.PasswordHasher.VerifyHashedPassword(user, user.PasswordHash, password) != PasswordVerificationResult.Failed;

    private static bool IsOf(string password, string? own) => own is not null
        && string.Equals(password.Replace(" ", "", StringComparison.Ordinal), own.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
