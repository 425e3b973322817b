using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>Sets with how many full administrators the program begins to warn.</summary>
public sealed class SetAdministratorLimit(Db db, AccessWrite access, CountAdministrators count)
{
    /// <summary>Sets; answers the count as it stands against the new limit.</summary>
    public async Task<Outcome<AdministratorCount>> Run(Actor actor, int most, CancellationToken stop)
    {
        if (!actor.Rights.Administers) return new MayNotAdminister();
        if (most < 1) return new LimitOdd(most);

        await using var transaction = await access.Begin(stop);
        await db.AccessRules.ExecuteUpdateAsync(rules => rules.SetProperty(row => row.MostAdministrators, most), stop);
        access.Log(actor, "administrator-limit-set", null, $"at most {most} administrators");
        await access.Commit(transaction, stop);
        return await count.Run(stop);
    }
}
