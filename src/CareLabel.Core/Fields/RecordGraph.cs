using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Fields;

/// <summary>A record with its parts, as forms, imports and labels see it.</summary>
public sealed class RecordGraph(Record record, IEnumerable<Part> parts)
{
    private readonly List<Part> _parts = [.. parts];
    private readonly List<Row> _made = [];

    /// <summary>The record.</summary>
    public Record Record { get; } = record;

    /// <summary>The parts that were added and not saved yet.</summary>
    public IReadOnlyList<Row> Made => _made;

    /// <summary>A record that is not saved yet.</summary>
    public static RecordGraph New(Record record)
    {
        var graph = new RecordGraph(record, []);
        graph._made.Add(record);
        return graph;
    }

    /// <summary>The parts of a class that are in use, in their order.</summary>
    public IReadOnlyList<T> Parts<T>()
        where T : Part
    {
        // Read for each field of each record that is written, so nothing is sorted where there is one.
        List<T>? found = null;
        foreach (var part in _parts)
        {
            if (part is T { IsLive: true } one) (found ??= new(2)).Add(one);
        }

        if (found is null) return [];
        if (found.Count > 1) found.Sort((a, b) => a.Position != b.Position ? a.Position.CompareTo(b.Position) : a.Key.CompareTo(b.Key));
        return found;
    }

    /// <summary>Adds a part behind the others of its class.</summary>
    public T Add<T>(T part)
        where T : Part
    {
        (part.OfKind, part.Of) = (Record.Root.Kind, Record.Key);
        part.Position = Parts<T>().Select(other => other.Position).DefaultIfEmpty(0).Max() + 1;
        _parts.Add(part);
        _made.Add(part);
        return part;
    }

    /// <summary>Takes a part out of use; one that was never saved is gone.</summary>
    public void Retire(Part part)
    {
        if (_made.Remove(part)) _parts.Remove(part);
        else part.RetiredAt = RetireAt;
    }

    /// <summary>Gives the record the values that the gate let in.</summary>
    public void Take(Verdict verdict)
    {
        Date(verdict);
        // What is taken away last and from behind: it moves those behind it.
        foreach (var value in verdict.Values.Where(value => value.Value is not null).OrderBy(value => value.Number)) value.Field.Place.Write(this, value.Number, value.Value);
        foreach (var value in verdict.Values.Where(value => value.Value is null).OrderByDescending(value => value.Number)) value.Field.Place.Write(this, value.Number, null);
    }

    // A value that ages and is given anew is as fresh as today; a new record's values have its own day.
    private void Date(Verdict verdict)
    {
        if (_made.Contains(Record) || RetireAt == DateTime.UnixEpoch) return;
        foreach (var value in verdict.Values)
        {
            if (value.Field.BestBeforeMonths is null || value.Value is null || value.Field.Place.Read(this, value.Number) == value.Value) continue;
            Record.Facts = Record.Facts.With(value.Field.Key, new(null, DateOnly.FromDateTime(RetireAt)));
        }
    }

    /// <summary>The moment of the change: when parts are taken out of use, and to when new values are dated.</summary>
    public DateTime RetireAt { get; set; } = DateTime.UnixEpoch;

    /// <summary>Loads records of one kind with their parts, so that changes to them are seen.</summary>
    public static Task<Dictionary<Guid, RecordGraph>> Load(Db db, RecordType type, IReadOnlyCollection<Guid> ids, CancellationToken stop) =>
        Load(db, type, ids, true, stop);

    /// <summary>Reads records of one kind with their parts as the base holds them now, whatever is changed in memory.</summary>
    public static Task<Dictionary<Guid, RecordGraph>> Read(Db db, RecordType type, IReadOnlyCollection<Guid> ids, CancellationToken stop) =>
        Load(db, type, ids, false, stop);

    private static async Task<Dictionary<Guid, RecordGraph>> Load(Db db, RecordType type, IReadOnlyCollection<Guid> ids, bool tracked, CancellationToken stop)
    {
        var tables = JournalTable.Of(db);
        var records = await tables[type.Class].Load(db, ids, tracked, stop);
        var parts = new List<Part>();
        foreach (var part in type.Parts) parts.AddRange(await tables[part].LoadParts!(db, ids, tracked, stop));
        var byRecord = parts.ToLookup(part => part.Of);
        return records.Cast<Record>().ToDictionary(record => record.Key, record => new RecordGraph(record, byRecord[record.Key]));
    }
}
