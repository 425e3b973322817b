using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.History;

/// <summary>
/// Takes back a change set as one: each field that is still as the set wrote it gets its value from before, what it made is
/// retired. That it is so is checked in the same transaction before anyone is told. What is small is undone in one
/// transaction; what is large record by record, and is finished by running it again where it was interrupted.
/// </summary>
/// <param name="db">The base.</param>
/// <param name="writes">The write path.</param>
/// <param name="catalogue">What fields are called and which are sensitive.</param>
public sealed class UndoChanges(Db db, Writes writes, Catalogue? catalogue = null)
{
    /// <summary>So many left fields are named one by one; the others are counted.</summary>
    public const int MostNamed = 1000;

    private const int MostTries = 50;

    /// <summary>What to undo.</summary>
    /// <param name="Set">The change set.</param>
    /// <param name="Since">What to do with what was changed again.</param>
    /// <param name="Decided">Fields for which something else holds.</param>
    public sealed record Request(long Set, WhenChangedSince Since = WhenChangedSince.Ask, IReadOnlyDictionary<FieldRef, WhenChangedSince>? Decided = null);

    /// <summary>What was done.</summary>
    /// <param name="Set">The change set of the undoing.</param>
    /// <param name="Restored">How many fields got their value from before.</param>
    /// <param name="Retired">How many rows that the set made were retired.</param>
    /// <param name="Left">The first of what was left as it is.</param>
    public sealed record Undone(ChangeSet Set, int Restored, int Retired, IReadOnlyList<LeftField> Left)
    {
        /// <summary>How much was left, named or not.</summary>
        public int LeftCount { get; init; }

        /// <summary>The first of what today's gate would refuse and is restored nevertheless.</summary>
        public IReadOnlyList<Flag> Flagged { get; init; } = [];
    }

