using System.Text.Json;

namespace CareLabel.Jobs;

/// <summary>
/// Work that takes long. It may be broken off at any moment and begun again elsewhere, so it saves where it is together
/// with what it writes (<see cref="JobRun{TRequest}.Save"/>), and goes on from there.
/// </summary>
public interface IJob<TRequest>
{
    /// <summary>Works, from the checkpoint on where there is one; answers what came out, or why it cannot be done.</summary>
    Task<Outcome<JobResult>> Run(JobRun<TRequest> run, CancellationToken stop);
}

/// <summary>What came out of a job.</summary>
/// <param name="Json">For programs and for the job's page.</param>
public sealed record JobResult(string Json)
{
    /// <summary>Nothing that need be told.</summary>
    public static JobResult None { get; } = new("{}");

    /// <summary>From any record.</summary>
    public static JobResult Of<T>(T result) => new(JsonSerializer.Serialize(result, JobJson.Options));
}

/// <summary>How requests, checkpoints and results are written.</summary>
internal static class JobJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
