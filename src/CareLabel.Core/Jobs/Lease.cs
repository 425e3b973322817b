using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Jobs;

/// <summary>
/// A node's hold on a job. It is renewed while the node lives; a node that comes back after its lease ran out finds that
/// it may write nothing more.
/// </summary>
internal sealed class Lease(Id<Job> job, string owner, Func<Db> open, TimeProvider clock, CancellationTokenSource end) : IAsyncDisposable
{
    /// <summary>How long a node has a job before another may take it.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _over = new();
    private Task _beat = Task.CompletedTask;

    /// <summary>Whether another node has the job now.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Whether somebody asked for the job's end.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>The job's row, while this node has it.</summary>
    public IQueryable<Job> Mine(Db db) => db.Jobs.Where(row => row.Id == job && row.LeaseOwner == owner && row.State == JobState.Running);

    /// <summary>Renews the lease from time to time, until it is given up.</summary>
    public void Keep() => _beat = Beat();

    /// <summary>Renews it now, and learns whether the job should end.</summary>
    public async Task Renew(CancellationToken stop)
    {
        await using var db = open();
        var until = clock.GetUtcNow().UtcDateTime + Length;
        if (await Mine(db).ExecuteUpdateAsync(row => row.SetProperty(one => one.LeaseUntil, until), stop) > 0)
        {
            await Heed(db, stop);
            return;
        }

        Lose();
        await end.CancelAsync();
    }

    /// <summary>Ends the work where somebody asked for that.</summary>
    public async Task Heed(Db db, CancellationToken stop)
    {
        if (IsCancelled || !await Mine(db).AnyAsync(row => row.CancelAsked, stop)) return;
        IsCancelled = true;
        await end.CancelAsync();
    }

    /// <summary>Notes that another node has the job.</summary>
    public OperationCanceledException Lose()
    {
        IsLost = true;
        return new("Another node works on this job now.");
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _beat;
        _over.Dispose();
    }

    private async Task Beat()
    {
        try
        {
            while (true)
            {
                await Task.Delay(Length / 12, clock, _over.Token);
                await Renew(_over.Token);
                if (IsLost || IsCancelled) return;
            }
        }
        catch (OperationCanceledException) when (_over.IsCancellationRequested)
        {
            // The job is over.
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            // The base cannot be reached; the work itself will find that out, and the lease runs out by itself.
        }
    }
}
