using CareLabel.Wash.Standards;

namespace CareLabel.Fields;

/// <summary>A user, as a field can name one.</summary>
/// <param name="Id">The id, which is what is kept.</param>
/// <param name="Name">As colleagues call them.</param>
/// <param name="Email">The address by which they sign in.</param>
/// <param name="IsActive">Whether they may sign in.</param>
public sealed record UserName(Guid Id, string Name, string Email, bool IsActive);

/// <summary>Users by what people call them: name, e-mail address or id. They are read when the first one is asked for.</summary>
/// <param name="read">Reads all of them; without async, since the gate asks the base for nothing else.</param>
public sealed class UserNames(Func<IEnumerable<UserName>> read)
{
    private static readonly Mend Meant = new("user-meant", "kept as the user who is called so");

    private List<UserName>? _all;

    /// <summary>Forgets them, so that the next one who asks sees who there is now.</summary>
    public void Forget() => _all = null;

    /// <summary>What a user is called; null where there is none.</summary>
    public string? Name(Guid id) => All.Find(user => user.Id == id) is { } user ? user.IsActive ? user.Name : $"{user.Name} (deactivated)" : null;

    /// <summary>The id of the user who is meant, or what is wrong.</summary>
    /// <param name="typed">What was typed; not blank.</param>
    /// <param name="now">What the field has now: who left may stay where they are.</param>
    public Reading Read(string typed, string? now)
    {
        var isId = Guid.TryParse(typed, out var id);
        if (isId && id.ToString() == now) return new(typed, now, null, null);
        var called = isId ? All.Where(user => user.Id == id).ToList() : Called(typed.Trim());
        if (called.Find(user => user.Id.ToString() == now) is not null) return Reading.Accepted(typed, now!, Meant);

        return (called.FindAll(user => user.IsActive), called) switch
        {
            ([var one], _) => Reading.Accepted(typed, one.Id.ToString(), Meant),
            ([], []) => Reading.Rejected(typed, new("user-unknown", $"'{typed.Trim()}' is no user.", "Give the name or e-mail address of an active user, or add the user first.")
            {
                Arguments = [typed],
            }),
            ([], [var gone, ..]) => Reading.Rejected(typed, new("user-inactive", $"{gone.Name} is deactivated.", "Give the name or e-mail address of an active user.")
            {
                Arguments = [gone.Name],
            }),
            (var several, _) => Reading.Rejected(typed, new("user-ambiguous", $"{several.Count} users are called '{typed.Trim()}'.", "Give the e-mail address of one of them.")
            {
                Arguments = [.. several.Select(user => user.Email)],
            }),
        };
    }

    private List<UserName> All => _all ??= [.. read()];

    private List<UserName> Called(string typed)
    {
        if (typed.Contains('@', StringComparison.Ordinal))
        {
            var email = Email.Read(typed).Standard ?? typed;
            return All.FindAll(user => user.Email.Equals(email, StringComparison.OrdinalIgnoreCase));
        }

        var name = Spelling.Key(typed.Split(',') is [var family, var given] ? $"{given} {family}" : typed);
        return All.FindAll(user => Spelling.Key(user.Name) == name || Spelling.Key(user.Name) == Spelling.Key(typed));
    }
}
