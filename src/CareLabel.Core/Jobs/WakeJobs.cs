using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace CareLabel.Jobs;

/// <summary>
/// Wakes <see cref="RunJobs"/> when a program that serves starts, and each minute. The rows of jobs are the truth; Quartz
/// keeps none of them. Of several nodes on one PostgreSQL one is woken at a time, and the next one the next time.
/// </summary>
public sealed class WakeJobs(RunJobs jobs) : Quartz.IJob
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await jobs.Run(Actor.Rule, null, cancellationToken);

    /// <summary>Adds it to a program that hosts.</summary>
    public static IServiceCollection Add(IServiceCollection services, BasePlace place) => Add(services, place, Often);

    // Tests do not wait a minute.
    internal static IServiceCollection Add(IServiceCollection services, BasePlace place, TimeSpan often)
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

            // A program that ends tells the jobs, which go back into the queue from where they are.
            quartz.ConfigureScheduler(scheduler => scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always);
            quartz.ScheduleJob<WakeJobs>(trigger => trigger.WithIdentity("wake-jobs").StartNow()
                .WithSchedule(SimpleScheduleBuilder.Create().WithInterval(often).RepeatForever()));
        });
        return services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
