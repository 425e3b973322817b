using CareLabel.Core.Tests.Data;
using CareLabel.Core.Tests.Jobs;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.History;
using CareLabel.Jobs;
using CareLabel.People;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.History;

public sealed class UndoJobTests
{
    private const int Rows = 5_300;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task A_large_change_is_taken_back_and_a_killed_run_goes_on(On on)
    {
        await using var test = await TestCopy.Make(on);
        var set = await Cast.Have(test, [.. Enumerable.Range(0, Rows).Select(i => new Person { Given = $"Number {i}" })]);
        var asked = (await Node.AskWhole(test, "undo", new UndoJob.Request(set.Id))).Done!;
        await Node.RunWhole(test, new AtWrite(3, _ => throw new InvalidOperationException("killed")));
        var live = await Live(test);
        Assert.InRange(live, 1, Rows - 1);
        var killed = await Node.Read(test, asked);
        Assert.Equal((JobState.Queued, (long?)Rows), (killed.State, killed.Total));

        test.Clock.Pass(TimeSpan.FromMinutes(2));
        await Node.RunWhole(test);

        var job = await Node.Read(test, asked);
        Assert.Equal((JobState.Done, 0), (job.State, await Live(test)));
        Assert.StartsWith($$"""{"undone":{{set.Id}},"by":{{set.Id + 1}},""", job.Result, StringComparison.Ordinal);
        await using var db = test.Open();
        Assert.Equal(2, await db.Set<ChangeSet>().CountAsync(Stop));
        Assert.Empty(await Deeds.Doctor(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_was_undone_just_before_the_kill_is_done_and_what_another_undid_is_refused(On on)
    {
        await using var test = await TestCopy.Make(on);
        var set = await Cast.Have(test, Cast.Ada);
        var asked = (await Node.AskWhole(test, "undo", new UndoJob.Request(set.Id))).Done!;
        await Node.RunWhole(test);
        await using (var db = test.Open()) await db.Jobs.Where(job => job.Id == asked.Id).ExecuteUpdateAsync(row => row.SetProperty(job => job.State, JobState.Queued), Stop);
        var again = (await Node.AskWhole(test, "undo", new UndoJob.Request(set.Id))).Done!;
        await Node.RunWhole(test);

        var job = await Node.Read(test, asked);
        Assert.Equal((JobState.Done, $$"""{"undone":{{set.Id}},"by":{{set.Id + 1}}}"""), (job.State, job.Result));
        job = await Node.Read(test, again);
        Assert.Equal((JobState.Failed, new AlreadyUndone(set.Id, set.Id + 1).Sentence), (job.State, job.Error));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_was_changed_since_stays_where_nobody_said_otherwise(On on)
    {
        await using var test = await TestCopy.Make(on);
        var ada = Cast.Ada;
        await Cast.Have(test, ada);
        var set = await Deeds.Edit<Person>(test, ada.Root, person => (person.Family, person.Title) = ("King", "Countess"));
        await Deeds.Edit<Person>(test, ada.Root, person => person.Family = "Noel");
        var asks = (await Node.AskWhole(test, "undo", new UndoJob.Request(set, WhenChangedSince.Ask))).Done!;
        var leaves = (await Node.AskWhole(test, "undo", new UndoJob.Request(set))).Done!;
        await Node.RunWhole(test);

        Assert.Equal(JobState.Failed, (await Node.Read(test, asks)).State);
        Assert.Contains("\"leftCount\":1", (await Node.Read(test, leaves)).Result!, StringComparison.Ordinal);
        await using var db = test.Open();
        var now = await db.People.SingleAsync(Stop);
        Assert.Equal(("Noel", null), (now.Family, now.Title));
    }

    private static async Task<int> Live(TestCopy test)
    {
        await using var db = test.Open();
        return await db.People.CountAsync(person => person.RetiredAt == null, Stop);
    }
}
