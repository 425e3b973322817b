using CareLabel.Core.Tests.Data;
using CareLabel.Core.Tests.Jobs;
using CareLabel.Jobs;
using CareLabel.Operations;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Operations;

public sealed class BackupJobTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task A_backup_is_made_and_made_anew_where_its_run_was_killed_but_nobody_elses_file_is_replaced(On on)
    {
        await using var test = await Everything.Make(on);
        await using (var db = test.Open()) await db.Jobs.ExecuteDeleteAsync(Stop);
        var (mine, theirs) = (Path.Combine(test.Place.Folder, "mine.zip"), Path.Combine(test.Place.Folder, "theirs.zip"));
        await File.WriteAllTextAsync(theirs, "theirs", Stop);
        var (made, refused) = ((await Node.AskWhole(test, "backup", new MakeBackup.Request(mine))).Done!, (await Node.AskWhole(test, "backup", new MakeBackup.Request(theirs))).Done!);
        await Node.RunWhole(test);
        Assert.Equal((JobState.Done, null), (await Node.Read(test, made)) is var job ? (job.State, job.Error) : default);

        // Both were killed just before their end was noted.
        await using (var db = test.Open()) await db.Jobs.ExecuteUpdateAsync(row => row.SetProperty(one => one.State, JobState.Queued), Stop);
        await Node.RunWhole(test);
        job = await Node.Read(test, made);
        Assert.Equal((JobState.Done, null), (job.State, job.Error));
        Assert.Contains("\"files\":2", job.Result!, StringComparison.Ordinal);
        job = await Node.Read(test, refused);
        Assert.Equal((JobState.Failed, new BackupInTheWay(theirs).Sentence), (job.State, job.Error));
        Assert.Equal("theirs", await File.ReadAllTextAsync(theirs, Stop));

        await using var into = await TestCopy.Make(on);
        Assert.Null((await Everything.Restore(into, mine)).Refused);
    }
}
