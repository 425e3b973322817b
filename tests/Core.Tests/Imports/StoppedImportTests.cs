using CareLabel.Core.Tests.Data;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Imports;
using CareLabel.People;
using CareLabel.Tests;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Imports;

public sealed class StoppedImportTests
{
    private const int Batch = 2_000, Stops = 3 * Batch;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task A_list_of_which_no_row_is_let_in_stops_early_and_says_what_most_rows_wait_for(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        var path = importing.List("bad.csv", ["First name,Last name,E-mail", .. Enumerable.Range(1, Stops + Batch).Select(n => n % 4 == 0 ? "Anna,Berg,kari@" : "Anna,,")]);

        var stopped = Assert.IsType<ImportStopped>((await importing.Import(new ImportLists.Request(path))).Refused);
        Assert.Equal((Stops, 0), (stopped.Counts.Rows, stopped.Counts.LetIn));
        Assert.Equal(("Last name is required.", Stops * 3 / 4), stopped.Most[0]);
        Assert.StartsWith("bad.csv: stopped at 6,000 rows, since 6,000 of them wait and none was let in. Most often: Last name is required. (4,500 rows); ", stopped.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("To go on all the same: carelabel import --resume 1 --anyway", stopped.Sentence, StringComparison.Ordinal);

        await using (var db = test.Open())
        {
            Assert.Equal(Stops, await db.WaitingRows.CountAsync(Stop));
            Assert.Equal((ImportState.Stopped, Stops), ((await db.Imports.SingleAsync(Stop)).State, (await db.Imports.SingleAsync(Stop)).Row));
            Assert.True((await db.Set<ChangeSet>().SingleAsync(Stop)).Finished);
        }

        Assert.IsType<ImportIsStopped>((await importing.Resume(1)).Refused);
        var done = (await importing.Resume(1, anyway: true)).Done!;
        Assert.Equal((Stops + Batch, Stops + Batch), (done.Counts.Rows, done.Counts.Waiting));
        await using var after = test.Open();
        Assert.Equal((Stops + Batch, ImportState.Done), (await after.WaitingRows.CountAsync(Stop), (await after.Imports.SingleAsync(Stop)).State));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_was_let_in_before_a_stop_is_undone_and_then_not_gone_on_with(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        var path = importing.List("bad.csv", ["Id,First name,Last name", "1,Ada,Lovelace", .. Enumerable.Range(2, Stops).Select(n => $"{n},Anna,")]);

        var stopped = Assert.IsType<ImportStopped>((await importing.Import(new ImportLists.Request(path))).Refused);
        Assert.EndsWith($"; to take back what was let in: carelabel undo {stopped.Set}", stopped.Sentence, StringComparison.Ordinal);
        Assert.Null((await importing.Undo(stopped.Set)).Refused);

        Assert.Equal(new ImportUndone(1, stopped.Set + 1), (await importing.Resume(1, anyway: true)).Refused);
        await using var db = test.Open();
        Assert.False(await db.People.AnyAsync(row => row.RetiredAt == null, Stop));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task While_a_stopped_import_goes_on_nobody_undoes_it_and_at_its_end_all_of_it_is_one_change(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        var path = importing.List("bad.csv", ["Id,First name,Last name", "1,Ada,Lovelace", .. Enumerable.Range(2, Stops + Batch).Select(n => $"{n},Anna,"), "99999,Kari,Nordmann"]);
        var stopped = Assert.IsType<ImportStopped>((await importing.Import(new ImportLists.Request(path))).Refused);
        var meanwhile = new Seen(async () => Assert.IsType<CareLabel.History.NotFinished>((await importing.Undo(stopped.Set)).Refused));

        var done = (await importing.Resume(1, anyway: true, meanwhile)).Done!;
        Assert.Equal((stopped.Set, 2), (done.Set, done.Counts.Made));
        Assert.True(meanwhile.WasAsked);
        await using var db = test.Open();
        Assert.Equal((2, true), ((await db.Set<ChangeSet>().SingleAsync(Stop)).Records, (await db.Set<ChangeSet>().SingleAsync(Stop)).Finished));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Asked_to_go_on_anyway_an_import_reads_the_list_to_its_end(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        var path = importing.List("bad.csv", ["First name,Last name", .. Enumerable.Repeat("Anna,", Stops + 10)]);
        Assert.Equal(Stops + 10, (await importing.Import(new ImportLists.Request(path) { Anyway = true })).Done!.Counts.Waiting);
    }

    [Theory]
    [InlineData(4_999, 0, false)]
    [InlineData(5_000, 0, true)]
    [InlineData(5_000, 49, true)]
    [InlineData(5_000, 50, false)]
    [InlineData(99_999, 1_000, false)]
    [InlineData(100_000, 99_999, true)]
    [InlineData(3_000_000, 3_000_000, false)]
    public void Too_many_rows_wait_where_hardly_any_is_let_in(int waiting, int letIn, bool isPassed) =>
        Assert.Equal(isPassed, WaitingLimit.IsPassed(ImportCounts.None with { Failed = waiting, Same = letIn }));

    [Theory, ClassData(typeof(Both))]
    public async Task A_record_that_two_rows_change_is_one_record_of_the_change(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        await importing.Import(importing.List("crm.csv", "Id,First name,Last name", "7,Kari,Nordmann", "8,Ola,Hansen"));
        var done = await importing.Import(importing.List("crm-2.csv", "Id,First name,Last name", "7,Kari,Berg", "7,Kari,Dahl", "8,Ola,Hansen", "9,Per,Lie", "9,Per,Lien"));
        Assert.Equal((1, 3, 1), (done.Counts.Made, done.Counts.Changed, done.Counts.Same));

        await using var db = test.Open();
        Assert.Equal(2, (await db.Set<ChangeSet>().SingleAsync(set => set.Id == done.Set, Stop)).Records);
        Assert.Equal(["Dahl", "Hansen", "Lien"], await db.People.OrderBy(row => row.Family).Select(row => row.Family).ToListAsync(Stop));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Rows_tried_again_by_a_program_that_was_killed_are_a_change_that_has_its_end(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        await importing.Import(importing.List("crm.csv", "First name,Last name", "Anna,"));
        long killed;
        await using (var db = test.Open())
        {
            var writes = test.Writes(db);
            var set = await writes.Begin(new(Cast.Someone, "import", "waiting rows of crm.csv"), Stop);
            var changes = new Changes();
            changes.Add(new Person { Family = "Berg" });
            await writes.Append(set, changes, null, Stop);
            killed = set.Id;
        }

        Assert.Equal(1, (await importing.Retry(new(1))).Done!.Counts.Failed);
        await using var after = test.Open();
        var ended = await after.Set<ChangeSet>().SingleAsync(set => set.Id == killed, Stop);
        Assert.Equal((1, true), (ended.Records, ended.Finished));
        Assert.Null((await importing.Undo(killed)).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_list_whose_import_was_ended_half_way_is_not_begun_again_unless_that_is_meant(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        var path = importing.List("crm.csv", ["First name,Last name,E-mail", .. Enumerable.Range(1, 2 * Batch).Select(n => $"Anna,Berg,anna{n}@berg.no")]);
        using var end = new CancellationTokenSource();
        var killed = new Seen(end.CancelAsync);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => importing.Import(new ImportLists.Request(path), progress: killed, stop: end.Token));

        Assert.Equal(new ImportUnfinished(path, 1, Batch), (await importing.Import(new ImportLists.Request(path))).Refused);
        var anew = (await importing.Import(new ImportLists.Request(path) { Anew = true })).Done!;
        Assert.Equal((2, 2 * Batch), (anew.Import, anew.Counts.Made));
        await using var db = test.Open();
        var sets = await db.Set<ChangeSet>().OrderBy(set => set.Id).ToListAsync(Stop);
        Assert.Equal([(Batch, true), (2 * Batch, true)], sets.Select(set => (set.Records, set.Finished)));
        Assert.Null((await importing.Undo(sets[0].Id)).Refused);
        Assert.Equal(2 * Batch, await db.People.CountAsync(row => row.RetiredAt == null, Stop));
    }

    [Fact]
    public async Task A_base_that_was_taken_away_meanwhile_is_not_said_to_have_taken_the_list()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        var importing = new Importing(test);
        var path = importing.List("crm.csv", ["First name,Last name", .. Enumerable.Repeat("Anna,Berg", Batch + 1)]);
        var away = new Seen(() =>
        {
            File.Delete(test.Place.File);
            return Task.CompletedTask;
        });

        Assert.Equal(new BaseGone(test.Place), (await importing.Import(new ImportLists.Request(path), progress: away)).Refused);
    }

    [Fact]
    public async Task A_list_with_more_columns_than_records_have_is_refused()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        var importing = new Importing(test);
        var most = ImportLists.MostColumns;
        var wide = importing.List("wide.csv", string.Join(',', Enumerable.Range(0, most + 1).Select(n => $"Last name {n}")), string.Join(',', Enumerable.Repeat("Berg", most + 1)));
        Assert.Equal(new ListTooWide(wide, most + 1), (await importing.Import(new ImportLists.Request(wide) { DryRun = true })).Refused);
        Assert.Contains("has 1001 columns and an import takes 1000 at most", new ListTooWide(wide, most + 1).Sentence, StringComparison.Ordinal);

        var enough = importing.List("enough.csv", "Last name," + string.Join(',', Enumerable.Range(1, most - 1).Select(n => $"x{n}")), "Berg," + string.Join(',', Enumerable.Repeat("y", most - 1)));
        Assert.Equal(1, (await importing.Import(enough)).Counts.Made);
    }

    private sealed class Seen(Func<Task> act) : IProgress<ImportProgress>
    {
        public bool WasAsked { get; private set; }

        public void Report(ImportProgress value)
        {
            if (WasAsked || value.Counts.Rows == 0) return;
            WasAsked = true;
            act().GetAwaiter().GetResult();
        }
    }
}
