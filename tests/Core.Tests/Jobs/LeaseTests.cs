using CareLabel.Core.Tests.Data;
using CareLabel.Data;
using CareLabel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Jobs;

public sealed class LeaseTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task A_base_out_of_reach_for_a_while_does_not_end_the_lease(On on)
    {
        await using var test = await TestCopy.Make(on);
        var asked = await Node.Ask(test, 1);
        var opened = 0;
        using var end = new CancellationTokenSource();
        await using (var db = test.Open())
        {
            await db.Jobs.ExecuteUpdateAsync(row => row.SetProperty(job => job.State, JobState.Running).SetProperty(job => job.LeaseOwner, "me"), Stop);
        }

        await using (var lease = new Lease(asked.Id, "me", () => Interlocked.Increment(ref opened) <= 2 ? new BasePlace("/nowhere", null).Open() : test.Open(), test.Clock, end))
        {
            lease.Steps = new(7, 9);
            lease.Keep();
            await Node.Until(test, asked, job => job.Done == 7);
        }

        Assert.True(opened > 2);
        Assert.Equal(test.Clock.Now.UtcDateTime + Lease.Length, (await Node.Read(test, asked)).LeaseUntil);
    }
}
