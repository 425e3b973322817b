using CareLabel.Companies;
using CareLabel.Core.Tests.Data;
using CareLabel.Core.Tests.Jobs;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Jobs;
using CareLabel.Labels;
using CareLabel.Operations;
using CareLabel.People;
using CareLabel.Search;
using CareLabel.Shared;
using CareLabel.Wash.Labels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Core.Tests.Labels;

public sealed class LabelsJobTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task Labels_follow_the_fields_and_the_days_by_themselves(On on)
    {
        await using var test = await TestCopy.Make(on);
        var ada = Cast.Ada;
        await Write(test, ada, Cast.Email(ada, "ada@example.org"));
        Assert.Equal("""{"due":0,"queued":1}""", await Drained(test));
        test.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Null(await Drained(test));

        await With(test, all => all.GetRequiredService<ChangeField>().Run(Cast.Someone, new(RecordKind.Person, "title") { Required = true }, Stop));
        Assert.Equal("""{"due":0,"queued":1}""", await Drained(test));
        await using (var db = test.Open()) Assert.Contains("\"title\"", (await db.Labels.SingleAsync(Stop)).Reasons!, StringComparison.Ordinal);
        Assert.Empty(await Doctor(test));

        test.Clock.Now = new(2028, 3, 3, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal("""{"due":1,"queued":0}""", await Drained(test));
        await using (var db = test.Open()) Assert.Equal(Mark.Warn, (await db.Labels.SingleAsync(Stop)).Fresh);
        Assert.Empty(await Doctor(test));

        // A day on which nothing turns is a day of the trend all the same.
        test.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal("""{"due":0,"queued":0}""", await Drained(test));
        test.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Null(await Drained(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Words_follow_the_fields_by_the_same_job_and_nothing_is_amiss_while_they_wait(On on)
    {
        await using var test = await TestCopy.Make(on);
        var (ada, gone) = (Cast.Ada, new Person { Given = "Gone", Family = "Lovelace", RetiredAt = test.Clock.GetUtcNow().UtcDateTime });
        await Write(test, ada, Cast.Email(ada, "ada@example.org"), gone, Cast.Email(gone, "gone@example.org"));
        await Drained(test);
        Assert.Equal((1, 2), (await Found(test, "ada@example.org"), await Found(test, "lovelace")));

        await With(test, all => all.GetRequiredService<ChangeField>().Run(Cast.Someone, new(RecordKind.Person, "email") { Sensitive = true }, Stop));
        Assert.Empty(await Doctor(test));
        test.Clock.Pass(TimeSpan.FromMinutes(1));
        await Drained(test);
        Assert.Equal((0, 0, 2), (await Found(test, "ada@example.org"), await Found(test, "gone@example.org"), await Found(test, "lovelace")));
        Assert.Empty(await Doctor(test));

        await With(test, all => all.GetRequiredService<ChangeField>().Run(Cast.Someone, new(RecordKind.Person, "email") { Sensitive = false }, Stop));
        test.Clock.Pass(TimeSpan.FromMinutes(1));
        await Drained(test);
        Assert.Equal((1, 1), (await Found(test, "ada@example.org"), await Found(test, "gone@example.org")));
        Assert.Empty(await Doctor(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_job_that_is_ended_keeps_each_step_and_the_next_one_goes_on(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Write(test, [.. Enumerable.Range(0, 1_200).Select(i => new Company { Name = $"Firm {i}", Country = "NO" })]);
        await using (var services = Node.Whole(test))
        await using (var scope = services.CreateAsyncScope())
        {
            var (steps, drain) = (0, scope.ServiceProvider.GetRequiredService<DrainLabels>());
            await Assert.ThrowsAsync<InvalidOperationException>(() => drain.Run(Actor.Rule, null, Stop, _ => ++steps == 2 ? throw new InvalidOperationException("killed") : Task.CompletedTask));
        }

        Assert.Equal("""{"due":0,"queued":700}""", await Drained(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_an_earlier_run_did_counts(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Write(test, Cast.Ada);
        var asked = (await Node.AskWhole(test, "labels", new Routine())).Done!;
        await using (var db = test.Open()) await db.Jobs.ExecuteUpdateAsync(row => row.SetProperty(job => job.Checkpoint, """{"due":3,"queued":500}"""), Stop);
        await Node.RunWhole(test);
        var job = await Node.Read(test, asked);
        Assert.Equal((504, """{"due":3,"queued":501}"""), (job.Done, job.Result));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Where_there_is_no_record_there_is_nothing_to_do_each_minute(On on)
    {
        await using var test = await TestCopy.Make(on);
        Assert.NotNull(await Drained(test));
        test.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Null(await Drained(test));
    }

    // What the job of this minute did; null where none was due.
    private static async Task<string?> Drained(TestCopy test) => (await Node.RunWhole(test)).SingleOrDefault(job => job.Kind == "labels")?.Result;

    private static Task<Outcome<ChangeSet>> Write(TestCopy test, params Row[] rows) => With(test, all =>
    {
        var changes = new Changes();
        foreach (var row in rows) changes.Add(row);
        return all.GetRequiredService<Writes>().Save(new(Cast.Someone, "edit"), changes, Stop);
    });

    private static Task<int> Found(TestCopy test, string typed) => With(
        test, async all => (await all.GetRequiredService<FindRecords>().Run(Cast.Someone, new(typed, WithRetired: true), Stop)).Done!.Rows.Count);

    private static Task<List<Finding>> Doctor(TestCopy test) => With(test, async all =>
    {
        var findings = new List<Finding>();
        await foreach (var finding in all.GetRequiredService<Doctor>().Run(null, Stop)) findings.Add(finding);
        return findings;
    });

    private static async Task<T> With<T>(TestCopy test, Func<IServiceProvider, Task<T>> run)
    {
        await using var services = Node.Whole(test);
        await using var scope = services.CreateAsyncScope();
        return await run(scope.ServiceProvider);
    }
}
