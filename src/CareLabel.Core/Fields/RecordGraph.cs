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
    private Dictionary<(Type, int), Part>? _numbered;

    /// <summary>The record.</summary>
    public Record Record { get; } = record;

    /// <summary>The parts that were added and not saved yet.</summary>
    public IReadOnlyList<Row> Made => _made;

    /// <summary>When parts that are taken out of use are said to have been.</summary>
    public DateTime RetireAt { get; set; } = DateTime.UnixEpoch;

    /// <summary>A record that is not saved yet.</summary>
    public static RecordGraph New(Record record)
    {
        var graph = new RecordGraph(record, []);
        graph._made.Add(record);
        return graph;
    }

    /// <summary>The parts of a class that are in use, in their order; of a retired record those that were until it was retired.</summary>
    public IReadOnlyList<T> Parts<T>()
        where T : Part
    {
        // Read for each field of each record that is written, so nothing is sorted where there is one.
        List<T>? found = null;
        foreach (var part in _parts)
        {
            if (part is T one && IsInUse(one)) (found ??= new(2)).Add(one);
        }

        if (found is null) return [];
        if (found.Count > 1) found.Sort((a, b) => a.Position != b.Position ? a.Position.CompareTo(b.Position) : a.Key.CompareTo(b.Key));
        return found;
    }

    /// <summary>How many <see cref="Parts"/> there are of a class.</summary>
    public int Count<T>()
        where T : Part
    {
        var count = 0;
        foreach (var part in _parts)
        {
            if (part is T && IsInUse(part)) count++;
        }

        return count;
    }

    /// <summary>The part of a number; while values are taken, as they were numbered when they were typed.</summary>
    public T? At<T>(int number)
        where T : Part
    {
        if (_numbered is not null) return (T?)_numbered.GetValueOrDefault((typeof(T), number));
        T? only = null;
        foreach (var part in _parts)
        {
            if (part is not T one || !IsInUse(one)) continue;
            if (only is not null) return Parts<T>().ElementAtOrDefault(number - 1);
            only = one;
        }

        return number == 1 ? only : null;
    }

    /// <summary>Adds a part behind the others of its class.</summary>
    /// <param name="part">The part.</param>
    /// <param name="number">The number by which values that are being taken call it.</param>
    public T Add<T>(T part, int? number = null)
        where T : Part
    {
        (part.OfKind, part.Of) = (Record.Root.Kind, Record.Key);
        // Behind the retired ones too: their places stay theirs, for when they come back.
        part.Position = 1;
        foreach (var other in _parts)
        {
            if (other is T && other.Position >= part.Position) part.Position = other.Position + 1;
        }

        _parts.Add(part);
        _made.Add(part);
        if (number is { } called && _numbered is not null) _numbered[(typeof(T), called)] = part;
        return part;
    }

    /// <summary>Takes a part out of use; one that was never saved is gone.</summary>
    public void Retire(Part part)
    {
        if (_made.Remove(part)) _parts.Remove(part);
        else part.RetiredAt = RetireAt;
    }

    /// <summary>Gives the record the values that the gate let in, and notes where they came from.</summary>
    public void Take(Verdict verdict)
    {
        _numbered = Numbered();
        // What is set first: a part that is emptied and filled at once is not taken away.
        foreach (var value in verdict.Values.OrderBy(value => value.Value is null).ThenBy(value => value.Number))
        {
            var before = value.Field.Place.Read(this, value.Number);
            value.Field.Place.Write(this, value.Number, value.Value);
            FactsOfValues.Note(this, value, verdict, isChanged: before != value.Value);
        }

        _numbered = null;
        foreach (var value in verdict.Values) value.Field.Place.Tidy(this);
        if (_made.Contains(Record)) Record.Source ??= verdict.Source;
    }

    private Dictionary<(Type, int), Part> Numbered() => _parts.Count == 0
        ? []
        : _parts.Where(part => part.IsLive).GroupBy(part => part.GetType())
            .SelectMany(alike => alike.OrderBy(part => part.Position).ThenBy(part => part.Key).Select((part, place) => ((alike.Key, place + 1), part)))
            .ToDictionary(pair => pair.Item1, pair => pair.part);

    private bool IsInUse(Part part) => part.IsLive || part.RetiredAt >= Record.RetiredAt;

    /// <summary>Reads records of one kind with their parts as the base holds them now, whatever is changed in memory.</summary>
    public static Task<Dictionary<Guid, RecordGraph>> Read(Db db, RecordType type, IReadOnlyCollection<Guid> ids, CancellationToken stop) =>
        Load(db, type, ids, stop, tracked: false);

    /// <summary>Loads records of one kind with their parts, so that changes to them are seen.</summary>
    public static async Task<Dictionary<Guid, RecordGraph>> Load(
        Db db, RecordType type, IReadOnlyCollection<Guid> ids, CancellationToken stop, bool tracked = true)
    {
        var tables = JournalTable.Of(db);
        var records = await tables[type.Class].Load(db, ids, tracked, stop);
        var parts = new List<Part>();
        foreach (var part in type.Parts) parts.AddRange(await tables[part].LoadParts!(db, ids, tracked, stop));
        var byRecord = parts.ToLookup(part => part.Of);
        return records.Cast<Record>().ToDictionary(record => record.Key, record => new RecordGraph(record, byRecord[record.Key]));
    }
}
