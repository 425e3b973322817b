using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace CareLabel.Jobs;

/// <summary>
/// A node's hold on a job. It is renewed while the node lives; a node that comes back after its lease ran out finds that
/// it may write nothing more.
/// </summary>
internal sealed class Lease(Id<Job> job, string owner, Func<Db> open, TimeProvider clock, CancellationTokenSource end) : IAsyncDisposable
{
    /// <summary>How long a node has a job before another may take it.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    /// <summary>So often it is renewed, and looked whether somebody asked for the job's end.</summary>
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _over = new();
    private Task _beat = Task.CompletedTask;

    /// <summary>Whether another node has the job now.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Whether somebody asked for the job's end.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>How far the job is, as it last said; null before it has said so.</summary>
    public JobSteps? Steps { get; set; }

    /// <summary>The job's row, while this node has it.</summary>
    public IQueryable<Job> Mine(Db db) => db.Jobs.Where(row => row.Id == job && row.LeaseOwner == owner && row.State == JobState.Running);

    /// <summary>Renews the lease from time to time, until it is given up.</summary>
    public void Keep() => _beat = Beat();

    /// <summary>Renews it now, and learns whether the job should end.</summary>
    public async Task Renew(CancellationToken stop)
    {
        await using var db = open();
        if (await Write(db, null, stop))
        {
            await Heed(db, stop);
            return;
        }

        IsLost = true;
        await end.CancelAsync();
    }

    /// <summary>Lets a write of the job pass, with where it is; throws where another node has the job.</summary>
    /// <param name="db">The base, in the transaction of the write.</param>
    /// <param name="stop">Ends the work early.</param>
    /// <param name="checkpoint">Where to go on; null for where it was.</param>
    /// <param name="steps">How far it is; null for what was said last.</param>
    public async Task Pass(Db db, CancellationToken stop, string? checkpoint = null, JobSteps? steps = null)
    {
        Steps = steps ?? Steps;
        if (!await Write(db, checkpoint, stop))
        {
            IsLost = true;
            throw new OperationCanceledException("Another node works on this job now.");
        }

        await Heed(db, stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _beat;
        _over.Dispose();
    }

    // A job that got any further begins to count its attempts anew.
    private async Task<bool> Write(Db db, string? checkpoint, CancellationToken stop)
    {
        var until = clock.GetUtcNow().UtcDateTime + Length;
        var steps = Steps;
        return await Mine(db).ExecuteUpdateAsync(Set, stop) > 0;

        void Set(UpdateSettersBuilder<Job> row)
        {
            row.SetProperty(one => one.LeaseUntil, until);
            if (checkpoint is not null) row.SetProperty(one => one.Checkpoint, checkpoint).SetProperty(one => one.Attempts, 1);
            if (steps is not var (done, total)) return;
            if (checkpoint is null) row.SetProperty(one => one.Attempts, one => one.Done < done ? 1 : one.Attempts);
            row.SetProperty(one => one.Done, done).SetProperty(one => one.Total, total);
        }
    }

    private async Task Heed(Db db, CancellationToken stop)
    {
        if (IsCancelled || !await Mine(db).AnyAsync(row => row.CancelAsked, stop)) return;
        IsCancelled = true;
        await end.CancelAsync();
    }

    private async Task Beat()
    {
        while (!IsLost && !IsCancelled)
        {
            try
            {
                await Task.Delay(Often, clock, _over.Token);
                await Renew(_over.Token);
            }
            catch (OperationCanceledException) when (_over.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (BaseTrouble.Sentence(e) is not null)
            {
                // It may come back before the lease runs out; where it does not, the work itself finds that out.
            }
        }
    }
}
