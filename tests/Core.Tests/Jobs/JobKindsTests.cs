using CareLabel.Access;
using CareLabel.Core.Tests.Data;
using CareLabel.Data.Write;
using CareLabel.History;
using CareLabel.Imports;
using CareLabel.Jobs;
using CareLabel.Operations;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Jobs;

public sealed class JobKindsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task Work_is_asked_for_and_done_with_the_rights_of_its_user(On on)
    {
        await using var test = await TestCopy.Make(on);
        var (none, some) = (Rights.None, new Rights(new Dictionary<RecordKind, Acts> { [RecordKind.Person] = Acts.All }));
        var user = Cast.Someone.User;
        Assert.IsType<MayNotStart>((await Node.AskWhole(test, "backup", new MakeBackup.Request("x.zip"), new(user, "Ola", Door.Form, some))).Refused);
        Assert.IsType<MayNotStart>((await Node.AskWhole(test, "undo", new UndoJob.Request(1), new(user, "Ola", Door.Api, none))).Refused);
        // Who is nobody and may only some things would do all of it with every right.
        Assert.IsType<MayNotStart>((await Node.AskWhole(test, "undo", new UndoJob.Request(1), new(null, "a form", Door.Customer, some))).Refused);
        Assert.IsType<NoSuchKind>((await Node.AskWhole(test, "undo", new MakeBackup.Request("x.zip"))).Refused);

        // A user who is there no more when the work begins.
        var asked = (await Node.AskWhole(test, "undo", new UndoJob.Request(1), new(user, "Ola", Door.Form, some))).Done!;
        await Node.RunWhole(test);
        var job = await Node.Read(test, asked);
        Assert.Equal((JobState.Failed, new NoSuchUser(user.ToString()!).Sentence), (job.State, job.Error));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_job_may_no_more_than_it_was_asked_for_with_and_no_more_than_its_user_may_then(On on)
    {
        await using var test = await TestCopy.Make(on);
        var user = (await Cast.User(test, "Kari")).Id;
        await Role(DefaultRoles.Administrator);
        var list = Path.Combine(test.Place.Folder, "people.csv");
        await File.WriteAllTextAsync(list, "First name,Last name,Company\nKari,Nordmann,Fjordfisk AS\n", Stop);
        var (token, more) = (Scopes.Read("person:see,add,import").Done!, Scopes.Read("person:* company:*").Done!);

        // The user may import companies; the token that asked may not.
        Assert.Equal((JobState.Failed, new MayNotImport("companies").Sentence), await Imported(token));
        Assert.Equal((JobState.Done, null), await Imported(more));
        await using (var db = test.Open())
        {
            var set = await db.Set<ChangeSet>().SingleAsync(set => set.What == "import", Stop);
            Assert.Equal(("Kari (web shop)", user), (set.WhoName, set.Who));
        }

        // A user who has lost a right since has lost it for what waits too.
        var waits = (await Node.AskWhole(test, "import", new ImportLists.Request(list) { Source = "later" }, new(user, "Kari (web shop)", Door.Api, more))).Done!;
        await Role("reader");
        await Node.RunWhole(test);
        Assert.Equal(new MayNotImport("people").Sentence, (await Node.Read(test, waits)).Error);

        async Task Role(string role)
        {
            await using var db = test.Open();
            await db.UserRoles.ExecuteDeleteAsync(Stop);
            db.Add(new UserRole { User = user, Role = role });
            await db.SaveChangesAsync(Stop);
        }

        async Task<(JobState, string?)> Imported(Rights rights)
        {
            var asked = (await Node.AskWhole(test, "import", new ImportLists.Request(list), new(user, "Kari (web shop)", Door.Api, rights))).Done!;
            await Node.RunWhole(test);
            var job = await Node.Read(test, asked);
            return (job.State, job.Error);
        }
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_request_that_this_program_cannot_read_is_said_to_be_so(On on)
    {
        await using var test = await TestCopy.Make(on);
        var asked = await Node.Ask(test, 1);
        await using (var db = test.Open()) await db.Jobs.ExecuteUpdateAsync(row => row.SetProperty(job => job.Request, """{"upTo":1}"""), Stop);
        await Node.Run(Node.On(test), Stop);

        var job = await Node.Read(test, asked);
        Assert.Equal((JobState.Failed, new JobUnreadable(job.Id, "count").Sentence), (job.State, job.Error));
    }
}
