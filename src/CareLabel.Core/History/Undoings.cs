using System.Globalization;
using CareLabel.Data;
using CareLabel.Data.Write;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.History;

/// <summary>Which of some change sets are undone. An undo that is undone itself undoes nothing.</summary>
internal sealed class Undoings
{
    private readonly ILookup<long, ChangeSet> _undos;

    private Undoings(IEnumerable<ChangeSet> undos) => _undos = undos.ToLookup(undo => undo.Undoes!.Value);

    /// <summary>Looks up some sets, the undos of their undos and so on, in one statement.</summary>
    public static async Task<Undoings> Of(Db db, IEnumerable<long> sets, CancellationToken stop)
    {
        var ids = string.Join(',', sets.Select(set => set.ToString(CultureInfo.InvariantCulture)));
        if (ids.Length == 0) return new([]);
        var sql = $"""
            WITH RECURSIVE undo AS (
              SELECT * FROM change_set WHERE undoes IN ({ids})
              UNION ALL SELECT later.* FROM undo JOIN change_set later ON later.undoes = undo.id)
            SELECT * FROM undo
            """;
        return new(await db.Set<ChangeSet>().FromSqlRaw(sql).AsNoTracking().ToListAsync(stop));
    }

    /// <summary>The set that undid another and holds; null where there is none.</summary>
    public long? By(long set) => _undos[set].FirstOrDefault(undo => undo.Finished && By(undo.Id) is null)?.Id;

    /// <summary>An undo of a set that was begun and not ended.</summary>
    public ChangeSet? Begun(long set) => _undos[set].FirstOrDefault(undo => !undo.Finished);
}
