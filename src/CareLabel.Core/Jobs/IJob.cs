using System.Text.Json;
using System.Text.Json.Serialization;

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

/// <summary>What is asked of work that the program asks for by itself: nothing but to be done.</summary>
public sealed record Routine;

/// <summary>Work that the program asks for by itself.</summary>
public interface IRecurringJob : IJob<Routine>
{
    /// <summary>Whether there is anything to do now; asked often, so it must be cheap.</summary>
    Task<bool> IsDue(CancellationToken stop);
}

/// <summary>What came out of a job.</summary>
/// <param name="Json">For programs and for the job's page.</param>
public sealed record JobResult(string Json)
{
    /// <summary>From any record.</summary>
    public static JobResult Of<T>(T result) => new(JsonSerializer.Serialize(result, JobJson.Options));
}

/// <summary>How requests, checkpoints and results are written.</summary>
internal static class JobJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
