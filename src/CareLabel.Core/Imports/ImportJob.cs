using CareLabel.Data;
using CareLabel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Imports;

/// <summary>Reads a list in as a job. Where it is stands in the import's own row; the checkpoint says which that is.</summary>
public sealed class ImportJob(ImportLists import, ResumeImport resume, Db db) : IJob<ImportLists.Request>
{
    /// <summary>Its name.</summary>
    public const string Name = "import";

    private sealed record Begun(long Import);

    /// <inheritdoc/>
    public async Task<Outcome<JobResult>> Run(JobRun<ImportLists.Request> run, CancellationToken stop)
    {
        if (run.Checkpoint<Begun>() is { } begun) return await GoOn(run, begun.Import, stop);
        var outcome = await import.Run(run.Actor, run.Request, Follow(run, 0), stop, id => run.Save(new Begun(id), 0, null, stop));
        return outcome.Refused is { } refused ? refused : Told(outcome.Done!.Import, outcome.Done.Set, outcome.Done.Counts);
    }

    private async Task<Outcome<JobResult>> GoOn(JobRun<ImportLists.Request> run, long id, CancellationToken stop)
    {
        var before = CarryOut.CountsOf(await db.Imports.AsNoTracking().SingleAsync(row => row.Id == id, stop)).Rows;
        var outcome = await resume.Run(run.Actor, id, Follow(run, before), stop);
        if (outcome.Refused is { } refused and not ImportOver) return refused;
        var over = await db.Imports.AsNoTracking().SingleAsync(row => row.Id == id, stop);
        return Told(id, over.Set, CarryOut.CountsOf(over));
    }

    private static IProgress<ImportProgress> Follow(JobRun<ImportLists.Request> run, int before) => run.Follow<ImportProgress>(told => new(before + told.Counts.Rows, null));

    private static JobResult Told(long? import, long? change, ImportCounts counts) => JobResult.Of(new
    {
        import, change, counts.Rows, counts.Made, counts.Changed, counts.Same, counts.Failed, counts.NeedsWord, counts.Companies,
    });
}
