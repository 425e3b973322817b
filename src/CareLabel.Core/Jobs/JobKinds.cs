using System.Text.Json;
using CareLabel.Access;
using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Jobs;

/// <summary>A kind of job: its name in the rows, who may ask for it, and the class that does it.</summary>
public abstract class JobKind
{
    internal JobKind(string name, Type request, Func<Rights, bool> may, TimeSpan? every) => (Name, Request, May, Every) = (name, request, may, every);

    /// <summary>The name; it is stored.</summary>
    public string Name { get; }

    /// <summary>The class of its requests.</summary>
    public Type Request { get; }

    /// <summary>Who may ask for it.</summary>
    internal Func<Rights, bool> May { get; }

    /// <summary>At most so often is it asked for by the program itself; null where it never is.</summary>
    internal TimeSpan? Every { get; }

    internal abstract Task<bool> IsDue(IServiceProvider services, CancellationToken stop);

    internal abstract Task<Outcome<JobResult>> Run(IServiceProvider services, Job job, Lease lease, CancellationToken stop);
}

/// <summary>Registers kinds of jobs.</summary>
public static class JobKinds
{
    /// <summary>Registers one.</summary>
    /// <param name="services">Where.</param>
    /// <param name="name">Its name in the rows.</param>
    /// <param name="may">Who may ask for it; what a single request needs its use case asks again when it runs.</param>
    public static IServiceCollection AddJob<TJob, TRequest>(this IServiceCollection services, string name, Func<Rights, bool> may)
        where TJob : class, IJob<TRequest>
    {
        services.AddScoped<TJob>();
        services.AddSingleton<JobKind>(new Kind<TJob, TRequest>(name, may, null));
        return services;
    }

    /// <summary>Registers one that the program asks for by itself, at most so often, when it is due.</summary>
    public static IServiceCollection AddRecurringJob<TJob>(this IServiceCollection services, string name, TimeSpan every)
        where TJob : class, IRecurringJob
    {
        services.AddScoped<TJob>();
        services.AddSingleton<JobKind>(new Kind<TJob, Routine>(name, rights => rights.Administers, every));
        return services;
    }

    private sealed class Kind<TJob, TRequest>(string name, Func<Rights, bool> may, TimeSpan? every) : JobKind(name, typeof(TRequest), may, every)
        where TJob : class, IJob<TRequest>
    {
        internal override async Task<bool> IsDue(IServiceProvider services, CancellationToken stop) =>
            services.GetRequiredService<TJob>() is IRecurringJob job && await job.IsDue(stop);

        internal override async Task<Outcome<JobResult>> Run(IServiceProvider services, Job job, Lease lease, CancellationToken stop)
        {
            if (Read(job.Request) is not { } request) return new JobUnreadable(job.Id, job.Kind);
            var actor = await ActorOf(services, job, stop);
            if (actor.Refused is { } nobody) return nobody;
            services.GetRequiredService<JobFence>().Lease = lease;
            var run = new JobRun<TRequest>(job, request, actor.Done!, services.GetRequiredService<Db>(), lease);
            return await services.GetRequiredService<TJob>().Run(run, stop);
        }

        // A program that was upgraded meanwhile may ask otherwise.
        private static TRequest? Read(string json)
        {
            try
            {
                return JsonSerializer.Deserialize<TRequest>(json, JobJson.Options);
            }
            catch (JsonException)
            {
                return default;
            }
        }

        // With the rights of now, of what was asked with: who has left or lost them does nothing more, and a token no more than it might.
        private static async Task<Outcome<Actor>> ActorOf(IServiceProvider services, Job job, CancellationToken stop)
        {
            if (job.Who is not { } user) return new Actor(null, job.WhoName, job.Door, Rights.Full);
            var actor = await services.GetRequiredService<ActorOf>().Run(user, job.Door, stop);
            if (actor.Done is not { } now || job.Rights is null) return actor;
            var asked = Scopes.Read(job.Rights).Done ?? Rights.None;
            return now with { Name = job.WhoName, Rights = now.Rights.And(asked) };
        }
    }
}
