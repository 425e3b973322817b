using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.History;

/// <summary>What was done, deed by deed, newest first.</summary>
public sealed class ChangeList(Db db)
{
    /// <summary>The most that one page holds.</summary>
    public const int MostRows = 1000;

    /// <summary>Which deeds are wanted; what is null is not asked for.</summary>
    public sealed record Request
    {
        /// <summary>Only older ones: the number of the last one seen.</summary>
        public long? Before { get; init; }

        /// <summary>How many.</summary>
        public int Limit { get; init; } = 50;

        /// <summary>Of a user.</summary>
        public Guid? Who { get; init; }

        /// <summary>Of someone by name, for who has no user: the program, the machine, a customer.</summary>
        public string? WhoName { get; init; }

        /// <summary>Through a door.</summary>
        public Door? Door { get; init; }

        /// <summary>Of a sort: <c>import</c>, <c>undo</c>.</summary>
        public string? What { get; init; }

        /// <summary>That touched a record or one of its parts.</summary>
        public RecordRef? Record { get; init; }

        /// <summary>From this moment on.</summary>
        public DateTime? From { get; init; }

        /// <summary>Before this moment.</summary>
        public DateTime? To { get; init; }
    }

    /// <summary>One deed.</summary>
    /// <param name="Set">The change set.</param>
    /// <param name="UndoneBy">The set that undid it and holds; null where none does.</param>
    public sealed record Row(ChangeSet Set, long? UndoneBy);

    /// <summary>Some deeds.</summary>
    /// <param name="Rows">Newest first.</param>
    /// <param name="Before">What to ask for to see the next older ones; null where there are none.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, long? Before);

    /// <summary>Reads a page.</summary>
    public async Task<Outcome<Page>> Run(Actor actor, Request request, CancellationToken stop)
    {
        var kinds = request.Record is { } record ? [record.Kind] : Enum.GetValues<RecordKind>();
        if (!kinds.Any(kind => actor.Rights.May(Acts.See, kind))) return new MayNotSee();

        var limit = Math.Clamp(request.Limit, 1, MostRows);
        var sets = await Wanted(request).OrderByDescending(set => set.Id).Take(limit + 1).ToListAsync(stop);
        var more = sets.Count > limit;
        if (more) sets.RemoveAt(limit);
        var undoings = await Undoings.Of(db, sets.Select(set => set.Id), stop);
        return new Page([.. sets.Select(set => new Row(set, undoings.By(set.Id)))], more ? sets[^1].Id : null);
    }

    private IQueryable<ChangeSet> Wanted(Request request)
    {
        var before = request.Before ?? long.MaxValue;
        var sets = db.Set<ChangeSet>().AsNoTracking().Where(set => set.Id < before);
        if (request.Who is { } who) sets = sets.Where(set => set.Who == who);
        if (request.WhoName is { } name) sets = sets.Where(set => set.WhoName == name);
        if (request.Door is { } door) sets = sets.Where(set => set.Door == door);
        if (request.What is { } what) sets = sets.Where(set => set.What == what);
        if (request.From is { } from) sets = sets.Where(set => set.At >= from);
        if (request.To is { } to) sets = sets.Where(set => set.At < to);
        if (request.Record is not { } record) return sets;

        var touching = db.Set<JournalRow>().Where(row => row.Root == record.Id && row.RootKind == record.Kind && row.Set < before).Select(row => row.Set);
        return sets.Where(set => touching.Contains(set.Id));
    }
}
