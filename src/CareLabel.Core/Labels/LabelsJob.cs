using CareLabel.Jobs;

namespace CareLabel.Labels;

/// <summary>Judges labels anew as a job, whenever days have come or settings have changed.</summary>
public sealed class LabelsJob(DrainLabels drain) : IRecurringJob
{
    /// <summary>Its name.</summary>
    public const string Name = "labels";

    /// <inheritdoc/>
    public Task<bool> IsDue(CancellationToken stop) => drain.IsDue(stop);

    /// <inheritdoc/>
    public async Task<Outcome<JobResult>> Run(JobRun<Routine> run, CancellationToken stop)
    {
        var before = run.Checkpoint<DrainLabels.Drained>() ?? new(0, 0);
        var outcome = await drain.Run(run.Actor, null, stop, Keep);
        return outcome.Refused is { } refused ? refused : JobResult.Of(Sum(outcome.Done!));

        Task Keep(DrainLabels.Drained now) => run.Save(Sum(now), Sum(now).Due + Sum(now).Queued, null, stop);

        DrainLabels.Drained Sum(DrainLabels.Drained now) => new(before.Due + now.Due, before.Queued + now.Queued);
    }
}
