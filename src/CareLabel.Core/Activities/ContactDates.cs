using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Activities;

/// <summary>Keeps on companies and people when somebody last spoke with them and when somebody is to, and on links when the event was.</summary>
public sealed class ContactDates : IDerived
{
    private const int BatchRows = 500;

    private const string Moments = "UPDATE activity_link SET at = (SELECT a.start FROM activity a WHERE a.id = activity_link.\"of\") WHERE \"of\" = @p0";

    /// <inheritdoc/>
    public async Task Refresh(Written written, IReadOnlyCollection<RecordRef> roots, Changes changes, object? foreseen, CancellationToken stop)
    {
        var activities = roots.Where(root => root.Kind == RecordKind.Activity).Select(root => root.Id).ToList();
        if (activities.Count == 0) return;
        var added = NewContacts.Of(changes, activities);
        var link = JournalTable.Of(written.Db)[typeof(ActivityLink)].Column("to")!;
        await Run(written, Moments, link, [.. added?.Undated ?? activities], stop);
        if (added is not null)
        {
            await added.Write(written, stop);
            return;
        }

        var linked = new HashSet<RecordRef>(Before(changes));
        foreach (var some in activities.Chunk(BatchRows))
        {
            var links = written.Db.Set<ActivityLink>().AsNoTracking().Where(link => some.Contains(link.Of));
            linked.UnionWith(await links.Select(link => new RecordRef(link.ToKind, link.To)).ToListAsync(stop));
        }

        foreach (var table in ContactSql.Tables(written.Db))
        {
            // In one order, so that two who write at once wait for each other and not in a ring.
            var ids = linked.Where(record => record.Kind == table.Kind).Select(record => record.Id).Order().ToList();
            if (ids.Count == 0) continue;
            await written.Db.Dialect.Hold(written.Connection, written.Within, table.Shape.Name, table.Key.Name, ids, stop);
            await Run(written, Dates(table), link, ids, stop);
        }
    }

    /// <summary>Writes the dates of all companies and people where none were written yet; for who makes very many activities and looks at nothing before the end.</summary>
    public static async Task RefreshAll(Db db, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        foreach (var table in ContactSql.Tables(db))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"UPDATE {Name(table)} SET last_contact = c.was, next_contact = c.will_be FROM ({ContactSql.Both}) c WHERE c.record = {Name(table)}.id";
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    // All activities of a record are read once for both dates.
    private static string Dates(JournalTable table) => $"""
        UPDATE {Name(table)} SET (last_contact, next_contact) = (SELECT {ContactSql.LastAndNext} AND l."to" = @p0) WHERE id = @p0
        """;

    private static string Name(JournalTable table) => Dialect.Quote(table.Shape.Name);

    private static Task<int[]> Run(Written written, string sql, JournalColumn id, List<Guid> ids, CancellationToken stop) =>
        written.Db.Dialect.Run(written.Connection, written.Within, new(sql, [id.Shape.StoreType]), ids.ConvertAll(one => (object[])[id.ToStored(one)]), stop);

    // What a link led to before it was moved has one contact less.
    private static IEnumerable<RecordRef> Before(Changes changes) =>
        from change in changes.Rows
        where change.Row is ActivityLink && change.Act == JournalAct.Update
        from field in change.Fields
        where field is { Name: "to", Old: Guid }
        let kind = change.Fields.FirstOrDefault(other => other.Name == "to_kind")?.Old as RecordKind?
        select new RecordRef(kind ?? ((ActivityLink)change.Row).ToKind, (Guid)field.Old!);
}
