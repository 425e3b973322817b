using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Access;

/// <summary>Who is named as owner, colleague or in a field of the house's own is an active user. Who left stays where they were before.</summary>
public sealed class UserStep : IGateStep
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Minded>> Judge(Written within, Actor actor, GateBatch batch, CancellationToken stop)
    {
        var named = (from who in batch.Entrants
                     from value in who.Pointers
                     where value.Field.Type == FieldType.User
                     select (Who: who, Value: value, User: Guid.Parse(value.Value!))).ToList();
        if (named.Count == 0) return [];
        await Hold(within, stop);
        var ids = named.Select(one => one.User).Distinct().ToList();
        var users = await within.Db.Users.AsNoTracking().Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => user.Id, stop);
        return [.. from one in named
                   let user = users.GetValueOrDefault(one.User)
                   where user is not { IsActive: true }
                   select new Minded(one.Who, Of(one.Value, user))];
    }

    // Whoever changes users writes this row first, so nobody is deactivated before what they are named in is written.
    private static async Task Hold(Written within, CancellationToken stop)
    {
        var select = within.Db.Dialect.Hold("SELECT version AS \"Value\" FROM access_rules WHERE id = 1", RowLock.Shared);
        await within.Db.Database.SqlQueryRaw<long>(select).ToListAsync(stop);
    }

    private static Remark Of(Judged value, User? user)
    {
        var typed = value.Typed?.Trim() is { Length: > 0 } text ? text : value.Value!;
        return user is null
            ? Refused("user-unknown", $"'{typed}' is no user. Give the name or e-mail address of an active user, or add the user first.", typed)
            : Refused("user-inactive", $"{user.Name} is deactivated. Give the name or e-mail address of an active user.", user.Name);

        Remark Refused(string rule, string sentence, string argument) =>
            new(Weight.Refused, value.Field.Key, value.Number, rule, $"{value.Field.Label}: {sentence}", [argument], "administrator");
    }
}
