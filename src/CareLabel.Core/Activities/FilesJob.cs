using CareLabel.Jobs;

namespace CareLabel.Activities;

/// <summary>Sweeps files that no row names as a job, each day.</summary>
public sealed class FilesJob(SweepFiles sweep) : IRecurringJob
{
    /// <summary>Its name.</summary>
    public const string Name = "files";

    /// <inheritdoc/>
    public Task<bool> IsDue(CancellationToken stop) => Task.FromResult(true);

    /// <inheritdoc/>
    public async Task<Outcome<JobResult>> Run(JobRun<Routine> run, CancellationToken stop)
    {
        var outcome = await sweep.Run(run.Actor, stop);
        return outcome.Refused is { } refused ? refused : JobResult.Of(outcome.Done!);
    }
}
