using System.Runtime.CompilerServices;
using CareLabel.Data.Write;
using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>The records that a write has touched, whole, as they are after it: read once for all that follows from them.</summary>
/// <param name="Made">New ones, from memory.</param>
/// <param name="Known">Those that were there before, from the base.</param>
public sealed record WrittenGraphs(IReadOnlyList<RecordGraph> Made, IReadOnlyList<RecordGraph> Known)
{
    private const int BatchRecords = 500;

    private static readonly ConditionalWeakTable<Written, WrittenGraphs> Read = [];

    /// <summary>The records of a write.</summary>
    public static async Task<WrittenGraphs> Of(
        Written written, IReadOnlyCollection<RecordRef> roots, Changes changes, Catalogue catalogue, CancellationToken stop)
    {
        if (Read.TryGetValue(written, out var known)) return known;
        var made = New(changes);
        var older = new List<RecordGraph>();
        foreach (var kind in roots.Where(root => !made.ContainsKey(root.Id)).GroupBy(root => root.Kind))
        {
            if (!catalogue.Has(kind.Key)) continue;
            foreach (var ids in kind.Select(root => root.Id).Chunk(BatchRecords))
            {
                older.AddRange((await RecordGraph.Read(written.Db, catalogue.Type(kind.Key), ids, stop)).Values);
            }
        }

        return Read.GetValue(written, _ => new([.. made.Values], older));
    }

    private static Dictionary<Guid, RecordGraph> New(Changes changes)
    {
        var parts = new Dictionary<Guid, List<Part>>();
        foreach (var change in changes.Rows)
        {
            if (change is { Act: JournalAct.Insert, Row: Record record }) parts.TryAdd(record.Key, []);
        }

        if (parts.Count == 0) return [];
        foreach (var change in changes.Rows)
        {
            if (change.Row is Part part && parts.TryGetValue(part.Of, out var others)) others.Add(part);
        }

        var made = new Dictionary<Guid, RecordGraph>(parts.Count);
        foreach (var change in changes.Rows)
        {
            if (change is { Act: JournalAct.Insert, Row: Record record }) made[record.Key] = new(record, parts[record.Key]);
        }

        return made;
    }
}
