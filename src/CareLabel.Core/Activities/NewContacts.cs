using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;

namespace CareLabel.Activities;

/// <summary>
/// What new activities add to the dates of contact: they can only make the last contact later and the next one earlier, so nothing of what
/// the records had before need be read, however much it is.
/// </summary>
internal sealed class NewContacts
{
    private readonly HashSet<Guid> _undated = [];
    private readonly SortedDictionary<Guid, (RecordKind Kind, DateTime? Last, DateTime? Next)> _dates = [];

    /// <summary>Those of a write that makes activities with their links and does nothing else to activities; null of any other.</summary>
    public static NewContacts? Of(Changes changes, IReadOnlyCollection<Guid> activities)
    {
        var made = new Dictionary<Guid, Activity>();
        foreach (var change in changes.Rows)
        {
            if (change is { Act: JournalAct.Insert, Row: Activity activity }) made[activity.Key] = activity;
        }

        if (activities.Any(activity => !made.ContainsKey(activity))) return null;
        var contacts = new NewContacts();
        foreach (var link in changes.Rows.Select(change => change.Row).OfType<ActivityLink>())
        {
            if (!made.TryGetValue(link.Of, out var activity)) return null;
            if (link.At != activity.Start) contacts._undated.Add(activity.Key);
            if (link.IsLive && activity.IsLive) contacts.Add(link, activity);
        }

        return contacts;
    }

    /// <summary>The activities whose links do not say yet when they were.</summary>
    public IReadOnlyCollection<Guid> Undated => _undated;

    /// <summary>Writes them.</summary>
    public async Task Write(Written written, CancellationToken stop)
    {
        var id = JournalTable.Of(written.Db)[typeof(ActivityLink)].Column("to")!;
        foreach (var table in ContactSql.Tables(written.Db))
        {
            // In one order, so that two who write at once wait for each other and not in a ring.
            var dates = _dates.Where(date => date.Value.Kind == table.Kind).ToList();
            if (dates.Count == 0) continue;
            var (last, next) = (table.Column("last_contact")!, table.Column("next_contact")!);
            await written.Db.Dialect.Hold(written.Connection, written.Within, table.Shape.Name, table.Key.Name, [.. dates.Select(date => date.Key)], stop);
            foreach (var (column, isBetter, of) in ((JournalColumn, string, Func<(RecordKind, DateTime? Last, DateTime? Next), DateTime?>)[])[(last, "<", date => date.Last), (next, ">", date => date.Next)])
            {
                var sql = $"UPDATE {Dialect.Quote(table.Shape.Name)} SET {column.Name} = @p0 WHERE id = @p1 AND ({column.Name} IS NULL OR {column.Name} {isBetter} @p0)";
                var rows = dates.Where(date => of(date.Value) is not null).Select(date => (object[])[column.ToStored(of(date.Value)), id.ToStored(date.Key)]).ToList();
                await written.Db.Dialect.Run(written.Connection, written.Within, new(sql, [column.Shape.StoreType, id.Shape.StoreType]), rows, stop);
            }
        }
    }

    private void Add(ActivityLink link, Activity activity)
    {
        var (was, willBe) = ContactSql.Of(activity);
        if (was is null && willBe is null) return;
        var (_, last, next) = _dates.GetValueOrDefault(link.To);
        _dates[link.To] = (link.ToKind, last > was ? last : was ?? last, next < willBe ? next : willBe ?? next);
    }
}
