using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>Sets what a role may do; a key that is new makes a role of the house's own.</summary>
public sealed class ChangeRole(Db db, HouseRoles roles, AccessWrite access)
{
    /// <summary>Changes; the administrator's role stays as it is.</summary>
    public async Task<Outcome<RoleRights>> Run(Actor actor, RoleRights wanted, CancellationToken stop)
    {
        if (!actor.Rights.Administers) return new MayNotAdminister();
        if (wanted.Key == DefaultRoles.Administrator) return new AdministratorFixed();
        if ((NameOdd.Of(wanted.Key) ?? NameOdd.Of(wanted.Label)) is { } odd) return odd;

        await using var transaction = await access.Begin(stop);
        var before = (await roles.All(stop)).FirstOrDefault(role => role.Key == wanted.Key);
        var row = await db.Roles.SingleOrDefaultAsync(role => role.Key == wanted.Key, stop);
        if (row is null) db.Add(row = new() { Key = wanted.Key, Label = wanted.Label });
        (row.Label, row.SeesSensitive, row.ExtendsLists) = (wanted.Label.Trim(), wanted.Rights.SeesSensitive, wanted.Rights.ExtendsLists);
        (row.SetsFields, row.Administers) = (wanted.Rights.SetsFields, wanted.Rights.Administers);
        await SetActs(wanted, before?.Rights ?? Rights.None, stop);
        access.Log(actor, before is null ? "role-made" : "role-changed", null,
            $"{wanted.Key}: {(before is null ? "" : $"{Written(before.Rights)} → ")}{Written(wanted.Rights)}");
        await db.SaveChangesAsync(stop);
        if ((await roles.Administrators(stop)).Count == 0 && before?.Rights.Administers == true) return new LastAdministrator(wanted.Label);
        await access.Commit(transaction, stop);
        return (await roles.All(stop)).Single(role => role.Key == wanted.Key);
    }

    private static string Written(Rights rights) => Scopes.Write(rights) is { Length: > 0 } text ? text : "nothing";

    // Only the kinds that differ: the others go on following the defaults.
    private async Task SetActs(RoleRights wanted, Rights before, CancellationToken stop)
    {
        var rows = await db.RoleActs.Where(row => row.Role == wanted.Key).ToDictionaryAsync(row => row.Kind, stop);
        foreach (var kind in DefaultRoles.Kinds.Where(kind => wanted.Rights.With(kind) != before.With(kind)))
        {
            if (!rows.TryGetValue(kind, out var row)) db.Add(row = new() { Role = wanted.Key, Kind = kind });
            row.Acts = wanted.Rights.With(kind);
        }
    }
}
