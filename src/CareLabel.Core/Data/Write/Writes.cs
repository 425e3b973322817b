using System.Data.Common;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareLabel.Data.Write;

/// <summary>What is written, and why.</summary>
/// <param name="Actor">Who.</param>
/// <param name="What">What is done, in a word: <c>edit</c>, <c>import</c>.</param>
/// <param name="Reason">Why, or of what; null where nothing need be said.</param>
/// <param name="Undoes">The change set that this undoes.</param>
public sealed record Deed(Actor Actor, string What, string? Reason = null, long? Undoes = null);

/// <summary>
/// The one way to write rows with a journal, one or a million: rows, version check, what follows from them, and the
/// journal, in one transaction.
/// </summary>
public sealed class Writes(Db db, WriteLane lane, TimeProvider clock, IEnumerable<IDerived> derived)
{
    private const int WorthAThread = 50;

    private readonly IReadOnlyList<IDerived> _derived = [.. derived];
    private readonly IReadOnlyDictionary<Type, JournalTable> _tables = JournalTable.Of(db);

    /// <summary>Whether a person waits while long work holds the lane.</summary>
    public bool SomeoneWaits => lane.SomeoneWaits;

    /// <summary>Writes what was changed as one change set, all or nothing; refuses where a record has changed meanwhile.</summary>
    /// <param name="deed">What is written, and why.</param>
    /// <param name="changes">What is changed.</param>
    /// <param name="stop">Ends the work early.</param>
    /// <param name="check">A last look within the transaction, before anything is written; what it refuses is not written.</param>
    /// <param name="also">What the caller wants to be done or checked in the same transaction, after it is written.</param>
    public async Task<Outcome<ChangeSet>> Save(
        Deed deed, Changes changes, CancellationToken stop, Func<Written, Task<Refusal?>>? check = null, Func<Written, Task>? also = null)
    {
        using var turn = await Turn(interactive: true, stop);
        return await InTransaction(async within =>
        {
            if (check is not null && await check(within) is { } no) return no;
            var set = await Open(within, deed, stop);
            var refused = await Put(within, set, changes, false, stop);
            if (refused is not null) return refused;
            if (also is not null) await also(within);
            return await Close(within, set, changes.Roots().Count, stop);
        }, changes, stop);
    }

    /// <summary>Begins a long change set, which is written batch by batch.</summary>
    public async Task<ChangeSet> Begin(Deed deed, CancellationToken stop)
    {
        using var turn = await Turn(interactive: false, stop);
        var outcome = await InTransaction(async within => await Open(within, deed, stop), null, stop);
        return outcome.Done!;
    }

    /// <summary>Writes one batch of a long change set, all or nothing.</summary>
    /// <param name="set">The change set.</param>
    /// <param name="changes">What is changed.</param>
    /// <param name="also">What the caller wants to be true at the same moment: its checkpoint.</param>
    /// <param name="stop">Ends the work early.</param>
    /// <param name="check">A last look within the transaction, before anything is written; what it refuses is not written.</param>
    public async Task<Outcome<ChangeSet>> Append(
        ChangeSet set, Changes changes, Func<Written, Task>? also, CancellationToken stop, Func<Written, Task<Refusal?>>? check = null)
    {
        using var turn = await Turn(interactive: false, stop);
        return await InTransaction(async within =>
        {
            if (check is not null && await check(within) is { } no) return no;
            var refused = await Put(within, set, changes, true, stop);
            if (refused is not null) return refused;
            if (also is not null) await also(within);
            return set;
        }, changes, stop);
    }

    /// <summary>Ends a long change set.</summary>
    public async Task<ChangeSet> End(ChangeSet set, int records, CancellationToken stop)
    {
        using var turn = await Turn(interactive: false, stop);
        var outcome = await InTransaction(async within => await Close(within, set, records, stop), null, stop);
        return outcome.Done!;
    }

    /// <summary>Goes on with a long change set that was ended.</summary>
    public async Task Reopen(long set, CancellationToken stop)
    {
        using var turn = await Turn(interactive: false, stop);
        await SetRow.Reopen(db, set, stop);
    }

    /// <summary>The moment, as it would be written.</summary>
    public DateTime Now() => clock.GetUtcNow().UtcDateTime;

    // Where the database takes several writers at a time, nobody need wait here.
    private async Task<IDisposable?> Turn(bool interactive, CancellationToken stop) => db.Dialect.TakesOneWriter ? await lane.Enter(interactive, stop) : null;

