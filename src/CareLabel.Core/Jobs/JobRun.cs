using System.Text.Json;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Jobs;

/// <summary>A job while a node works on it.</summary>
public sealed class JobRun<TRequest>
{
    private readonly Db _db;
    private readonly Lease _lease;
    private string? _checkpoint;

    internal JobRun(Job job, TRequest request, Db db, Lease lease)
    {
        (Id, Request, _checkpoint, Done, Total, _db, _lease) = (job.Id, request, job.Checkpoint, job.Done, job.Total, db, lease);
        (Who, WhoName, Door) = (job.Who, job.WhoName, job.Door);
    }

    /// <summary>The job.</summary>
    public Id<Job> Id { get; }

    /// <summary>What is asked for.</summary>
    public TRequest Request { get; }

    /// <summary>The user who asked for it; null for the program and for who sits at the machine.</summary>
    public Guid? Who { get; }

    /// <summary>The name as it was then.</summary>
    public string WhoName { get; }

    /// <summary>The way in.</summary>
    public Door Door { get; }

    /// <summary>How many steps are done.</summary>
    public long Done { get; private set; }

    /// <summary>How many steps there are; null where that is not known.</summary>
    public long? Total { get; private set; }

    /// <summary>Where an earlier run stopped; null for a job that begins.</summary>
    public T? Checkpoint<T>()
        where T : class => _checkpoint is null ? null : JsonSerializer.Deserialize<T>(_checkpoint, JobJson.Options);

    /// <summary>Says in the transaction of a write where to go on after it: both are kept, or neither.</summary>
    public Task Save<T>(Written within, T checkpoint, long done, long? total, CancellationToken stop) => Save(within.Db, checkpoint, done, total, stop);

    /// <summary>Says where to go on, where nothing is written with it.</summary>
    public Task Save<T>(T checkpoint, long done, long? total, CancellationToken stop) => Save(_db, checkpoint, done, total, stop);

    private async Task Save<T>(Db db, T checkpoint, long done, long? total, CancellationToken stop)
    {
        var json = JsonSerializer.Serialize(checkpoint, JobJson.Options);
        var met = await _lease.Mine(db).ExecuteUpdateAsync(
            row => row.SetProperty(job => job.Checkpoint, json).SetProperty(job => job.Done, done).SetProperty(job => job.Total, total)
                .SetProperty(job => job.Attempts, 1), stop);
        if (met == 0) throw _lease.Lose();
        await _lease.Heed(db, stop);
        (_checkpoint, Done, Total) = (json, done, total);
    }
}
