using CareLabel.Core.Tests.Data;
using CareLabel.Data;
using CareLabel.Operations;
using CareLabel.Shared;
using CareLabel.Tests;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Operations;

public sealed class BackupUpgradeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    [Promise(123, "upgrade in place")]
    public async Task An_older_base_is_backed_up_and_brought_up_to_date(On on)
    {
        await using var test = await Everything.Make(on);
        var (was, version) = (await Everything.Dump(test.Place), await Version(test));
        var upgrade = new Upgrade(test.Place, test.Clock) { Open = LaterProgram.Open };
        var backups = Path.Combine(test.Place.Folder, "backups");

        var upgraded = (await upgrade.Run(Actor.OfMachine, backups, Stop)).Done!;

        Assert.Equal(["Later"], upgraded.Migrations);
        Assert.Equal(["Ada was here"], await Notes(test.Place));
        Assert.Equal(version + 1, await Version(test));
        Assert.Null((await upgrade.Run(Actor.OfMachine, backups, Stop)).Done!.Backup);
        Assert.IsType<BaseNewer>((await BaseOpening.Run(test.Place, mayMake: true, Stop)).Refused);
        await using var before = await TestCopy.Make(on);
        Assert.Null((await Everything.Restore(before, upgraded.Backup!)).Refused);
        Assert.Equal(was, await Everything.Dump(before.Place));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_backup_of_an_older_program_is_brought_up_to_date_when_it_is_restored(On on)
    {
        await using var test = await Everything.Make(on);
        await using var into = await TestCopy.Make(on == On.Sqlite ? On.Postgres : On.Sqlite);
        var made = await Everything.Backup(test);

        var restored = await new RestoreBackup(into.Place, (_, _) => Task.CompletedTask) { Open = LaterProgram.Open }.Run(Actor.OfMachine, new(made.File), Stop);

        Assert.True(restored.Done!.Upgraded);
        Assert.Equal(["Ada was here"], await Notes(into.Place));
        Assert.Equal(await Everything.Dump(test.Place), (await Everything.Dump(into.Place)).Where(line => !line.StartsWith("later_note", StringComparison.Ordinal)));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_newer_base_is_left_alone(On on)
    {
        await using var test = await TestCopy.Make(on);
        await using (var db = test.Open()) await db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '10.0.0')""", Stop);

        Assert.IsType<BaseNewer>((await BaseOpening.Run(test.Place, mayMake: true, Stop)).Refused);
        Assert.IsType<BaseNewer>((await new Upgrade(test.Place, test.Clock).Run(Actor.OfMachine, "backups", Stop)).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_backup_of_a_newer_program_is_not_restored(On on)
    {
        await using var test = await Everything.Make(on);
        await using var into = await TestCopy.Make(on);
        await using (var db = test.Open()) await db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '10.0.0')""", Stop);
        var made = await Everything.Backup(test);

        Assert.IsType<BackupNewer>((await Everything.Restore(into, made.File)).Refused);
        Assert.Equal(await Everything.OfNewBase(into.Place.IsFile ? On.Sqlite : On.Postgres), await Everything.Dump(into.Place));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Where_there_is_no_base_there_is_nothing_to_upgrade(On on)
    {
        await using var test = await TestCopy.Make(on);
        var nowhere = on == On.Sqlite ? test.Place with { Folder = Path.Combine(test.Place.Folder, "nowhere") } : test.Place with { Connection = Postgres.Connection("nowhere") };

        Assert.IsType<BaseMissing>((await new Upgrade(nowhere, test.Clock).Run(Actor.OfMachine, "backups", Stop)).Refused);
    }

    // Labels and words are made anew where it is another than that which they were made by.
    private static async Task<long> Version(TestCopy test)
    {
        await using var db = test.Open();
        return await db.Database.SqlQueryRaw<long>("SELECT version AS \"Value\" FROM catalogue_version").SingleAsync(Stop);
    }

    private static async Task<List<string>> Notes(BasePlace place)
    {
        await using var db = place.Open();
        return await db.Database.SqlQueryRaw<string>("""SELECT text AS "Value" FROM later_note""").ToListAsync(Stop);
    }
}
