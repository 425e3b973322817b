using System.Runtime.CompilerServices;
using CareLabel.Data.Write;
using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>The records that a write has touched, whole, as they are after it.</summary>
public static class WrittenGraphs
{
    private const int BatchRecords = 500;

    private static readonly ConditionalWeakTable<Written, IReadOnlyList<RecordGraph>> Read = [];

    /// <summary>Those that were there before, from the base; read once for all that follows from them.</summary>
    public static async Task<IReadOnlyList<RecordGraph>> Known(
        Written written, IReadOnlyCollection<RecordRef> roots, Changes changes, Catalogue catalogue, CancellationToken stop)
    {
        if (Read.TryGetValue(written, out var known)) return known;
        var made = changes.Rows.Where(change => change is { Act: JournalAct.Insert, Row: Record }).Select(change => change.Row.Key).ToHashSet();
        var older = new List<RecordGraph>();
        foreach (var kind in roots.Where(root => !made.Contains(root.Id)).GroupBy(root => root.Kind))
        {
            if (!catalogue.Has(kind.Key)) continue;
            foreach (var ids in kind.Select(root => root.Id).Chunk(BatchRecords))
            {
                older.AddRange((await RecordGraph.Read(written.Db, catalogue.Type(kind.Key), ids, stop)).Values);
            }
        }

        return Read.GetValue(written, _ => older);
    }

    /// <summary>The new ones, from memory.</summary>
    public static List<RecordGraph> New(Changes changes)
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

        var made = new List<RecordGraph>(parts.Count);
        foreach (var change in changes.Rows)
        {
            if (change is { Act: JournalAct.Insert, Row: Record record }) made.Add(new(record, parts[record.Key]));
        }

        return made;
    }
}
