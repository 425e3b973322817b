using CareLabel.Core.Tests.Data;
using CareLabel.Jobs;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Core.Tests.Jobs;

/// <summary>Work that comes again and again, and tells a test how often it was asked and done.</summary>
public sealed class Tidying(Tidying.Log log) : IRecurringJob
{
    /// <summary>What was done.</summary>
    public sealed class Log
    {
        public bool IsDue { get; set; } = true;

        public bool Breaks { get; set; }

        public int Done { get; set; }
    }

    public Task<bool> IsDue(CancellationToken stop) => Task.FromResult(log.IsDue);

    public Task<Outcome<JobResult>> Run(JobRun<Routine> run, CancellationToken stop)
    {
        log.Done++;
        return Task.FromResult<Outcome<JobResult>>(log.Breaks ? new Refusal("no", "Not today.") : JobResult.Of(new { who = run.Actor.Name }));
    }
}

public sealed class StartDueJobsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task What_is_due_is_done_once_in_its_time(On on)
    {
        await using var test = await TestCopy.Make(on);
        var log = new Tidying.Log();
        Assert.Equal(1, await Run(test, log));
        Assert.Equal(0, await Run(test, log));
        test.Clock.Pass(TimeSpan.FromMinutes(9));
        Assert.Equal(0, await Run(test, log));
        test.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await Run(test, log));
        test.Clock.Pass(TimeSpan.FromMinutes(10));
        log.IsDue = false;
        Assert.Equal(0, await Run(test, log));

        await using var db = test.Open();
        var jobs = await new JobList(db).Run(Cast.Someone, openOnly: false, 10, Stop);
        Assert.Equal([(10, """{"who":"CareLabel"}"""), (0, """{"who":"CareLabel"}""")], jobs.Select(job => (job.Created.Minute, job.Result!)));
        Assert.All(jobs, job => Assert.Equal((JobState.Done, null, Door.Rule), (job.State, job.Who, job.Door)));
        Assert.True(jobs[0].Id.CompareTo(jobs[1].Id) > 0);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Of_several_nodes_that_ask_at_once_one_does(On on)
    {
        await using var test = await TestCopy.Make(on);
        var log = new Tidying.Log();
        for (var round = 0; round < 5; round++)
        {
            var asked = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
            {
                await using var services = Services(test, log);
                await using var scope = services.CreateAsyncScope();
                return (await scope.ServiceProvider.GetRequiredService<StartDueJobs>().Run(Actor.Rule, Stop)).Done!.Count;
            }, Stop)));
            Assert.Equal(1, asked.Sum());
            Assert.Equal(1, await Run(test, log));
            test.Clock.Pass(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(5, log.Done);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_failed_rests_an_hour_and_what_is_long_done_is_forgotten(On on)
    {
        await using var test = await TestCopy.Make(on);
        var log = new Tidying.Log { Breaks = true };
        Assert.Equal(1, await Run(test, log));
        test.Clock.Pass(TimeSpan.FromMinutes(50));
        Assert.Equal(0, await Run(test, log));
        test.Clock.Pass(TimeSpan.FromMinutes(10));
        log.Breaks = false;
        Assert.Equal(1, await Run(test, log));

        test.Clock.Pass(TimeSpan.FromDays(31));
        Assert.Equal(1, await Run(test, log));
        await using var db = test.Open();
        // Failures stay to be looked at.
        Assert.Equal([JobState.Done, JobState.Failed], (await new JobList(db).Run(Cast.Someone, openOnly: false, 10, Stop)).Select(job => job.State));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Only_who_administers_has_it_done(On on)
    {
        await using var test = await TestCopy.Make(on);
        await using var services = Services(test, new());
        await using var scope = services.CreateAsyncScope();
        Assert.IsType<MayNotRunJobs>((await scope.ServiceProvider.GetRequiredService<StartDueJobs>().Run(Cast.Someone with { Rights = Rights.None }, Stop)).Refused);
    }

    private static async Task<int> Run(TestCopy test, Tidying.Log log)
    {
        await using var services = Services(test, log);
        return await Node.Run(services.GetRequiredService<RunJobs>(), Stop);
    }

    private static ServiceProvider Services(TestCopy test, Tidying.Log log) =>
        Node.Add(new ServiceCollection(), test).AddSingleton(log).AddRecurringJob<Tidying>("tidy", TimeSpan.FromMinutes(10)).BuildServiceProvider();
}
