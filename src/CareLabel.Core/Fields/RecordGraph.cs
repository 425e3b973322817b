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
    public IEnumerable<T> Parts<T>()
        where T : Part
    {
        List<T>? parts = null;
        var inOrder = true;
        foreach (var part in _parts)
        {
            if (part is not T { IsLive: true } one) continue;
            inOrder &= parts is null || parts[^1].Position < one.Position;
            (parts ??= []).Add(one);
        }

        return parts is null ? [] : inOrder ? parts : parts.OrderBy(part => part.Position).ThenBy(part => part.Key);
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
        // What is taken away last and from behind: it moves those behind it.
        foreach (var value in verdict.Values.Where(value => value.Value is not null).OrderBy(value => value.Number)) value.Field.Place.Write(this, value.Number, value.Value);
        foreach (var value in verdict.Values.Where(value => value.Value is null).OrderByDescending(value => value.Number)) value.Field.Place.Write(this, value.Number, null);
    }

    /// <summary>When parts that are taken out of use are said to have been.</summary>
    public DateTime RetireAt { get; set; } = DateTime.UnixEpoch;

    /// <summary>Loads records of one kind with their parts, so that changes to them are seen.</summary>
    public static async Task<Dictionary<Guid, RecordGraph>> Load(Db db, RecordType type, IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        var tables = JournalTable.Of(db);
        var records = await tables[type.Class].Load(db, ids, true, stop);
        var parts = new List<Part>();
        foreach (var part in type.Parts) parts.AddRange(await tables[part].LoadParts!(db, ids, true, stop));
        var byRecord = parts.ToLookup(part => part.Of);
        return records.Cast<Record>().ToDictionary(record => record.Key, record => new RecordGraph(record, byRecord[record.Key]));
    }
}
