using CareLabel.Jobs;

namespace CareLabel.Operations;

/// <summary>Makes a backup as a job. It has no steps: broken off, it is made anew.</summary>
public sealed class BackupJob(MakeBackup backup) : IJob<MakeBackup.Request>
{
    /// <summary>Its name.</summary>
    public const string Name = "backup";

    private sealed record Begun(bool WasThere);

    /// <inheritdoc/>
    public async Task<Outcome<JobResult>> Run(JobRun<MakeBackup.Request> run, CancellationToken stop)
    {
        // What an earlier run of this job has put there it may replace.
        var begun = run.Checkpoint<Begun>();
        if (begun is null) await run.Save(begun = new Begun(File.Exists(run.Request.File)), 0, null, stop);
        var outcome = await backup.Run(run.Actor, run.Request with { Force = run.Request.Force || !begun.WasThere }, stop);
        if (outcome.Refused is { } refused) return refused;
        var made = outcome.Done!;
        return JobResult.Of(new { made.File, made.SizeBytes, made.Manifest.Rows, Files = made.Manifest.Files.Count });
    }
}
