using CareLabel.Data;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace CareLabel.Jobs;

/// <summary>
/// Wakes <see cref="RunJobs"/> when a program that serves starts, and each minute. The rows of jobs are the truth; Quartz
/// keeps none of them. Several nodes on one PostgreSQL take turns.
/// </summary>
[DisallowConcurrentExecution]
public sealed class WakeJobs(RunJobs jobs) : Quartz.IJob
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await jobs.Run(cancellationToken);

    /// <summary>Adds it to a program that hosts.</summary>
    public static IServiceCollection Add(IServiceCollection services, BasePlace place)
    {
        services.AddQuartz(quartz =>
        {
            if (place.Connection is { } connection)
            {
                quartz.UsePersistentStore(store =>
                {
                    store.UsePostgres(NpgsqlFactory.Instance, connection);
                    store.UseSystemTextJsonSerializer(_ => { });
                    store.UseClustering(_ => { });
                    store.ProvisionSchema();
                });
            }

            quartz.ScheduleJob<WakeJobs>(trigger => trigger.WithIdentity("wake-jobs").StartNow()
                .WithSchedule(SimpleScheduleBuilder.Create().WithInterval(Often).RepeatForever()));
        });
        return services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
