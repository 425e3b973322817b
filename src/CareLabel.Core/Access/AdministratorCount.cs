using CareLabel.Data;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>How many may do everything, and how many the house wants at most.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Most">How many there should be at most.</param>
public sealed record AdministratorCount(int Count, int Most)
{
    /// <summary>What is to be said about it; null where all is well.</summary>
    public string? Warning => Count > Most
        ? $"There are {Count} full administrators; the house wants at most {Most}. Give some of them a role that does less."
        : null;
}

/// <summary>Counts the full administrators.</summary>
public sealed class CountAdministrators(Db db, HouseRoles roles)
{
    /// <summary>Counts.</summary>
    public async Task<AdministratorCount> Run(CancellationToken stop) =>
        new((await roles.Administrators(stop)).Count, await db.AccessRules.AsNoTracking().Select(rules => rules.MostAdministrators).SingleAsync(stop));
}
