using System.Runtime.CompilerServices;
using CareLabel.Data;
using CareLabel.Data.Write;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.History;

/// <summary>The journal of one set, some whole records at a time, so that a set of a million rows is never held at once.</summary>
internal static class SetJournal
{
    private const int RowsAtOnce = 500, BatchRows = 2_500;

    /// <summary>All of it where it is one batch; null where it is more.</summary>
    public static async Task<List<JournalRow>?> Few(Db db, long set, CancellationToken stop)
    {
        var rows = await Of(db, set).OrderBy(row => row.Root).Take(RowsAtOnce + 1).ToListAsync(stop);
        return rows.Count <= RowsAtOnce ? rows : null;
    }

    /// <summary>All of it, batch by batch.</summary>
    public static async IAsyncEnumerable<List<JournalRow>> Batches(Db db, long set, [EnumeratorCancellation] CancellationToken stop)
    {
        var after = Guid.Empty;
        while (true)
        {
            var last = after;
            var batch = await Of(db, set).Where(row => row.Root.CompareTo(last) > 0).OrderBy(row => row.Root).Take(BatchRows).ToListAsync(stop);
            if (batch.Count == BatchRows) await MakeWhole(db, set, batch, stop);
            if (batch.Count == 0) yield break;
            after = batch[^1].Root;
            yield return batch;
        }
    }

    /// <summary>The two halves of a batch, each of whole records; the batch itself where it is one record.</summary>
    public static IEnumerable<IReadOnlyList<JournalRow>> Halves(IReadOnlyList<JournalRow> batch)
    {
        var records = batch.GroupBy(row => row.Root).Select(record => record.ToList()).ToList();
        if (records.Count == 1) return [batch];
        return [[.. records.Take(records.Count / 2).SelectMany(rows => rows)], [.. records.Skip(records.Count / 2).SelectMany(rows => rows)]];
    }

    // The last record of a full batch may go on behind it.
    private static async Task MakeWhole(Db db, long set, List<JournalRow> batch, CancellationToken stop)
    {
        var root = batch[^1].Root;
        batch.RemoveAll(row => row.Root == root);
        batch.AddRange(await Of(db, set).Where(row => row.Root == root).ToListAsync(stop));
    }

    private static IQueryable<JournalRow> Of(Db db, long set) => db.Set<JournalRow>().AsNoTracking().Where(row => row.Set == set);
}
