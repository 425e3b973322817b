using System.Text.Json;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;

namespace CareLabel.Jobs;

/// <summary>How far a job is.</summary>
/// <param name="Done">How many steps are done.</param>
/// <param name="Total">How many there are; null where that is not known.</param>
public sealed record JobSteps(long Done, long? Total);

/// <summary>A job while a node works on it.</summary>
public sealed class JobRun<TRequest>
{
    private readonly Db _db;
    private readonly Lease _lease;
    private string? _checkpoint;

    internal JobRun(Job job, TRequest request, Actor actor, Db db, Lease lease) =>
        (Id, Request, Actor, _checkpoint, _db, _lease) = (job.Id, request, actor, job.Checkpoint, db, lease);

    /// <summary>The job.</summary>
    public Id<Job> Id { get; }

    /// <summary>What is asked for.</summary>
    public TRequest Request { get; }

    /// <summary>Who asked for it, with the rights of now.</summary>
    public Actor Actor { get; }

    /// <summary>Where an earlier run stopped; null for a job that begins.</summary>
    public T? Checkpoint<T>()
        where T : class => _checkpoint is null ? null : JsonSerializer.Deserialize<T>(_checkpoint, JobJson.Options);

    /// <summary>Says in the transaction of a write where to go on after it: both are kept, or neither.</summary>
    public Task Save<T>(Written within, T checkpoint, long done, long? total, CancellationToken stop) => Save(within.Db, checkpoint, done, total, stop);

    /// <summary>Says where to go on, in the transaction in which the base is, if any.</summary>
    public Task Save<T>(T checkpoint, long done, long? total, CancellationToken stop) => Save(_db, checkpoint, done, total, stop);

    /// <summary>Takes what a use case says of how far it is; it is written from time to time and with what the use case writes.</summary>
    public IProgress<T> Follow<T>(Func<T, JobSteps> steps) => new Followed<T>(_lease, steps);

    private async Task Save<T>(Db db, T checkpoint, long done, long? total, CancellationToken stop)
    {
        var json = JsonSerializer.Serialize(checkpoint, JobJson.Options);
        await _lease.Pass(db, stop, json, new(done, total));
        _checkpoint = json;
    }

    private sealed class Followed<T>(Lease lease, Func<T, JobSteps> steps) : IProgress<T>
    {
        public void Report(T value) => lease.Steps = steps(value);
    }
}
