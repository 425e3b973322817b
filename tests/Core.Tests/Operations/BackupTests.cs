using System.IO.Compression;
using CareLabel.Core.Tests.Data;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Operations;
using CareLabel.People;
using CareLabel.Shared;
using CareLabel.Tests;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Operations;

public sealed class BackupTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(On.Sqlite, On.Sqlite)]
    [InlineData(On.Sqlite, On.Postgres)]
    [InlineData(On.Postgres, On.Sqlite)]
    [InlineData(On.Postgres, On.Postgres)]
    [Promise(123, "verified restore")]
    public async Task What_is_restored_is_what_was_there(On from, On to)
    {
        await using var test = await Everything.Make(from);
        await using var into = await TestCopy.Make(to);
        var was = await Everything.Dump(test.Place);
        var made = await Everything.Backup(test);

        var restored = await Everything.Restore(into, made.File);

        Assert.Null(restored.Refused);
        Assert.Equal(was, await Everything.Dump(into.Place));
        Assert.Equal(was.Count, made.Manifest.Rows + made.Manifest.Files.Count);
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(into.Place.Folder), path => Path.GetFileName(path).StartsWith('.'));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_restored_base_is_worked_on_as_if_nothing_had_been(On on)
    {
        await using var test = await Everything.Make(on);
        await using var into = await TestCopy.Make(on == On.Sqlite ? On.Postgres : On.Sqlite);
        await Everything.Restore(into, (await Everything.Backup(test)).File);

        await using var db = into.Open();
        var ada = await db.People.SingleAsync(person => person.Family == "Lovelace", Stop);
        ada.Family = "King";
        var saved = await Cast.Save(into, db);

        Assert.Null(saved.Refused);
        Assert.Equal(4, saved.Done!.Id);
    }

    [Theory, ClassData(typeof(Both))]
    [Promise(123, "online backup")]
    public async Task While_others_write_a_backup_holds_one_moment(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Cast.Have(test, new Person { Given = "First" });
        using var enough = new CancellationTokenSource();
        var writer = Task.Run(() => Write(test, enough.Token), Stop);
        try
        {
            for (var i = 0; i < 3; i++)
            {
                await using var into = await TestCopy.Make(on);
                Assert.Null((await Everything.Restore(into, (await Everything.Backup(test, $"{i}.zip")).File)).Refused);
                await using var db = into.Open();
                // Each write is a person, a set and a line of the journal: a moment has as many of each.
                var people = await db.People.CountAsync(Stop);
                Assert.Equal((people, people), (await db.Set<ChangeSet>().CountAsync(Stop), await db.Set<JournalRow>().CountAsync(Stop)));
            }
        }
        finally
        {
            await enough.CancelAsync();
            Assert.True(await writer > 0);
        }
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_base_that_is_not_empty_is_not_overwritten_but_by_force(On on)
    {
        await using var test = await Everything.Make(on);
        await using var into = await TestCopy.Make(on);
        await Cast.Have(into, new Person { Given = "Somebody else" });
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(into.Place.Files).FullName, "old"), "old", Stop);
        var (was, made) = (await Everything.Dump(into.Place), await Everything.Backup(test));

        Assert.IsType<BaseNotEmpty>((await Everything.Restore(into, made.File)).Refused);
        Assert.Equal(was, await Everything.Dump(into.Place));

        Assert.Null((await Everything.Restore(into, made.File, force: true)).Refused);
        Assert.Equal(await Everything.Dump(test.Place), await Everything.Dump(into.Place));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_base_that_somebody_works_on_is_not_replaced(On on)
    {
        await using var test = await Everything.Make(on);
        var (was, made) = (await Everything.Dump(test.Place), await Everything.Backup(test));

        // As another program has it: not through the connections that this one keeps.
        await using (System.Data.Common.DbConnection other = on == On.Sqlite
            ? new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={test.Place.File};Pooling=False")
            : new Npgsql.NpgsqlConnection($"{test.Place.Connection};Pooling=False"))
        {
            await other.OpenAsync(Stop);
            await using var command = other.CreateCommand();
            command.CommandText = "SELECT count(*) FROM person";
            await command.ExecuteScalarAsync(Stop);
            Assert.IsType<BaseInUse>((await Everything.Restore(test, made.File, force: true)).Refused);
        }

        Assert.Equal(was, await Everything.Dump(test.Place));
        Assert.Null((await Everything.Restore(test, made.File, force: true)).Refused);
    }

    [Theory]
    [InlineData("tables/person.ndjson")]
    [InlineData("files/ab/abcd.1")]
    [InlineData("manifest.json")]
    public async Task A_backup_that_is_not_whole_is_not_restored(string entry)
    {
        await using var test = await Everything.Make(On.Sqlite);
        await using var into = await TestCopy.Make(On.Sqlite);
        var made = await Everything.Backup(test);
        await using (var zip = await ZipFile.OpenAsync(made.File, ZipArchiveMode.Update, Stop))
        {
            zip.GetEntry(entry)!.Delete();
            await using var changed = await zip.CreateEntry(entry).OpenAsync(Stop);
            await changed.WriteAsync("[1]\n"u8.ToArray(), Stop);
        }

        Assert.IsType<NoBackup>((await Everything.Restore(into, made.File)).Refused);
        Assert.Equal(await Everything.OfNewBase(into.Place.IsFile ? On.Sqlite : On.Postgres), await Everything.Dump(into.Place));
    }

    [Fact]
    public async Task A_backup_that_leads_out_of_its_folder_is_not_restored()
    {
        await using var test = await Everything.Make(On.Sqlite);
        await using var into = await TestCopy.Make(On.Sqlite);
        var made = await Everything.Backup(test);
        await using (var zip = await ZipFile.OpenAsync(made.File, ZipArchiveMode.Update, Stop))
        {
            var entry = zip.GetEntry("manifest.json")!;
            string manifest;
            using (var read = new StreamReader(await entry.OpenAsync(Stop))) manifest = await read.ReadToEndAsync(Stop);
            byte[] content;
            await using (var from = await zip.GetEntry("files/ab/abcd.1")!.OpenAsync(Stop))
            {
                using var copy = new MemoryStream();
                await from.CopyToAsync(copy, Stop);
                content = copy.ToArray();
            }

            await using (var outside = await zip.CreateEntry("files/../../escaped").OpenAsync(Stop)) await outside.WriteAsync(content, Stop);
            entry.Delete();
            await using var changed = new StreamWriter(await zip.CreateEntry("manifest.json").OpenAsync(Stop));
            await changed.WriteAsync(manifest.Replace("ab/abcd.1", "../../escaped", StringComparison.Ordinal));
        }

        Assert.Contains("leads out of it", Assert.IsType<NoBackup>((await Everything.Restore(into, made.File)).Refused).Sentence, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(into.Place.Folder, "..", "escaped")));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Files_that_are_still_being_taken_in_are_not_backed_up_and_what_follows_from_records_is_made_anew(On on)
    {
        await using var test = await Everything.Make(on);
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(test.Place.Files, "aside")).FullName, "half"), "half", Stop);
        var made = await Everything.Backup(test);
        Assert.DoesNotContain(made.Manifest.Files, file => file.Path.StartsWith("aside", StringComparison.Ordinal));

        await using var into = await TestCopy.Make(on);
        var refreshed = 0;
        await new RestoreBackup(into.Place, (_, _) => Task.FromResult(++refreshed)).Run(Actor.OfMachine, new(made.File), Stop);
        Assert.Equal(1, refreshed);
    }

    [Fact]
    public async Task What_is_no_backup_is_refused()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        var made = await Everything.Backup(test);
        var half = Path.Combine(test.Place.Folder, "half.zip");
        await File.WriteAllBytesAsync(half, (await File.ReadAllBytesAsync(made.File, Stop))[..^200], Stop);

        Assert.IsType<NoBackup>((await Everything.Restore(test, half)).Refused);
        Assert.IsType<NoBackup>((await Everything.Restore(test, test.Place.File)).Refused);
        Assert.IsType<BackupUnreadable>((await Everything.Restore(test, test.Place.Folder)).Refused);
        Assert.Contains("no such file", (await Everything.Restore(test, "nowhere.zip")).Refused!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_there_is_replaced_by_force_only()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        var made = await Everything.Backup(test);
        var backup = new MakeBackup(test.Place, test.Clock);

        Assert.IsType<BackupInTheWay>((await backup.Run(Actor.OfMachine, new(made.File), Stop)).Refused);
        Assert.Null((await backup.Run(Actor.OfMachine, new(made.File, Force: true), Stop)).Refused);
        Assert.IsType<BackupInTheWay>((await backup.Run(Actor.OfMachine, new(test.Place.Folder, Force: true), Stop)).Refused);
        Assert.IsType<MayNotOperate>((await backup.Run(new(null, "Ola", Door.Form, new(new Dictionary<RecordKind, Acts>())), new("x.zip"), Stop)).Refused);
        Assert.Equal(["backup.zip"], Directory.EnumerateFiles(test.Place.Folder, "*backup*").Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public async Task A_damaged_base_is_not_backed_up()
    {
        await using var test = await Everything.Make(On.Sqlite);
        await using (var db = test.Open())
        {
            // A table whose rows are said to begin where another's do.
            await db.Database.ExecuteSqlRawAsync(
                "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'person') WHERE name = 'company'", Stop);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var refused = (await new MakeBackup(test.Place, test.Clock).Run(Actor.OfMachine, new(Path.Combine(test.Place.Folder, "b.zip")), Stop)).Refused;

        Assert.IsType<BaseDamaged>(refused);
        Assert.Empty(Directory.EnumerateFiles(test.Place.Folder, "b.zip*"));
    }

    private static async Task<int> Write(TestCopy test, CancellationToken enough)
    {
        var count = 0;
        for (; !enough.IsCancellationRequested && count < 5_000; count++) await Cast.Have(test, new Person { Given = $"Number {count}" });
        return count;
    }
}