    private async Task<Outcome<ChangeSet>> InTransaction(
        Func<Written, Task<Outcome<ChangeSet>>> write, Changes? changes, CancellationToken stop)
    {
        if (db.Database.GetDbConnection().State != System.Data.ConnectionState.Open) await db.Database.OpenConnectionAsync(stop);
        var connection = db.Database.GetDbConnection();
        await using var transaction = await db.Dialect.BeginWrite(connection, stop);
        await using var known = await db.Database.UseTransactionAsync(transaction, stop);
        var outcome = await write(new(db, connection, transaction, Now()));
        if (outcome.Refused is not null) return outcome;
        await transaction.CommitAsync(stop);
        if (changes is not null) Accept(changes);
        return outcome;
    }

    private static async Task<ChangeSet> Open(Written within, Deed deed, CancellationToken stop)
    {
        var set = new ChangeSet
        {
            At = within.At, Who = deed.Actor.User, WhoName = deed.Actor.Name, Door = deed.Actor.Door, What = deed.What, Reason = deed.Reason,
            Undoes = deed.Undoes,
        };
        return await SetRow.Insert(within, set, stop);
    }

    private static async Task<ChangeSet> Close(Written within, ChangeSet set, int records, CancellationToken stop) =>
        await SetRow.Finish(within, set, records, stop);

    private async Task<Refusal?> Put(Written within, ChangeSet set, Changes changes, bool isBatch, CancellationToken stop)
    {
        // In one order for all writers, so that no two wait for each other.
        var roots = changes.Roots().OrderBy(root => root.Kind).ThenBy(root => root.Id).ToList();
        var made = changes.Rows.Where(change => change is { Act: JournalAct.Insert, Row: Record }).Select(change => change.Row.Root).ToHashSet();
        if (await new RecordUpdates(within, _tables).Run(changes, [.. roots.Where(root => !made.Contains(root))], stop) is { } collision) return collision;
        foreach (var change in changes.Rows)
        {
            if (change is { Act: JournalAct.Insert, Row: Record record }) record.Created = record.Changed = within.At;
        }

        var foreseeing = Foresee(changes, made.Count, within.At);
        try
        {
            foreach (var table in changes.Rows.Where(change => change.Act == JournalAct.Insert).GroupBy(change => change.Row.GetType()))
            {
                await Insert(within, _tables[table.Key], table, stop);
            }

            var journal = new JournalRows(within, _tables);
            await (isBatch ? journal.Append(set, changes, stop) : journal.Insert(set, changes, stop));
        }
        finally
        {
            await foreseeing;
        }

        var foreseen = await foreseeing;
        for (var i = 0; i < _derived.Count; i++) await _derived[i].Refresh(within, roots, changes, foreseen[i], stop);
        return null;
    }

    // What follows from many new records is worked out while the database takes them.
    private Task<object?[]> Foresee(Changes changes, int records, DateTime at)
    {
        return records < WorthAThread ? Task.FromResult(All()) : Task.Run(All);

        object?[] All() => [.. _derived.Select(follows => follows.Foresee(changes, at))];
    }

    private static Task Insert(Written within, JournalTable table, IEnumerable<RowChange> changes, CancellationToken stop)
    {
        return within.Db.Dialect.Insert(within.Connection, within.Within, table.Shape, changes.Select(Values), stop);

        object[] Values(RowChange change)
        {
            var values = new object[table.Columns.Count];
            for (var i = 0; i < values.Length; i++) values[i] = table.Columns[i].Stored(change.Row);
            return values;
        }
    }

    // What was written is what the base holds now. To ask EF for a row that it does not track makes it remember the
    // row, so long work of new rows does not ask.
    private void Accept(Changes changes)
    {
        var tracked = Changes.Tracked<Row>(db);
        if (tracked.Count == 0) return;
        var written = changes.Rows.Select(change => change.Row).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var entry in tracked)
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified) || !written.Contains(entry.Entity)) continue;
            // Or EF would take 'unchanged' as an order to give the row its old values back.
            if (entry.State == EntityState.Modified) entry.OriginalValues.SetValues(entry.CurrentValues);
            entry.State = EntityState.Unchanged;
        }

        // A record whose part was written has a new version, and nothing else of it is to be written.
        var roots = changes.Roots();
        foreach (var entry in Changes.Tracked<Record>(db).Where(entry => roots.Contains(entry.Entity.Root)))
        {
            entry.Property(record => record.Version).OriginalValue = entry.Entity.Version;
            entry.Property(record => record.Changed).OriginalValue = entry.Entity.Changed;
        }
    }
}
