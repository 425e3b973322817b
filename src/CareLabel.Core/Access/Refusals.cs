using System.Globalization;
using CareLabel.Shared;

namespace CareLabel.Access;

/// <summary>Users and rights are set by administrators.</summary>
public sealed record MayNotAdminister() : Refusal("may-not-administer", "Only an administrator may change users and rights.");

/// <summary>No user is called so.</summary>
public sealed record NoSuchUser(string Called) : Refusal("no-such-user", $"There is no user '{Called}'; 'user list' shows who there is.");

/// <summary>The user may sign in no more.</summary>
public sealed record UserInactive(string Called) : Refusal("user-inactive", $"{Called} is deactivated; an administrator can make the user active again.");

/// <summary>Someone has it already.</summary>
public sealed record EmailTaken(string Email) : Refusal("email-taken", $"There is a user with the e-mail address {Email} already.");

/// <summary>It is no e-mail address.</summary>
public sealed record EmailUnreadable(string Email, string Why) : Refusal("email-unreadable", $"'{Email}' cannot be a user's e-mail address. {Why}");

/// <summary>Colleagues need something to call a user by.</summary>
public sealed record NameMissing() : Refusal("name-missing", "A name is missing.");

/// <summary>A name stands in lists and logs, on one line.</summary>
public sealed record NameOdd(int Most) : Refusal("name-odd", $"A name has 1 to {Most} characters on one line, and none that cannot be seen.")
{
    private const int MostChars = 200;

    /// <summary>What is wrong with a name; null where nothing is.</summary>
    internal static Refusal? Of(string name)
    {
        if (string.IsNullOrWhiteSpace(name)) return new NameMissing();
        return name.Trim().Length <= MostChars && WritableText.CanBeWritten(name) && !name.Any(IsUnseen) ? null : new NameOdd(MostChars);
    }

    // Control characters, line ends, and marks that turn around what stands beside them.
    private static bool IsUnseen(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}

/// <summary>No role is called so.</summary>
public sealed record NoSuchRole(string Role, IEnumerable<string> There)
    : Refusal("no-such-role", $"There is no role '{Role}'; there is: {string.Join(", ", There)}.");

/// <summary>Somebody has the role.</summary>
public sealed record RoleInUse(string Role, int Users)
    : Refusal("role-in-use", $"{Users} {(Users == 1 ? "user has" : "users have")} the role '{Role}'; give them another one first.");

/// <summary>No team is called so.</summary>
public sealed record NoSuchTeam(string Team) : Refusal("no-such-team", $"There is no team '{Team}'; 'user team' makes one.");

/// <summary>A team is called so already.</summary>
public sealed record TeamTaken(string Team) : Refusal("team-taken", $"There is a team '{Team}' already.");

/// <summary>The password does not do.</summary>
public sealed record PasswordWeak(string Why) : Refusal("password-weak", Why);

/// <summary>The password that was given as the present one is not it.</summary>
public sealed record PasswordNotThis() : Refusal("password-not-this", "The present password is another one; nothing was changed.");

/// <summary>Somebody must be able to administer.</summary>
public sealed record LastAdministrator(string Called)
    : Refusal("last-administrator", $"{Called} is the only administrator left; make somebody else one first.");

/// <summary>Nothing can be taken from administrators.</summary>
public sealed record AdministratorFixed()
    : Refusal("administrator-fixed", "The administrator's rights are fixed, or nobody could give rights back; give people other roles instead.");

/// <summary>Not let in. It is the same sentence for all reasons: nobody learns who is a user here.</summary>
public sealed record NotLetIn() : Refusal("not-let-in", "E-mail address or password is wrong, or there were too many tries; try again in a quarter of an hour.");

/// <summary>A scope is written as nobody can read it.</summary>
public sealed record UnknownScope(string Word)
    : Refusal("unknown-scope", $"'{Word}' is no scope; write person:see,edit or company:* or sensitive, lists, fields, administer.");

/// <summary>A token without rights opens nothing.</summary>
public sealed record ScopeMissing() : Refusal("scope-missing", "Say what the token may do: person:see,edit or company:*.");

/// <summary>A token cannot do more than its user, nor more than who makes it.</summary>
public sealed record ScopeTooWide(string Wanted, string Has) : Refusal("scope-too-wide", $"The token would be allowed {Wanted}, but there is only: {Has}.");

/// <summary>The day on which the token ends is no good.</summary>
public sealed record ExpiryOdd(DateTime Expires, int MostDays) : Refusal("expiry-odd",
    $"A token ends in the future and within {MostDays} days, not on {Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.");

/// <summary>No token has this id.</summary>
public sealed record NoSuchToken(Guid Token) : Refusal("no-such-token", $"There is no token {Token}; 'user list' shows who has which.");

/// <summary>The token opens nothing: unknown, ended, taken back, or its user is gone. It is the same sentence for all.</summary>
public sealed record TokenInvalid() : Refusal("token-invalid", "The token is unknown, has ended or was taken back.");

/// <summary>The number is no good.</summary>
public sealed record LimitOdd(int Limit) : Refusal("limit-odd", $"At least one administrator is needed; {Limit} is no limit.");
