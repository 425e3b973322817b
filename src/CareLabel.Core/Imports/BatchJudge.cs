using CareLabel.Access;
using CareLabel.Data;
using CareLabel.Fields;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Imports;

/// <summary>What batches that were only looked at would have made, by the keys that later rows call it by: the base does not have it.</summary>
internal sealed class LookedAt
{
    /// <summary>Records of rows.</summary>
    public RecentKeys Records { get; } = new();

    /// <summary>Companies that rows of people name.</summary>
    public RecentKeys Companies { get; } = new();

    /// <summary>Adds what the rows of a batch would have made.</summary>
    public void Add(IEnumerable<RowResult> rows)
    {
        Records.Turn();
        Companies.Turn();
        foreach (var row in rows.Where(row => !row.Waits))
        {
            foreach (var (key, record) in row.Keys) Records.Keep(key, record);
            foreach (var (key, company) in row.CompanyKeys) Companies.Keep(key, company);
        }
    }
}

/// <summary>
/// Judges batches in their order, on a connection of its own, one ahead of those that are written. What it remembers of one
/// batch the next count on; where that is not written after all it begins anew, and finds in the base what was.
/// </summary>
internal sealed class BatchJudge : IAsyncDisposable
{
    private readonly ImportPlan _plan;
    private readonly IReadOnlyList<string> _header;
    private readonly TimeProvider _clock;
    private readonly Db _db;
    private readonly LookedAt? _before;
    private JudgeRows _judge;

    /// <summary>Opens the base.</summary>
    /// <param name="place">Where it is.</param>
    /// <param name="catalogue">By what rows are judged at first.</param>
    /// <param name="plan">What holds for all rows.</param>
    /// <param name="header">The list's header.</param>
    /// <param name="clock">What day it is.</param>
    /// <param name="isLook">Whether nothing is written.</param>
    public BatchJudge(BasePlace place, Catalogue catalogue, ImportPlan plan, IReadOnlyList<string> header, TimeProvider clock, bool isLook)
    {
        (Catalogue, _plan, _header, _clock) = (catalogue, plan, header, clock);
        _db = place.Open();
        _db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        _before = isLook ? new() : null;
        _judge = Make();
    }

    /// <summary>By what rows are judged.</summary>
    public Catalogue Catalogue { get; private set; }

    /// <summary>Judges a batch; those rows wait that were turned away before.</summary>
    public Task<List<RowResult>> Run(IReadOnlyList<SourceRow> rows, TurnedAway turned, CancellationToken stop) => _judge.Run(rows, turned, stop);

    /// <summary>Notes that a batch is done, before the next is judged.</summary>
    public void Done(IEnumerable<RowResult> rows) => _before?.Add(rows);

    /// <summary>Begins anew, by what fields and lists hold now where they have changed.</summary>
    public void Begin(bool changed)
    {
        if (changed) Catalogue = Catalogues.Read(_db, [.. Catalogue.Types]);
        _judge = Make();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _db.DisposeAsync();

    private JudgeRows Make() => new(_db, Catalogue, new(_plan.Map, _header, Catalogue), _plan, _clock, KnownUsers.Of(_db), _before);
}
