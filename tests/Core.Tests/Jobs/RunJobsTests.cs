using CareLabel.Core.Tests.Data;
using CareLabel.Jobs;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Jobs;

public sealed class RunJobsTests
{
    private static readonly TimeSpan LongerThanALease = TimeSpan.FromMinutes(2);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task A_job_is_done_once_and_its_row_says_what_came_out(On on)
    {
        await using var test = await TestCopy.Make(on);
        var asked = await Node.Ask(test, 3);

        Assert.Equal(1, await Node.Run(Node.On(test), Stop));
        Assert.Equal(0, await Node.Run(Node.On(test), Stop));

        var job = await Node.Read(test, asked);
        Assert.Equal((JobState.Done, 3, 3, """{"made":3}""", null), (job.State, job.Done, job.Total, job.Result, job.Error));
        Assert.Equal(("Kari", Door.Form, test.Clock.Now.UtcDateTime), (job.WhoName, job.Door, job.Ended));
        Assert.Equal(3, await People(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Of_two_nodes_one_gets_the_job(On on)
    {
        await using var test = await TestCopy.Make(on);
        for (var i = 0; i < 12; i++) await Node.Ask(test, 1);

        var counts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Node.Run(Node.On(test), Stop), Stop)));

        Assert.Equal(12, counts.Sum());
        Assert.Equal(12, await People(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_job_whose_node_was_killed_goes_on_where_it_stopped_and_the_dead_node_writes_nothing_more(On on)
    {
        await using var test = await TestCopy.Make(on);
        var (reached, back) = (new TaskCompletionSource(), new TaskCompletionSource());
        var runs = 0;
        var asked = await Node.Ask(test, 5, async (made, _) =>
        {
            // The first node falls silent in the middle, and comes back when all is done.
            if (made != 2 || Interlocked.Increment(ref runs) > 1) return;
            reached.SetResult();
            await back.Task;
        });
        var silent = Node.Run(Node.On(test), Stop);
        await reached.Task;

        Assert.Equal(0, await Node.Run(Node.On(test), Stop));
        test.Clock.Pass(LongerThanALease);
        Assert.Equal(1, await Node.Run(Node.On(test), Stop));
        back.SetResult();
        await silent;

        var job = await Node.Read(test, asked);
        Assert.Equal((JobState.Done, 5), (job.State, job.Done));
        await using var db = test.Open();
        Assert.Equal(Enumerable.Range(0, 5).Select(i => $"Number {i}"), (await db.People.ToListAsync(Stop)).Select(person => person.Given).Order());
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_cancelled_job_keeps_what_is_done_and_says_so(On on)
    {
        await using var test = await TestCopy.Make(on);
        Job? asked = null;
        asked = await Node.Ask(test, 5, async (made, stop) =>
        {
            stop.ThrowIfCancellationRequested();
            if (made != 2) return;
            await using var db = test.Open();
            await new CancelJob(db, test.Clock).Run(Cast.Someone, asked!.Id, stop);
        });
        await Node.Run(Node.On(test), Stop);

        var job = await Node.Read(test, asked);
        Assert.Equal((JobState.Cancelled, "Cancelled after 3 of 5; what was done is kept."), (job.State, job.Error));
        Assert.Equal(3, await People(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_job_that_waits_is_cancelled_at_once(On on)
    {
        await using var test = await TestCopy.Make(on);
        var asked = await Node.Ask(test, 5);
        await using var db = test.Open();

        Assert.Equal(JobState.Cancelled, (await new CancelJob(db, test.Clock).Run(Cast.Someone, asked.Id, Stop)).Done!.State);
        Assert.IsType<JobIsOver>((await new CancelJob(db, test.Clock).Run(Cast.Someone, asked.Id, Stop)).Refused);
        Assert.IsType<NoSuchJob>((await new CancelJob(db, test.Clock).Run(Cast.Someone, Id<Job>.New(), Stop)).Refused);
        Assert.Equal(0, await Node.Run(Node.On(test), Stop));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Nobody_cancels_what_another_asked_for(On on)
    {
        await using var test = await TestCopy.Make(on);
        var asked = await Node.Ask(test, 5);
        var other = new Actor(Guid.NewGuid(), "Ola", Door.Form, new(new Dictionary<RecordKind, Acts>()));
        await using var db = test.Open();

        Assert.IsType<JobOfAnother>((await new CancelJob(db, test.Clock).Run(other, asked.Id, Stop)).Refused);
        Assert.Empty(await new JobList(db).Run(other, openOnly: false, 10, Stop));
        Assert.Empty(await new JobList(db).Run(other with { User = null }, openOnly: false, 10, Stop));
        Assert.IsType<NoSuchJob>((await new ShowJob(db).Run(other, asked.Id, Stop)).Refused);
        Assert.IsType<NoSuchJob>((await new ShowJob(db).Run(other with { User = null }, asked.Id, Stop)).Refused);
        Assert.Equal(asked.Id, (await new ShowJob(db).Run(Cast.Someone, asked.Id, Stop)).Done!.Id);
        Assert.IsType<MayNotRunJobs>((await Node.On(test).Run(other, null, Stop)).Refused);
        Assert.Single(await new JobList(db).Run(Cast.Someone, openOnly: true, 10, Stop));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_job_that_breaks_is_tried_three_times_with_rests_and_then_says_why(On on)
    {
        await using var test = await TestCopy.Make(on);
        var asked = await Node.Ask(test, 5, (_, _) => throw new InvalidDataException("the file is gone"));
        for (var i = 0; i < 10; i++)
        {
            await Node.Run(Node.On(test), Stop);
            test.Clock.Pass(TimeSpan.FromMinutes(1));
        }

        var job = await Node.Read(test, asked);
        Assert.Equal((JobState.Failed, RunJobs.MostAttempts, "It broke off (InvalidDataException: the file is gone)."), (job.State, job.Attempts, job.Error));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_job_that_kills_its_node_each_time_is_given_up(On on)
    {
        await using var test = await TestCopy.Make(on);
        var asked = await Node.Ask(test, 5);
        for (var i = 0; i < RunJobs.MostAttempts; i++) await Die(test, asked);

        await Node.Run(Node.On(test), Stop);

        var job = await Node.Read(test, asked);
        Assert.Equal((JobState.Failed, "It was broken off 3 times without getting any further, so it is not tried again."), (job.State, job.Error));
        Assert.Equal(0, await People(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_the_business_refuses_is_not_tried_again(On on)
    {
        await using var test = await TestCopy.Make(on);
        var asked = await Node.Ask(test, -1);
        await Node.Run(Node.On(test), Stop);

        var job = await Node.Read(test, asked);
        Assert.Equal((JobState.Failed, 1, "Nobody counts below nothing."), (job.State, job.Attempts, job.Error));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_node_that_is_stopped_gives_its_job_back(On on)
    {
        await using var test = await TestCopy.Make(on);
        using var shutdown = new CancellationTokenSource();
        var asked = await Node.Ask(test, 5, async (made, stop) =>
        {
            if (made == 3 && !shutdown.IsCancellationRequested) await shutdown.CancelAsync();
            stop.ThrowIfCancellationRequested();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Node.Run(Node.On(test), shutdown.Token));

        var waits = await Node.Read(test, asked);
        Assert.Equal((JobState.Queued, 3, null), (waits.State, waits.Done, waits.LeaseOwner));
        await Node.Run(Node.On(test), Stop);
        Assert.Equal(JobState.Done, (await Node.Read(test, asked)).State);
        Assert.Equal(5, await People(test));
    }

    // A node takes the job and is gone before it has done anything.
    private static async Task Die(TestCopy test, Job job)
    {
        await using var db = test.Open();
        var until = test.Clock.Now.UtcDateTime.AddMinutes(1);
        await db.Jobs.Where(row => row.Id == job.Id).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.State, JobState.Running).SetProperty(one => one.LeaseOwner, "gone")
                .SetProperty(one => one.LeaseUntil, until).SetProperty(one => one.Attempts, one => one.Attempts + 1), Stop);
        test.Clock.Pass(LongerThanALease);
    }

    private static async Task<int> People(TestCopy test)
    {
        await using var db = test.Open();
        return await db.People.CountAsync(Stop);
    }
}
