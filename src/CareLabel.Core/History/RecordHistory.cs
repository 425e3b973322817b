using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.History;

/// <summary>What was done to one record and its parts, field by field, newest first; and how it was at any time.</summary>
public sealed class RecordHistory(Db db, Catalogue catalogue, UserNames? users = null)
{
    /// <summary>Whose history is wanted.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="Before">Only older deeds: the number of the last one seen.</param>
    /// <param name="Limit">How many deeds.</param>
    public sealed record Request(RecordRef Record, long? Before = null, int Limit = 50);

    /// <summary>What one deed did to the record.</summary>
    /// <param name="Set">The deed.</param>
    /// <param name="UndoneBy">The set that undid it and holds; null where none does.</param>
    /// <param name="Changes">What it changed.</param>
    public sealed record Entry(ChangeSet Set, long? UndoneBy, IReadOnlyList<Change> Changes);

    /// <summary>One field as a deed found and left it.</summary>
    /// <param name="Field">Which, by which it can be restored.</param>
    /// <param name="Part">The part that it belongs to: <c>phone +4722864400</c>; null for the record itself.</param>
    /// <param name="Label">What people call it.</param>
    /// <param name="Old">Its value before; null for none.</param>
    /// <param name="New">Its value after; null for none.</param>
    /// <param name="IsNew">Whether the deed made the record or part.</param>
    public sealed record Change(FieldRef Field, string? Part, string Label, string? Old, string? New, bool IsNew)
    {
        /// <summary>The field's key in the catalogue; null where it is none.</summary>
        public string? Key { get; init; }
    }

    /// <summary>Some deeds.</summary>
    /// <param name="Title">What the record is called now.</param>
    /// <param name="Entries">Newest first.</param>
    /// <param name="Before">What to ask for to see the next older ones; null where there are none.</param>
    public sealed record Page(string Title, IReadOnlyList<Entry> Entries, long? Before);

    /// <summary>A record as it was.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="Parts">Its parts, retired ones too.</param>
    public sealed record Past(Record Record, IReadOnlyList<Part> Parts);

    /// <summary>Reads a page.</summary>
    public async Task<Outcome<Page>> Run(Actor actor, Request request, CancellationToken stop)
    {
        if (!actor.Rights.May(Acts.See, request.Record.Kind)) return new MayNotSee();
        if (await PastRecord.Load(db, request.Record, stop) is not { } past) return new NoSuchRecord(request.Record);

        var title = Title(past);
        var told = new ToldChanges(db, catalogue, past, request.Record, actor.Rights.SeesSensitive, await LinkTitles.Of(db, catalogue, actor, past.Links(JournalTable.Of(db)), users, stop));
        var limit = Math.Clamp(request.Limit, 1, ChangeList.MostRows);
        var entries = new List<(long Set, IReadOnlyList<Change> Changes)>();
        var shown = request.Before is { } before ? past.After(before).Select(row => row.Set).Append(before).ToHashSet() : [];
        foreach (var set in past.Journal.GroupBy(row => row.Set))
        {
            var changes = told.Back(set);
            if (changes.Count > 0 && !shown.Contains(set.Key)) entries.Add((set.Key, changes));
            if (entries.Count > limit) break;
        }

        return new Page(title, await WithSets([.. entries.Take(limit)], stop), entries.Count > limit ? entries[limit - 1].Set : null);
    }

    /// <summary>The record with its parts as it was right after a deed; null from before it was made.</summary>
    public async Task<Outcome<Past>> At(Actor actor, RecordRef record, long set, CancellationToken stop)
    {
        if (!actor.Rights.May(Acts.See, record.Kind)) return new MayNotSee();
        if (await PastRecord.Load(db, record, stop) is not { } past) return new NoSuchRecord(record);

        var tables = JournalTable.Of(db).Values.ToDictionary(table => table.Name);
        foreach (var row in past.After(set).Where(row => tables.ContainsKey(row.Table))) past.Back(row, tables[row.Table]);
        return past.Rows.OfType<Record>().SingleOrDefault() is { } then ? new Past(then, [.. past.Rows.OfType<Part>()]) : new NotYetMade(record, set);
    }

    private string Title(PastRecord past)
    {
        var record = past.Rows.OfType<Record>().Single();
        return catalogue.Types.FirstOrDefault(type => type.Kind == record.Root.Kind)?.Title(record) ?? record.Root.ToString();
    }

    private async Task<IReadOnlyList<Entry>> WithSets(List<(long Set, IReadOnlyList<Change> Changes)> entries, CancellationToken stop)
    {
        var ids = entries.ConvertAll(entry => entry.Set);
        var sets = await db.Set<ChangeSet>().AsNoTracking().Where(set => ids.Contains(set.Id)).ToDictionaryAsync(set => set.Id, stop);
        var undoings = await Undoings.Of(db, ids, stop);
        return [.. from entry in entries where sets.ContainsKey(entry.Set) select new Entry(sets[entry.Set], undoings.By(entry.Set), entry.Changes)];
    }
}
