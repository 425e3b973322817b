using System.Text.Json;
using CareLabel.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Jobs;

/// <summary>A kind of job: its name in the rows, and the class that does it.</summary>
public abstract class JobKind(string name, Type request)
{
    /// <summary>The name; it is stored.</summary>
    public string Name => name;

    /// <summary>The class of its requests.</summary>
    public Type Request => request;

    internal abstract Task<Outcome<JobResult>> Run(IServiceProvider services, Job job, Lease lease, CancellationToken stop);
}

/// <summary>Registers kinds of jobs.</summary>
public static class JobKinds
{
    /// <summary>Registers one: its name and the class that does it.</summary>
    public static IServiceCollection AddJob<TJob, TRequest>(this IServiceCollection services, string name)
        where TJob : class, IJob<TRequest>
    {
        services.AddScoped<TJob>();
        services.AddSingleton<JobKind>(new Kind<TJob, TRequest>(name));
        return services;
    }

    private sealed class Kind<TJob, TRequest>(string name) : JobKind(name, typeof(TRequest))
        where TJob : class, IJob<TRequest>
    {
        internal override Task<Outcome<JobResult>> Run(IServiceProvider services, Job job, Lease lease, CancellationToken stop)
        {
            var request = JsonSerializer.Deserialize<TRequest>(job.Request, JobJson.Options)!;
            var run = new JobRun<TRequest>(job, request, services.GetRequiredService<Db>(), lease);
            return services.GetRequiredService<TJob>().Run(run, stop);
        }
    }
}
