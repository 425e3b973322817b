using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Jobs;

/// <summary>
/// Works off the jobs. Several nodes may do so on one base: who gets the lease of a job by one statement has it, and a job
/// whose node died is taken over from its checkpoint when the lease has run out.
/// </summary>
public sealed class RunJobs(IServiceScopeFactory scopes, BasePlace place, IEnumerable<JobKind> kinds, TimeProvider clock)
{
    /// <summary>So often is a job begun that does not get any further.</summary>
    public const int MostAttempts = 3;

    /// <summary>So many jobs a node works on at a time, so that what is short does not wait for what is long.</summary>
    public const int MostAtOnce = 2;

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private int _atWork;

    private readonly Dictionary<string, JobKind> _kinds = kinds.ToDictionary(kind => kind.Name, StringComparer.Ordinal);
    private readonly string _owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";

    /// <summary>Asks for what is due and works until no job waits; answers the jobs that it worked on, as they were then.</summary>
    /// <param name="actor">Who has them done; each is done in the name of who asked for it.</param>
    /// <param name="worked">Told each job that it has worked on.</param>
    /// <param name="stop">Ends the work early; the job goes back into the queue.</param>
    public async Task<Outcome<IReadOnlyList<Job>>> Run(Actor actor, IProgress<Job>? worked, CancellationToken stop)
    {
        if (!actor.Rights.Administers) return new MayNotRunJobs();
        var jobs = new List<Job>();
        try
        {
            if (Interlocked.Increment(ref _atWork) > MostAtOnce) return jobs;
            await using (var scope = scopes.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<StartDueJobs>().Run(actor, stop);
            while (await RunNext(stop) is { } job)
            {
                jobs.Add(job);
                worked?.Report(job);
            }

            return jobs;
        }
        finally
        {
            Interlocked.Decrement(ref _atWork);
        }
    }

    private async Task<Job?> RunNext(CancellationToken stop)
    {
        if (await Claim(stop) is not { } job) return null;
        await Work(job, stop);
        await using var db = place.Open();
        return await db.Jobs.AsNoTracking().SingleAsync(row => row.Id == job.Id, CancellationToken.None);
    }

    private async Task<Job?> Claim(CancellationToken stop)
    {
        await using var db = place.Open();
        var names = _kinds.Keys.ToList();
        while (true)
        {
            var now = Now();
            var free = db.Jobs.Where(job =>
                (job.State == JobState.Queued && (job.NotBefore == null || job.NotBefore <= now)) || (job.State == JobState.Running && job.LeaseUntil < now));
            var next = await free.Where(job => names.Contains(job.Kind)).OrderBy(job => job.Created).ThenBy(job => job.Id)
                .Select(job => (Id<Job>?)job.Id).FirstOrDefaultAsync(stop);
            if (next is not { } id) return null;

            // The condition stands in the statement that takes the lease, so of two nodes one finds the job taken.
            var until = now + Lease.Length;
            var won = await free.Where(job => job.Id == id).ExecuteUpdateAsync(
                row => row.SetProperty(job => job.State, JobState.Running).SetProperty(job => job.LeaseOwner, _owner)
                    .SetProperty(job => job.LeaseUntil, until).SetProperty(job => job.Attempts, job => job.Attempts + 1)
                    .SetProperty(job => job.Started, job => job.Started ?? now), stop);
            if (won == 1) return await db.Jobs.AsNoTracking().SingleAsync(job => job.Id == id, stop);
        }
    }

    private async Task Work(Job job, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await using var lease = new Lease(job.Id, _owner, place.Open, clock, end);
        if (job.Attempts > MostAttempts)
        {
            await End(lease, job, JobState.Failed, null, job.Error ?? JobWords.Interrupted(MostAttempts));
            return;
        }

        try
        {
            await lease.Renew(end.Token);
            end.Token.ThrowIfCancellationRequested();
            lease.Keep();
            await using var scope = scopes.CreateAsyncScope();
            var outcome = await _kinds[job.Kind].Run(scope.ServiceProvider, job, lease, end.Token);
            if (outcome.Refused is { } refused) await End(lease, job, JobState.Failed, null, refused.Sentence);
            else await End(lease, job, JobState.Done, outcome.Done!.Json, null);
        }
        catch (OperationCanceledException) when (lease.IsCancelled)
        {
            await Cancelled(lease, job);
        }
        catch (OperationCanceledException) when (lease.IsLost)
        {
            // Another node has it now.
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Again(lease, job, Now(), null);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            await Broke(lease, job, e);
        }
    }

    private async Task Cancelled(Lease lease, Job job)
    {
        await using var db = place.Open();
        var kept = await db.Jobs.AsNoTracking().SingleAsync(row => row.Id == job.Id);
        var (done, total) = lease.Steps ?? new(kept.Done, kept.Total);
        await End(lease, job, JobState.Cancelled, null, JobWords.Cancelled(done, total));
    }

    private async Task Broke(Lease lease, Job job, Exception e)
    {
        await using var db = place.Open();
        var attempts = await lease.Mine(db).Select(row => row.Attempts).SingleOrDefaultAsync();
        if (attempts >= MostAttempts) await End(lease, job, JobState.Failed, null, JobWords.Broke(e));
        else await Again(lease, job, Now() + (Rest * Math.Max(1, attempts)), JobWords.Broke(e));
    }

    // Back into the queue, with its checkpoint. A node that stops in good order has not tried in vain.
    private async Task Again(Lease lease, Job job, DateTime notBefore, string? error)
    {
        await using var db = place.Open();
        var tried = error is null ? 1 : 0;
        await lease.Mine(db).Where(row => row.Id == job.Id).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.State, JobState.Queued).SetProperty(one => one.LeaseOwner, (string?)null)
                .SetProperty(one => one.LeaseUntil, (DateTime?)null).SetProperty(one => one.NotBefore, notBefore)
                .SetProperty(one => one.Attempts, one => one.Attempts - tried).SetProperty(one => one.Error, error));
    }

    private async Task End(Lease lease, Job job, JobState state, string? result, string? error)
    {
        await using var db = place.Open();
        var now = Now();
        await lease.Mine(db).Where(row => row.Id == job.Id).ExecuteUpdateAsync(row =>
        {
            row.SetProperty(one => one.State, state).SetProperty(one => one.LeaseOwner, (string?)null)
                .SetProperty(one => one.LeaseUntil, (DateTime?)null).SetProperty(one => one.Result, result)
                .SetProperty(one => one.Error, error).SetProperty(one => one.Ended, now);
            if (lease.Steps is var (done, total)) row.SetProperty(one => one.Done, done).SetProperty(one => one.Total, total);
        });
    }

    private DateTime Now() => clock.GetUtcNow().UtcDateTime;
}
