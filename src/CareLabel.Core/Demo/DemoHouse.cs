using CareLabel.Activities;
using CareLabel.Companies;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.History;
using CareLabel.People;
using CareLabel.Shared;

namespace CareLabel.Demo;

/// <summary>The demo's house while its two years go by: who writes what into the base, and when.</summary>
internal sealed class DemoHouse(Db db, Writes writes, DemoClock clock)
{
    private const int BatchRows = 8_000;
    private static readonly Dictionary<Type, Type[]> PartsOf =
        ((RecordType[])[CompanyFields.Type, PersonFields.Type, ActivityFields.Type]).ToDictionary(type => type.Class, type => (Type[])[.. type.Parts, typeof(Attachment)]);

    private readonly IReadOnlyDictionary<Type, JournalTable> _tables = JournalTable.Of(db);

    /// <summary>Writes new records, batch by batch as they are made, as one change set; null where there were none.</summary>
    /// <param name="at">When.</param>
    /// <param name="deed">Who, what and why.</param>
    /// <param name="records">Each record with its parts, made as they are asked for.</param>
    /// <param name="written">Told of how many records have been written.</param>
    /// <param name="stop">Ends the work early.</param>
    public async Task<ChangeSet?> Add(DateTime at, Deed deed, IEnumerable<IEnumerable<Row>> records, Action<int> written, CancellationToken stop)
    {
        clock.Now = at;
        var (changes, count, set) = (new Changes(), 0, (ChangeSet?)null);
        foreach (var record in records)
        {
            foreach (var row in record) changes.Add(row);
            count++;
            if (changes.Rows.Count < BatchRows) continue;
            set ??= await writes.Begin(deed, stop);
            await Append(set, changes, stop);
            changes = new();
            written(count);
        }

        if (count == 0) return null;
        if (set is null) set = await Save(deed, changes, stop);
        else
        {
            await Append(set, changes, stop);
            set = await writes.End(set, count, stop);
        }

        written(count);
        return set;
    }

    /// <summary>Writes what was changed on rows that were loaded, and new rows.</summary>
    public Task<ChangeSet> Write(DateTime at, Deed deed, IEnumerable<Row> added, CancellationToken stop)
    {
        clock.Now = at;
        var changes = Changes.Of(db);
        foreach (var row in added) changes.Add(row);
        return Save(deed, changes, stop);
    }

    /// <summary>Changes many records at once.</summary>
    /// <param name="at">When.</param>
    /// <param name="deed">Who, what and why.</param>
    /// <param name="table">Whose records.</param>
    /// <param name="keys">Which; those that are not there are passed over.</param>
    /// <param name="change">Changes one, and names parts that are new.</param>
    /// <param name="stop">Ends the work early.</param>
    public async Task<ChangeSet> Sweep(
        DateTime at, Deed deed, Type table, IEnumerable<Guid> keys, Action<Opened> change, CancellationToken stop)
    {
        clock.Now = at;
        var (set, count) = (await writes.Begin(deed, stop), 0);
        foreach (var chunk in keys.Distinct().Chunk(BatchRows / 8))
        {
            var opened = await Open(table, chunk, stop);
            foreach (var one in opened) change(one);
            var changes = Changes.Of(db);
            foreach (var row in opened.SelectMany(one => one.Added)) changes.Add(row);
            count += changes.Rows.Select(row => row.Row.Root).Distinct().Count();
            await Append(set, changes, stop);
        }

        return await writes.End(set, count, stop);
    }

    /// <summary>Changes one record; null where it is not there or nothing of it changes.</summary>
    public async Task<ChangeSet?> Edit(DateTime at, Deed deed, Type table, Guid key, Action<Opened> change, CancellationToken stop)
    {
        clock.Now = at;
        var opened = await Open(table, [key], stop);
        foreach (var one in opened) change(one);
        var changes = Changes.Of(db);
        foreach (var row in opened.SelectMany(one => one.Added)) changes.Add(row);
        if (!changes.IsEmpty) return await Save(deed, changes, stop);
        db.ChangeTracker.Clear();
        return null;
    }

    /// <summary>Takes a change set back.</summary>
    public async Task Undo(DateTime at, DemoUser by, ChangeSet set, CancellationToken stop)
    {
        clock.Now = at;
        var undone = await new UndoChanges(db, writes).Run(by.At(Door.Form), new(set.Id, WhenChangedSince.Leave), null, stop);
        if (undone.Refused is { } refused) throw new InvalidOperationException(refused.Sentence);
        db.ChangeTracker.Clear();
    }

    private async Task<ChangeSet> Save(Deed deed, Changes changes, CancellationToken stop)
    {
        var saved = await writes.Save(deed, changes, stop);
        if (saved.Refused is { } refused) throw new InvalidOperationException(refused.Sentence);
        db.ChangeTracker.Clear();
        return saved.Done!;
    }

    private async Task Append(ChangeSet set, Changes changes, CancellationToken stop)
    {
        var written = await writes.Append(set, changes, null, stop);
        if (written.Refused is { } refused) throw new InvalidOperationException(refused.Sentence);
        db.ChangeTracker.Clear();
        clock.Now = clock.Now.AddMilliseconds(changes.Rows.Count / 10);
    }

    private async Task<List<Opened>> Open(Type table, IReadOnlyCollection<Guid> keys, CancellationToken stop)
    {
        var records = await _tables[table].Load(db, keys, true, stop);
        var parts = new List<Part>();
        foreach (var part in PartsOf[table].Select(part => _tables[part])) parts.AddRange(await part.LoadParts!(db, keys, true, stop));
        var byRecord = parts.Where(part => part.IsLive).OrderBy(part => part.Position).ToLookup(part => part.Of);
        return [.. records.Where(record => record.IsLive).OrderBy(record => record.Key).Select(record => new Opened((Record)record, [.. byRecord[record.Key]], []))];
    }

    /// <summary>A record that is being changed.</summary>
    /// <param name="Record">It.</param>
    /// <param name="Parts">Its parts in their order.</param>
    /// <param name="Added">Parts that it gets.</param>
    internal sealed record Opened(Record Record, IReadOnlyList<Part> Parts, List<Part> Added)
    {
        /// <summary>Its first part of a kind.</summary>
        public T? First<T>()
            where T : Part => Parts.OfType<T>().FirstOrDefault();
    }
}