    /// <summary>Undoes.</summary>
    public async Task<Outcome<Undone>> Run(Actor actor, Request request, IProgress<int>? progress, CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            var outcome = await Try(actor, request, progress, stop);
            if (outcome.Refused is not Collision collision) return outcome;
            if (tries == MostTries) return new UndoInterrupted(request.Set, collision.Record);
        }
    }

    /// <summary>The change set that undid another and is not undone itself; null where there is none.</summary>
    public async Task<long?> UndoneBy(long set, CancellationToken stop) => (await Undoings.Of(db, [set], stop)).By(set);

    private async Task<Outcome<Undone>> Try(Actor actor, Request request, IProgress<int>? progress, CancellationToken stop)
    {
        var set = await db.Set<ChangeSet>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Set, stop);
        if (set is null) return new NoSuchChange(request.Set);
        if (set.What == SeedHouse.Deed) return new IsSetUp(set.Id);
        if (!set.Finished) return set.Undoes is { } undone ? new UndoNotFinished(set.Id, undone) : new NotFinished(set.Id);
        var undoings = await Undoings.Of(db, [set.Id], stop);
        var begun = undoings.Begun(set.Id);
        if (undoings.By(set.Id) is { } by)
        {
            // Of two that were begun at once the other one ended; there is nothing left for this one to do.
            if (begun is not null) await End(begun, stop);
            return new AlreadyUndone(set.Id, by);
        }

        if (!await MayUndo(actor, set, stop)) return new MayNotUndo();
        var order = new UndoOrder(
            request, begun?.Id, writes.Now(), catalogue is null ? null : FieldLabels.Of(catalogue), actor.Rights.SeesSensitive || catalogue is null);
        var journal = await SetJournal.Few(db, set.Id, stop);
        return begun is null && journal is not null ? await AtOnce(actor, order, journal, stop) : await InBatches(actor, order, begun, progress, stop);
    }

    // One's own edit anybody may take back who may edit; what touched many records takes the right to change many.
    private async Task<bool> MayUndo(Actor actor, ChangeSet set, CancellationToken stop)
    {
        var rights = actor.Rights;
        var all = Enum.GetValues<RecordKind>();
        if (rights.Administers || all.All(kind => rights.May(Acts.Edit | Acts.BulkChange | Acts.Retire, kind))) return true;
        var kinds = await db.Set<JournalRow>().Where(row => row.Set == set.Id).Select(row => row.RootKind).Distinct().ToListAsync(stop);
        if (set.Records > 1) return kinds.All(kind => rights.May(Acts.Edit | Acts.BulkChange, kind));
        var own = actor.User is not null && set.Who == actor.User;
        // What others took out of use comes back by who may do so, as it does one by one.
        if (!own && await db.Set<JournalRow>().AnyAsync(row => row.Set == set.Id && row.Root == row.Row && row.Fields != null && row.Fields.Contains("\"retired_at\":["), stop))
        {
            return kinds.All(kind => rights.May(Acts.Retire, kind));
        }

        var makes = await db.Set<JournalRow>().AnyAsync(row => row.Set == set.Id && row.Root == row.Row && row.Act == JournalAct.Insert, stop);
        return kinds.All(kind => own ? rights.May(Acts.Edit, kind) || rights.May(Acts.Add, kind) : rights.May(makes ? Acts.Retire : Acts.Edit, kind));
    }

    private async Task<Outcome<Undone>> AtOnce(Actor actor, UndoOrder order, List<JournalRow> journal, CancellationToken stop)
    {
        var batch = await UndoBatch.Plan(db, journal, order, stop);
        if (batch.Asked.Count > 0) return new ChangedSince(order.Request.Set, batch.Asked, batch.Asked.Count);
        if (batch.Records.Count == 0 && batch.Left.Count > 0) return new NothingToUndo(order.Request.Set, batch.Left, batch.Left.Count);

        var outcome = await writes.Save(new(actor, "undo", Undoes: order.Request.Set), Changes.Of(db), stop, also: _ => batch.Check(db, stop));
        if (outcome.Refused is { } refused) return refused;
        var tally = new UndoTally();
        tally.Add(batch, Flags(actor, batch));
        return tally.Tell(outcome.Done!);
    }

    private async Task<Outcome<Undone>> InBatches(Actor actor, UndoOrder order, ChangeSet? begun, IProgress<int>? progress, CancellationToken stop)
    {
        if (order.Request.Since == WhenChangedSince.Ask && await MayAsk(order.Request.Set, stop) && await Asked(order, stop) is { } asked) return asked;

        var undo = begun ?? await writes.Begin(new(actor, "undo", Undoes: order.Request.Set), stop);
        var tally = new UndoTally();
        await foreach (var journal in SetJournal.Batches(db, order.Request.Set, stop))
        {
            if (await Write(actor, order with { Undo = undo.Id }, undo, journal, tally, 1, stop) is { } refused) return refused;
            progress?.Report(tally.Records);
        }

        return tally.Tell(begun is null ? await writes.End(undo, tally.Records, stop) : await End(undo, stop));
    }

    // What was begun by another has touched more records than this one knows of.
    private async Task<ChangeSet> End(ChangeSet undo, CancellationToken stop) =>
        await writes.End(undo, await db.Set<JournalRow>().Where(row => row.Set == undo.Id).Select(row => row.Root).Distinct().CountAsync(stop), stop);

    // Where nobody has touched its records since, nothing need be looked through; a part that was moved since may lie anywhere.
    private async Task<bool> MayAsk(long set, CancellationToken stop)
    {
        var later = db.Set<JournalRow>().Where(row => row.Set > set);
        return await later.AnyAsync(row => row.Fields != null && row.Fields.Contains("\"of\":["), stop)
            || await later.AnyAsync(row => db.Set<JournalRow>().Any(mine => mine.Set == set && mine.Root == row.Root), stop);
    }

    private async Task<ChangedSince?> Asked(UndoOrder order, CancellationToken stop)
    {
        var (asked, count) = (new List<LeftField>(), 0);
        await foreach (var journal in SetJournal.Batches(db, order.Request.Set, stop))
        {
            var batch = await UndoBatch.Plan(db, journal, order, stop);
            asked.AddRange(batch.Asked.Take(MostNamed - asked.Count));
            count += batch.Asked.Count;
            db.ChangeTracker.Clear();
        }

        return count == 0 ? null : new(order.Request.Set, asked, count);
    }

    // Where others change one of the records at the same moment, the batch is halved until that record stands alone.
    private async Task<Refusal?> Write(
        Actor actor, UndoOrder order, ChangeSet undo, IReadOnlyList<JournalRow> journal, UndoTally tally, int tries, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var batch = await UndoBatch.Plan(db, journal, order, stop);
        var outcome = await writes.Append(undo, Changes.Of(db), _ => batch.Check(db, stop), stop);
        if (outcome.Refused is null)
        {
            tally.Add(batch, Flags(actor, batch));
            return null;
        }

        if (outcome.Refused is not Collision collision) return outcome.Refused;
        if (tries == MostTries) return new UndoInterrupted(order.Request.Set, collision.Record);
        foreach (var half in SetJournal.Halves(journal))
        {
            if (await Write(actor, order, undo, half, tally, tries + 1, stop) is { } refused) return refused;
        }

        return null;
    }

    private IReadOnlyList<Flag> Flags(Actor actor, UndoBatch batch) => catalogue is null ? [] : new RestoredFlags(db, catalogue).Of(actor, batch.Targets);
}
