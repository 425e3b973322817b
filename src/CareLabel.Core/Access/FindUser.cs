using CareLabel.Data;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>Finds a user by what people call them by: the e-mail address, or the id.</summary>
public sealed class FindUser(Db db)
{
    /// <summary>The user, whether active or not.</summary>
    public async Task<Outcome<User>> Run(string called, CancellationToken stop)
    {
        var email = Normal(called);
        var id = Guid.TryParse(called, out var guid) ? guid : (Guid?)null;
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.NormalizedEmail == email || row.Id == id, stop);
        return user is null ? new NoSuchUser(called.Trim()) : user;
    }

    /// <summary>An address as it is compared: as Identity's own normaliser writes it.</summary>
    internal static string Normal(string email) => email.Trim().Normalize().ToUpperInvariant();
}
