using CareLabel.Data.Write;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Jobs;

/// <summary>What this room brings to a running program.</summary>
internal static class JobRoom
{
    /// <summary>Registers the use cases. Kinds of jobs are registered by the rooms that have them.</summary>
    public static IServiceCollection Add(IServiceCollection services)
    {
        services.AddScoped<StartJob>().AddScoped<StartDueJobs>().AddScoped<CancelJob>().AddScoped<JobList>().AddScoped<ShowJob>();
        services.AddScoped<JobFence>().AddScoped<IDerived>(all => all.GetRequiredService<JobFence>());
        return services.AddSingleton<RunJobs>();
    }
}
