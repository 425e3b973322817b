using CareLabel.Core.Tests.Data;
using CareLabel.Core.Tests.Jobs;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Imports;
using CareLabel.Jobs;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Imports;

public sealed class ImportJobTests
{
    private const int Rows = 4_500, Batch = 2_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task A_list_is_read_in_and_the_row_says_what_came_out(On on)
    {
        await using var test = await TestCopy.Make(on);
        var asked = (await Node.AskWhole(test, "import", new ImportLists.Request(List(test, 30)) { Rows = RecordKind.Person, Mode = ImportMode.Create, Source = "crm" })).Done!;
        await Node.RunWhole(test);

        var job = await Node.Read(test, asked);
        Assert.Equal((JobState.Done, 30, null), (job.State, job.Done, job.Error));
        Assert.Equal("""{"import":1,"change":1,"rows":30,"made":30,"changed":0,"same":0,"failed":0,"needsWord":0,"companies":0}""", job.Result);
        await using var db = test.Open();
        var import = await db.Imports.SingleAsync(Stop);
        Assert.Equal(("crm", ImportMode.Create), (import.Source, import.Mode));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task An_import_that_was_killed_goes_on_at_its_row(On on)
    {
        await using var test = await TestCopy.Make(on);
        var asked = (await Node.AskWhole(test, "import", new ImportLists.Request(List(test, Rows)))).Done!;
        await Node.RunWhole(test, new AtWrite(2, _ => throw new InvalidOperationException("killed")));
        var killed = await Node.Read(test, asked);
        Assert.Equal((JobState.Queued, """{"import":1}""", Batch), (killed.State, killed.Checkpoint, await People(test)));

        test.Clock.Pass(TimeSpan.FromMinutes(2));
        await Node.RunWhole(test);

        var job = await Node.Read(test, asked);
        Assert.Equal((JobState.Done, Rows, Rows), (job.State, job.Done, await People(test)));
        Assert.StartsWith("""{"import":1,"change":1,"rows":4500,"made":4500,""", job.Result, StringComparison.Ordinal);
        await using var db = test.Open();
        Assert.Equal(1, await db.Imports.CountAsync(Stop));
        Assert.True(await db.Set<ChangeSet>().AllAsync(set => set.Finished, Stop));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_node_that_lost_its_lease_writes_no_row_more(On on)
    {
        await using var test = await TestCopy.Make(on);
        var asked = (await Node.AskWhole(test, "import", new ImportLists.Request(List(test, Rows)))).Done!;
        // Another node took the job between two writes of this one.
        await Node.RunWhole(test, new AtWrite(2, written => written.Db.Jobs.ExecuteUpdateAsync(row => row.SetProperty(job => job.LeaseOwner, "another"), Stop)));
        Assert.Equal((JobState.Running, Batch), ((await Node.Read(test, asked)).State, await People(test)));

        test.Clock.Pass(TimeSpan.FromMinutes(2));
        await Node.RunWhole(test);
        Assert.Equal((JobState.Done, Rows), ((await Node.Read(test, asked)).State, await People(test)));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_cancelled_import_ends_at_its_next_step_and_can_be_gone_on_with(On on)
    {
        await using var test = await TestCopy.Make(on);
        var asked = (await Node.AskWhole(test, "import", new ImportLists.Request(List(test, Rows)))).Done!;
        await Node.RunWhole(test, new AtWrite(2, written => written.Db.Jobs.ExecuteUpdateAsync(row => row.SetProperty(job => job.CancelAsked, true), Stop)));

        // The step in which it was seen is taken back whole, with the wish that this test wrote in the middle of it.
        var job = await Node.Read(test, asked);
        Assert.Equal((JobState.Cancelled, "Cancelled after 2,000; what was done is kept.", Batch), (job.State, job.Error, await People(test)));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_ended_just_before_the_kill_is_not_done_again(On on)
    {
        await using var test = await TestCopy.Make(on);
        var asked = (await Node.AskWhole(test, "import", new ImportLists.Request(List(test, 10)))).Done!;
        await Node.RunWhole(test);
        await using (var db = test.Open()) await db.Jobs.Where(job => job.Id == asked.Id).ExecuteUpdateAsync(row => row.SetProperty(job => job.State, JobState.Queued), Stop);
        await Node.RunWhole(test);

        var job = await Node.Read(test, asked);
        Assert.Equal((JobState.Done, 10), (job.State, await People(test)));
        Assert.StartsWith("""{"import":1,"change":1,"rows":10,"made":10,""", job.Result, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_list_that_is_gone_is_one_sentence(On on)
    {
        await using var test = await TestCopy.Make(on);
        var asked = (await Node.AskWhole(test, "import", new ImportLists.Request("/nowhere/people.csv"))).Done!;
        await Node.RunWhole(test);
        var job = await Node.Read(test, asked);
        Assert.Equal((JobState.Failed, new FileMissing("/nowhere/people.csv").Sentence), (job.State, job.Error));
    }

    private static string List(TestCopy test, int rows)
    {
        var path = Path.Combine(test.Place.Folder, "people.csv");
        File.WriteAllLines(path, Enumerable.Range(0, rows).Select(i => $"Ada {Letters(i)},Lovelace,p{i}@example.org").Prepend("First name,Last name,E-mail"));
        return path;
    }

    private static string Letters(int number) => string.Concat($"{number:D4}".Select(digit => (char)('a' + digit - '0')));

    private static async Task<int> People(TestCopy test)
    {
        await using var db = test.Open();
        return await db.People.CountAsync(Stop);
    }
}
