using System.Reflection;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Fields;

/// <summary>Links lead to records that are there, and none to itself. It costs one statement for each linked table, however many links there are.</summary>
public sealed class LinkStep : IGateStep
{
    private static readonly MethodInfo LiveRows = typeof(LinkStep).GetMethod(nameof(LiveOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    private sealed record Link(Entrant Who, Judged Value, RecordRef To);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Minded>> Judge(Written within, Actor actor, GateBatch batch, CancellationToken stop)
    {
        var links = (from who in batch.Entrants
                     from value in who.Pointers
                     where value.Field.Type == FieldType.Record
                     select new Link(who, value, new(value.Field.LinksTo!.Value, Guid.Parse(value.Value!)))).ToList();
        var there = new HashSet<RecordRef>();
        foreach (var kind in links.Select(link => link.To).Where(to => !batch.Makes(to)).Distinct().GroupBy(to => to.Kind))
        {
            there.UnionWith((await Live(within.Db, kind.Key, [.. kind.Select(to => to.Id)], stop)).Select(id => new RecordRef(kind.Key, id)));
        }

        return [.. links.Where(link => Problem(link) is not null).Select(link => new Minded(link.Who, Problem(link)!))];

        Remark? Problem(Link link) =>
            link.To == link.Who.Record.Record.Root ? Of(link.Value, "link-self", $"{link.Value.Field.Label}: a record cannot link to itself.")
            : there.Contains(link.To) || batch.Makes(link.To) ? null
            : Of(link.Value, "link-gone", $"{link.Value.Field.Label}: there is no such record (any more).");
    }

    private static Remark Of(Judged value, string rule, string sentence) =>
        new(Weight.Refused, value.Field.Key, value.Number, rule, sentence, [value.Value!], null);

    private static Task<List<Guid>> Live(Db db, RecordKind kind, List<Guid> ids, CancellationToken stop)
    {
        var table = JournalTable.Of(db).Values.Single(table => table.Kind == kind);
        return (Task<List<Guid>>)LiveRows.MakeGenericMethod(table.Type).Invoke(null, [db, ids, stop])!;
    }

    private static async Task<List<Guid>> LiveOf<T>(Db db, List<Guid> keys, CancellationToken stop)
        where T : Record<T>
    {
        var ids = keys.Select(key => new Id<T>(key)).ToList();
        var there = await db.Set<T>().Where(row => ids.Contains(row.Id) && row.RetiredAt == null).Select(row => row.Id).ToListAsync(stop);
        return [.. there.Select(id => id.Value)];
    }
}
