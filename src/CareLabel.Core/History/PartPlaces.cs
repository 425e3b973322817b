using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;

namespace CareLabel.History;

/// <summary>Finds places for parts that come back: no two parts of a record that are in use have one place.</summary>
internal static class PartPlaces
{
    /// <summary>The parts whose place another has, each with a free one behind all others.</summary>
    /// <param name="db">The base.</param>
    /// <param name="returning">The parts that come back.</param>
    /// <param name="rows">Rows as they become; all others are as the base has them.</param>
    /// <param name="stop">Ends the work early.</param>
    public static async Task<IReadOnlyList<(Part Part, int Place)>> Free(
        Db db, IEnumerable<Part> returning, IReadOnlyDictionary<(string, Guid), Row> rows, CancellationToken stop)
    {
        var moves = new List<(Part, int)>();
        foreach (var alike in returning.GroupBy(part => part.GetType()))
        {
            var table = JournalTable.Of(db)[alike.Key];
            var stored = await table.LoadParts!(db, [.. alike.Select(part => part.Of).Distinct()], false, stop);
            var others = stored.Select(part => rows.GetValueOrDefault((table.Name, part.Key)) as Part ?? part).Union(alike).ToLookup(part => part.Of);
            foreach (var record in alike.GroupBy(part => part.Of)) Free(record, [.. others[record.Key]], moves);
        }

        return moves;
    }

    private static void Free(IEnumerable<Part> returning, List<Part> all, List<(Part, int)> moves)
    {
        var last = all.Max(part => part.Position);
        foreach (var part in returning.OrderBy(part => part.Position).ThenBy(part => part.Key))
        {
            if (!all.Any(other => other.IsLive && other.Key != part.Key && other.Position == part.Position && !IsMoved(other))) continue;
            moves.Add((part, ++last));
        }

        bool IsMoved(Part other) => moves.Any(move => move.Item1 == other);
    }
}
