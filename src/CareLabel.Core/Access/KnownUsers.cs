using CareLabel.Data;
using CareLabel.Fields;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>The users of a base, as fields can name them.</summary>
public static class KnownUsers
{
    /// <summary>Those of a base; it is asked when the first one is.</summary>
    public static UserNames Of(Db db) => new(() => db.Users.AsNoTracking().OrderBy(user => user.Id)
        .Select(user => new UserName(user.Id, user.Name, user.Email ?? "", user.DeactivatedAt == null)));
}
