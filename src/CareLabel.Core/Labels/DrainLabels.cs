using System.Data;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareLabel.Labels;

/// <summary>
/// Judges anew what turns by itself today and what settings have changed, batch by batch, each in a transaction of its own;
/// killed anywhere, the next run goes on where it stood. What else follows from fields and lists is made anew with it. Then it
/// adds up the tally.
/// </summary>
public sealed class DrainLabels(Db db, Catalogue catalogue, Owners owners, WriteLane lane, TimeProvider clock, IEnumerable<IDerived> derived)
{
    private const int BatchRecords = 500;

    // Totals are read from the tally and the moves since, so these must stay few.
    private const int MostMoves = 5_000;

    private readonly LabelJudge _judge = new(catalogue, owners);

    /// <summary>What was done.</summary>
    /// <param name="Due">How many labels had come to their day.</param>
    /// <param name="Queued">How many were judged anew since a setting has changed.</param>
    public sealed record Drained(int Due, int Queued)
    {
        internal int All => Due + Queued;
    }

    /// <summary>Does all there is to do.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="progress">Told after each batch how many labels were judged.</param>
    /// <param name="stop">Ends the work early.</param>
    /// <param name="also">What the caller wants to be done in the transaction of each batch.</param>
    public async Task<Outcome<Drained>> Run(Actor actor, IProgress<int>? progress, CancellationToken stop, Func<Drained, Task>? also = null)
    {
        if (!actor.Rights.Administers) return new MayNotRelabel();
        await Notice(stop);
        var drained = new Drained(0, 0);
        while (await TurnDue(drained, also, stop) is var some && some != drained)
        {
            drained = some;
            progress?.Report(drained.All);
        }

        while (await db.Relabellings.AsNoTracking().OrderBy(row => row.Id).FirstOrDefaultAsync(stop) is { } row)
        {
            drained = await WorkOff(row, drained, also, stop);
            progress?.Report(drained.All);
        }

        await InTransaction(() => TallyFold.Run(db, Today(), stop), stop);
        return drained;
    }

    /// <summary>Whether there is anything to do.</summary>
    public async Task<bool> IsDue(CancellationToken stop)
    {
        var standing = await db.Set<LabelStanding>().AsNoTracking().SingleOrDefaultAsync(stop);
        var today = Today();
        return standing is null || standing.Catalogue != catalogue.Version || standing.Owners != owners.Written
            || await db.Relabellings.AnyAsync(stop)
            || await db.Labels.AnyAsync(label => label.Due <= today, stop)
            || (await db.Labels.AnyAsync(stop) && !await db.Set<LabelTally>().AnyAsync(row => row.Day == today, stop))
            || await db.Set<LabelMove>().OrderBy(move => move.Id).Skip(MostMoves).AnyAsync(stop);
    }

    // Whoever changes a setting need not think of labels: that it has changed is seen here.
    private Task Notice(CancellationToken stop) => InTransaction(async () =>
    {
        var standing = await db.Set<LabelStanding>().SingleOrDefaultAsync(stop);
        if (standing is null) db.Add(standing = new() { Catalogue = -1, Owners = owners.Written });
        if (standing.Catalogue != catalogue.Version) Ask(Relabelling.ForFields, null);
        foreach (var owner in Turned(standing)) Ask("owner", owner);
        (standing.Catalogue, standing.Owners) = (catalogue.Version, owners.Written);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }, stop);

    private IEnumerable<Guid> Turned(LabelStanding standing)
    {
        var before = Owners.Of(standing.Owners).Active;
        if (before is null || owners.Active is null)
        {
            // From then on all are known, or none: every label may turn.
            if ((before is null) != (owners.Active is null)) Ask("owner", null);
            return [];
        }

        return before.Except(owners.Active).Concat(owners.Active.Except(before));
    }

    private void Ask(string why, Guid? owner) => db.AddRange(LabelKinds.All.Select(kind =>
        new Relabelling { Kind = kind, Owner = owner, Why = why, Asked = clock.GetUtcNow().UtcDateTime }));

    private async Task<Drained> TurnDue(Drained before, Func<Drained, Task>? also, CancellationToken stop)
    {
        var (today, drained) = (Today(), before);
        var due = await db.Labels.AsNoTracking().Where(label => label.Due <= today).OrderBy(label => label.Due).Take(BatchRecords)
            .Select(label => new { label.Kind, label.Record }).ToListAsync(stop);
        foreach (var kind in due.GroupBy(label => label.Kind))
        {
            drained = drained with { Due = drained.Due + kind.Count() };
            await InTransaction(async () =>
            {
                await Judge(kind.Key, [.. kind.Select(label => label.Record)], stop);
                if (also is not null) await also(drained);
            }, stop);
        }

        return drained;
    }

    private async Task<Drained> WorkOff(Relabelling row, Drained before, Func<Drained, Task>? also, CancellationToken stop)
    {
        var drained = before;
        await InTransaction(async () =>
        {
            var ids = await RecordKeys.Next(db, row.Kind, row.After, row.Owner, BatchRecords, stop);
            if (ids.Count > 0)
            {
                await Judge(row.Kind, ids, stop);
                if (row.Why == Relabelling.ForFields) await Follow(row.Kind, ids, stop);
                await db.Relabellings.Where(one => one.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.After, ids[^1]), stop);
            }
            else
            {
                await db.Relabellings.Where(one => one.Id == row.Id).ExecuteDeleteAsync(stop);
            }

            drained = before with { Queued = before.Queued + ids.Count };
            if (also is not null) await also(drained);
        }, stop);
        return drained;
    }

    // Held first and read then, so that what someone else writes meanwhile is not judged as it was before.
    private async Task Judge(RecordKind kind, IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        var type = catalogue.Type(kind);
        var table = JournalTable.Of(db)[type.Class];
        var (connection, within) = (db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction());
        await db.Dialect.Hold(connection, within, table.Shape.Name, table.Key.Name, ids, stop);
        var graphs = await RecordGraph.Read(db, type, ids, stop);
        var rows = new LabelRows(db, connection, within);
        var today = Today();
        await rows.Renew([.. graphs.Values], graph => _judge.Judge(graph, today), stop);
        await rows.Move(stop);
    }

    private async Task Follow(RecordKind kind, IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        var written = new Written(db, db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction(), clock.GetUtcNow().UtcDateTime);
        List<RecordRef> roots = [.. ids.Select(id => new RecordRef(kind, id))];
        foreach (var follows in derived.Where(one => one.FollowsFields)) await follows.Refresh(written, roots, new(), null, stop);
    }

    private async Task InTransaction(Func<Task> work, CancellationToken stop)
    {
        using var turn = await lane.Enter(interactive: false, stop);
        var connection = db.Database.GetDbConnection();
        if (connection.State != ConnectionState.Open) await db.Database.OpenConnectionAsync(stop);
        await using var transaction = await db.Dialect.BeginWrite(connection, stop);
        await using var known = await db.Database.UseTransactionAsync(transaction, stop);
        await work();
        await transaction.CommitAsync(stop);
    }

    private DateOnly Today() => _judge.DayOf(clock.GetUtcNow().UtcDateTime);
}
