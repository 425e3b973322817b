using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.History;
using CareLabel.Shared;

namespace CareLabel.Demo;

/// <summary>The demo's house while its two years go by: who writes what into the base, and when.</summary>
internal sealed class DemoHouse(Db db, Writes writes, DemoClock clock)
{
    private const int BatchRows = 8_000;
    private readonly IReadOnlyDictionary<Type, JournalTable> _tables = JournalTable.Of(db);

    /// <summary>Reads in a list of new records, as an import does.</summary>
    /// <param name="at">When.</param>
    /// <param name="by">Who.</param>
    /// <param name="file">The list's name.</param>
    /// <param name="records">Each record with its parts, made as they are asked for.</param>
    /// <param name="read">Told of how many records have been read in.</param>
    /// <param name="stop">Ends the work early.</param>
    public async Task<ChangeSet> Read(DateTime at, DemoUser by, string file, IEnumerable<IEnumerable<Row>> records, Action<int> read, CancellationToken stop)
    {
        clock.Now = at;
        var set = await writes.Begin(new(by.At(Door.Import), "import", file), stop);
        var (changes, count) = (new Changes(), 0);
        foreach (var record in records)
        {
            foreach (var row in record) changes.Add(row);
            count++;
            if (changes.Rows.Count < BatchRows) continue;
            await Append(set, changes, stop);
            changes = new();
            read(count);
        }

        await Append(set, changes, stop);
        read(count);
        return await writes.End(set, count, stop);
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

    /// <summary>Changes one record at a form; null where there was nothing to change.</summary>
    public async Task<ChangeSet?> Edit(DateTime at, DemoUser by, Type table, Guid key, Action<Opened> change, CancellationToken stop)
    {
        clock.Now = at;
        var opened = await Open(table, [key], stop);
        foreach (var one in opened) change(one);
        var changes = Changes.Of(db);
        foreach (var row in opened.SelectMany(one => one.Added)) changes.Add(row);
        var saved = changes.IsEmpty ? null : (await writes.Save(new(by.At(Door.Form), "edit"), changes, stop)).Done;
        db.ChangeTracker.Clear();
        return saved;
    }

    /// <summary>Takes a change set back.</summary>
    public async Task Undo(DateTime at, DemoUser by, ChangeSet set, CancellationToken stop)
    {
        clock.Now = at;
        var undone = await new UndoChanges(db, writes).Run(by.At(Door.Form), new(set.Id, WhenChangedSince.Leave), null, stop);
        if (undone.Refused is { } refused) throw new InvalidOperationException(refused.Sentence);
        db.ChangeTracker.Clear();
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
        foreach (var part in _tables.Values.Where(one => one.LoadParts is not null)) parts.AddRange(await part.LoadParts!(db, keys, true, stop));
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
