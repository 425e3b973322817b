using CareLabel.Activities;
using CareLabel.Core.Tests.Data;
using CareLabel.Core.Tests.Jobs;
using CareLabel.Jobs;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Activities;

public sealed class SweepFilesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task Old_files_of_no_row_are_swept_by_the_job_and_all_others_stay(On on)
    {
        await using var desk = await Desk.Make(on);
        var (kept, off) = (await Attach(desk, "kept.txt"), await Attach(desk, "off.txt"));
        await using (var db = desk.Base.Open()) await new RemoveFile(db, desk.Base.Writes(db), desk.Base.Clock).Run(Cast.Someone, off.Id, Stop);
        // What the disk says of a file's age is compared with the clock of the base.
        desk.Base.Clock.Now = DateTimeOffset.UtcNow;
        var stray = desk.Files.PathOf(kept.Hash, Guid.NewGuid());
        var (aside, young) = (Path.Combine(desk.Files.Folder, "aside", "torn"), Path.Combine(desk.Files.Folder, "aside", "just-now"));
        foreach (var path in (string[])[stray, aside, young]) await File.WriteAllTextAsync(path, "12345", Stop);
        foreach (var path in desk.Files.All().Where(path => path != young).ToList()) File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddHours(-25));
        Assert.Equal(2, (await desk.Doctor()).Count);

        var job = (await Node.RunWhole(desk.Base)).Single(job => job.Kind == FilesJob.Name);

        Assert.Equal((JobState.Done, """{"files":2,"bytes":10}"""), (job.State, job.Result));
        Assert.Equal([true, true, false, false, true],
            new[] { desk.Files.PathOf(kept.Hash, kept.Key), desk.Files.PathOf(off.Hash, off.Key), stray, aside, young }.Select(File.Exists));
        Assert.Empty(await desk.Doctor());
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Nothing_is_swept_from_the_folder_of_another_base(On on)
    {
        await using var desk = await Desk.Make(on);
        var row = await Attach(desk, "theirs.txt");
        await using var other = await TestCopy.Make(on);
        await using var db = other.Open();
        File.SetLastWriteTimeUtc(desk.Files.PathOf(row.Hash, row.Key), DateTime.UtcNow.AddDays(-2));

        Assert.IsType<FilesOfAnother>((await new SweepFiles(db, desk.Files, TimeProvider.System).Run(Actor.Rule, Stop)).Refused);
        Assert.IsType<MayNotSweep>((await new SweepFiles(db, desk.Files, TimeProvider.System).Run(Actor.Rule with { Rights = Rights.None }, Stop)).Refused);
        Assert.True(File.Exists(desk.Files.PathOf(row.Hash, row.Key)));
        var found = new List<string>();
        await foreach (var finding in new FilesCheck(desk.Files, TimeProvider.System).Run(db, Stop)) found.Add(finding.Problem);
        Assert.Equal(["No file in it is of this base; is it the right folder for this database?"], found);
    }

    private static async Task<Attachment> Attach(Desk desk, string name)
    {
        await using var db = desk.Base.Open();
        return (await new AttachFile(db, desk.Base.Writes(db), desk.Files, FileRules.Default).Run(Cast.Someone, new(desk.Ada.Root, name, null), new MemoryStream([1, 2]), Stop)).Done!;
    }
}
