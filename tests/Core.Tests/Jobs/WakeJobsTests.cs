using CareLabel.Core.Tests.Data;
using CareLabel.Data;
using CareLabel.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareLabel.Core.Tests.Jobs;

public sealed class WakeJobsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task A_program_that_starts_does_what_waits(On on)
    {
        await using var test = await TestCopy.Make(on);
        var reached = new TaskCompletionSource();
        var asked = await Node.Ask(test, 2, (made, _) =>
        {
            if (made == 1) reached.TrySetResult();
            return Task.CompletedTask;
        });
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(test.Place);
        builder.Services.AddSingleton<TimeProvider>(test.Clock);
        builder.Services.AddScoped(_ => test.Open());
        builder.Services.AddScoped(scope => test.Writes(scope.GetRequiredService<Db>()));
        builder.Services.AddSingleton<RunJobs>();
        builder.Services.AddJob<Counting, CountRequest>("count");
        WakeJobs.Add(builder.Services, test.Place);
        using (var host = builder.Build())
        {
            await host.StartAsync(Stop);
            await reached.Task.WaitAsync(TimeSpan.FromMinutes(2), Stop);
            await host.StopAsync(Stop);
        }

        await using var db = test.Open();
        Assert.Contains((await db.Jobs.SingleAsync(job => job.Id == asked.Id, Stop)).State, new[] { JobState.Done, JobState.Queued });
    }
}
