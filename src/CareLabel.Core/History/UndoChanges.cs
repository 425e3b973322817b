using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.History;

/// <summary>What to do with a field that was changed again after the change that is undone.</summary>
public enum WhenChangedSince
{
    /// <summary>Do nothing at all if there is one, and name them.</summary>
    Ask,

    /// <summary>Leave it as it is now.</summary>
    Leave,

    /// <summary>Give it its value from before nevertheless.</summary>
    Restore,
}

/// <summary>A field that was not given back its old value, since it was changed again.</summary>
/// <param name="Field">Which.</param>
/// <param name="Record">The record.</param>
/// <param name="Before">Its value before the change that is undone.</param>
/// <param name="Then">What that change wrote.</param>
/// <param name="Now">What it is now.</param>
public sealed record LeftField(FieldRef Field, RecordRef Record, object? Before, object? Then, object? Now);

/// <summary>
/// Takes back a change set as one: each field that is still as the set wrote it gets its value from before, what it made is
/// retired. That it is so is checked in the same transaction before anyone is told.
/// </summary>
public sealed class UndoChanges(Db db, Writes writes)
{
    private const int BatchRows = 500;

    /// <summary>What to undo.</summary>
    /// <param name="Set">The change set.</param>
    /// <param name="Since">What to do with fields that were changed again.</param>
    /// <param name="Decided">Fields for which something else holds.</param>
    public sealed record Request(long Set, WhenChangedSince Since = WhenChangedSince.Ask, IReadOnlyDictionary<FieldRef, WhenChangedSince>? Decided = null);

    /// <summary>What was done.</summary>
    /// <param name="Set">The change set of the undoing.</param>
    /// <param name="Restored">How many fields got their value from before.</param>
    /// <param name="Retired">How many rows that the set made were retired.</param>
    /// <param name="Left">What was left as it is.</param>
    public sealed record Undone(ChangeSet Set, int Restored, int Retired, IReadOnlyList<LeftField> Left);

    /// <summary>Undoes.</summary>
    public async Task<Outcome<Undone>> Run(Actor actor, Request request, IProgress<int>? progress, CancellationToken stop)
    {
        var set = await db.Set<ChangeSet>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Set, stop);
        if (set is null) return new NoSuchChange(request.Set);
        if (!set.Finished) return new NotFinished(set.Id);
        if (await UndoneBy(set.Id, stop) is { } by) return new AlreadyUndone(set.Id, by);
        if (!MayUndo(actor, set)) return new MayNotUndo();
        if (request.Since == WhenChangedSince.Ask && await Collisions(request, stop) is { Count: > 0 } left) return new ChangedSince(set.Id, left);

        return await Write(actor, request, progress, stop);
    }

    /// <summary>The change set that undid another and is not undone itself; null where there is none.</summary>
    public async Task<long?> UndoneBy(long set, CancellationToken stop)
    {
        foreach (var undo in await db.Set<ChangeSet>().AsNoTracking().Where(row => row.Undoes == set).Select(row => row.Id).ToListAsync(stop))
        {
            if (await UndoneBy(undo, stop) is null) return undo;
        }

        return null;
    }

    // One's own edit anybody may take back; what others did, and what touched many records, takes the right to do so.
    private static bool MayUndo(Actor actor, ChangeSet set) => actor.Rights.Administers
        || (set.Records <= 1 && set.Who == actor.User && actor.User is not null)
        || Enum.GetValues<RecordKind>().All(kind => actor.Rights.With(kind) == Acts.None || actor.Rights.May(Acts.BulkChange, kind));

    private async Task<List<LeftField>> Collisions(Request request, CancellationToken stop)
    {
        var left = new List<LeftField>();
        await foreach (var batch in Batches(request.Set, stop))
        {
            left.AddRange((await UndoBatch.Plan(db, batch, request with { Since = WhenChangedSince.Leave }, null, stop)).Left);
            db.ChangeTracker.Clear();
        }

        return left;
    }

    private async Task<Outcome<Undone>> Write(Actor actor, Request request, IProgress<int>? progress, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var undo = await writes.Begin(new(actor, "undo", Undoes: request.Set), stop);
        var (restored, retired, left, records) = (0, 0, new List<LeftField>(), new HashSet<Guid>());
        await foreach (var journal in Batches(request.Set, stop))
        {
            var batch = await UndoBatch.Plan(db, journal, request, undo.At, stop);
            var outcome = await writes.Append(undo, Changes.Of(db), _ => batch.Check(db, stop), stop);
            if (outcome.Refused is not null) return outcome.Refused;
            (restored, retired) = (restored + batch.Restored, retired + batch.Retired);
            left.AddRange(batch.Left);
            records.UnionWith(batch.Records);
            db.ChangeTracker.Clear();
            progress?.Report(records.Count);
        }

        return new Undone(await writes.End(undo, records.Count, stop), restored, retired, left);
    }

    // By key, so that a set of a million rows is never held at once; the parts of a record after the record itself or before.
    private async IAsyncEnumerable<List<JournalRow>> Batches(long set, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var journal = db.Set<JournalRow>().AsNoTracking().Where(row => row.Set == set).OrderBy(row => row.Table).ThenBy(row => row.Row);
        var batch = await journal.Take(BatchRows).ToListAsync(stop);
        while (batch.Count > 0)
        {
            yield return batch;
            var (table, row) = (batch[^1].Table, batch[^1].Row);
            batch = await journal.Where(next => next.Table.CompareTo(table) > 0 || (next.Table == table && next.Row.CompareTo(row) > 0)).Take(BatchRows).ToListAsync(stop);
        }
    }
}
