using CareLabel.Data;
using CareLabel.Fields;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>Sets what a role may do; a key that is new makes a role of the house's own.</summary>
public sealed class ChangeRole(Db db, HouseRoles roles, AccessWrite access)
{
    /// <summary>What becomes of it; what is null stays as it is.</summary>
    /// <param name="Key">Its stable name.</param>
    /// <param name="Label">As people call it; the key where a new role has none.</param>
    /// <param name="May">All that it may do.</param>
    /// <param name="Give">What it may do besides.</param>
    /// <param name="Take">What it may do no more.</param>
    public sealed record Request(string Key, string? Label = null, Rights? May = null, Rights? Give = null, Rights? Take = null);

    /// <summary>Changes; the administrator's role stays as it is.</summary>
    public async Task<Outcome<RoleRights>> Run(Actor actor, Request request, CancellationToken stop)
    {
        if (!actor.Rights.Administers) return new MayNotAdminister();
        if (request.Key == DefaultRoles.Administrator) return new AdministratorFixed();
        if (!Spelling.IsName(request.Key)) return new BadName(request.Key);
        if (request.Label is not null && string.IsNullOrWhiteSpace(request.Label)) return new NameMissing();
        if (request.Label is not null && NameOdd.Of(request.Label) is { } odd) return odd;

        await using var transaction = await access.Begin(stop);
        var before = (await roles.All(stop)).FirstOrDefault(role => role.Key == request.Key);
        var had = before?.Rights ?? Rights.None;
        var rights = (request.May ?? had).Or(request.Give ?? Rights.None).Without(request.Take ?? Rights.None);
        var wanted = new RoleRights(request.Key, request.Label?.Trim() ?? before?.Label ?? request.Key, rights);
        if (before is not null && wanted.Label == before.Label && rights.AreWithin(had) && had.AreWithin(rights)) return before;
        var row = await db.Roles.SingleOrDefaultAsync(role => role.Key == wanted.Key, stop);
        if (row is null) db.Add(row = new() { Key = wanted.Key, Label = wanted.Label });
        (row.Label, row.SeesSensitive, row.ExtendsLists) = (wanted.Label, rights.SeesSensitive, rights.ExtendsLists);
        (row.SetsFields, row.Administers) = (rights.SetsFields, rights.Administers);
        await SetActs(wanted, had, stop);
        access.Log(actor, before is null ? "role-made" : "role-changed", null,
            $"{wanted.Key}: {(before is null ? "" : $"{Written(had)} → ")}{Written(rights)}");
        await db.SaveChangesAsync(stop);
        if (had.Administers && (await roles.Administrators(stop)).Count == 0 && await HadAdministrators(wanted.Key, stop)) return new LastAdministrator(wanted.Label);
        await access.Commit(transaction, stop);
        return (await roles.All(stop)).Single(role => role.Key == wanted.Key);
    }

    internal static string Written(Rights rights) => Scopes.Write(rights) is { Length: > 0 } text ? text : "nothing";

    private Task<bool> HadAdministrators(string role, CancellationToken stop)
    {
        var active = db.Users.Where(user => user.DeactivatedAt == null).Select(user => user.Id);
        return db.UserRoles.AnyAsync(row => row.Role == role && active.Contains(row.User), stop);
    }

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
