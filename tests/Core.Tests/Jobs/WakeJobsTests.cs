using CareLabel.Core.Tests.Data;
using CareLabel.Jobs;
using CareLabel.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareLabel.Core.Tests.Jobs;

/// <summary>With the real scheduler in a real host, as a program that serves has it.</summary>
public sealed class WakeJobsTests
{
    private static readonly TimeSpan Never = TimeSpan.FromDays(1), Soon = TimeSpan.FromMilliseconds(300);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task A_program_that_starts_does_what_waits_and_takes_over_what_another_left(On on)
    {
        await using var test = await TestCopy.Make(on);
        var (waits, left, held) = (await Node.Ask(test, 2), await Node.Ask(test, 2), await Node.Ask(test, 2));
        await Lease(test, left, minutes: -1);
        await Lease(test, held, minutes: 10);
        using var host = Program(test, Never);
        await host.StartAsync(Stop);
        await Node.Until(test, waits, job => job.State == JobState.Done);
        await Node.Until(test, left, job => job.State == JobState.Done);
        await host.StopAsync(Stop);

        Assert.Equal((JobState.Running, "another"), (await Node.Read(test, held)) is var job ? (job.State, job.LeaseOwner) : default);
        Assert.Equal(4, await People(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task It_is_woken_again_and_again(On on)
    {
        await using var test = await TestCopy.Make(on);
        var held = await Node.Ask(test, 1);
        await Lease(test, held, minutes: 10);
        using var host = Program(test, Soon);
        await host.StartAsync(Stop);
        for (var i = 0; i < 2; i++)
        {
            var asked = await Node.Ask(test, 1);
            await Node.Until(test, asked, job => job.State == JobState.Done);
        }

        Assert.Equal(JobState.Running, (await Node.Read(test, held)).State);
        // The node that had it fell silent.
        await Lease(test, held, minutes: -1);
        await Node.Until(test, held, job => job.State == JobState.Done);
        await host.StopAsync(Stop);
        Assert.Equal(3, await People(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_program_that_ends_gives_its_job_back_and_the_next_start_goes_on_with_it(On on)
    {
        await using var test = await TestCopy.Make(on);
        var reached = new TaskCompletionSource();
        var asked = await Node.Ask(test, 3, (made, stop) =>
        {
            if (made != 1 || !reached.TrySetResult()) return Task.CompletedTask;
            return Task.Delay(Timeout.Infinite, stop);
        });
        using (var host = Program(test, Never))
        {
            await host.StartAsync(Stop);
            await reached.Task.WaitAsync(TimeSpan.FromMinutes(2), Stop);
            await host.StopAsync(Stop).WaitAsync(TimeSpan.FromMinutes(2), Stop);
        }

        Assert.Equal((JobState.Queued, 1, null), await Node.Read(test, asked) is var waits ? (waits.State, waits.Done, waits.LeaseOwner) : default);
        using var next = Program(test, Never);
        await next.StartAsync(Stop);
        await Node.Until(test, asked, job => job.State == JobState.Done);
        await next.StopAsync(Stop);
        Assert.Equal(3, await People(test));
    }

    [Fact]
    public async Task Several_nodes_on_one_PostgreSQL_do_each_job_once()
    {
        await using var test = await TestCopy.Make(On.Postgres);
        var asked = new List<Job>();
        for (var i = 0; i < 12; i++) asked.Add(await Node.Ask(test, 1));
        var nodes = Enumerable.Range(0, 3).Select(_ => Program(test, Soon)).ToList();
        // At once, on a base in which Quartz has no tables yet.
        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.StartAsync(Stop), Stop)));
        foreach (var job in asked) await Node.Until(test, job, row => row.State == JobState.Done);
        await Task.WhenAll(nodes.Select(node => node.StopAsync(Stop)));
        foreach (var node in nodes) node.Dispose();

        Assert.Equal(12, await People(test));
    }

    private static IHost Program(TestCopy test, TimeSpan often)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        // Quartz asks the same clock, which must go.
        Node.Add(builder.Services, test).Replace(ServiceDescriptor.Singleton(TimeProvider.System));
        WakeJobs.Add(builder.Services, test.Place, often);
        return builder.Build();
    }

    // As a node has it that is on it, or was.
    private static async Task Lease(TestCopy test, Job job, int minutes)
    {
        var until = DateTime.UtcNow.AddMinutes(minutes);
        await using var db = test.Open();
        await db.Jobs.Where(row => row.Id == job.Id).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.State, JobState.Running).SetProperty(one => one.LeaseOwner, "another").SetProperty(one => one.LeaseUntil, until), Stop);
    }

    private static async Task<int> People(TestCopy test)
    {
        await using var db = test.Open();
        return await db.People.CountAsync(Stop);
    }
}
