using CareLabel.Companies;
using CareLabel.Contacts;
using CareLabel.Core.Tests.Data;
using CareLabel.Data.Write;
using CareLabel.History;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.History;

/// <summary>Undoing what others have built on, what was interrupted, what is large.</summary>
public sealed class LongUndoTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task A_record_that_was_worked_on_since_is_asked_about_and_not_retired(On on)
    {
        await using var test = await TestCopy.Make(on);
        var (ada, grace) = (Cast.Ada, new Person { Given = "Grace", Family = "Hopper" });
        var made = await Cast.Have(test, ada, Cast.Email(ada, "ada@example.org"), grace);
        await Deeds.Edit<EmailAddress>(test, ada.Root, email => email.State = ReachState.Bounced);
        await Deeds.Edit<Person>(test, grace.Root, person => person.Notes = "x");
        await Deeds.Edit<Person>(test, grace.Root, person => person.Notes = null);

        var asked = Assert.IsType<ChangedSince>((await Deeds.Undo(test, made.Id)).Refused);
        Assert.Equal([(LeftWhy.WorkedOnSince, ada.Root)], asked.Fields.Select(field => (field.Why, field.Record)));

        var left = (await Deeds.Undo(test, made.Id, WhenChangedSince.Leave)).Done!;
        Assert.Equal((1, 1), (left.Retired, left.LeftCount));
        Assert.Equal(["Ada Lovelace"], await Live(test));
        await Deeds.Undo(test, left.Set.Id);

        var one = new Dictionary<FieldRef, WhenChangedSince> { [asked.Fields[0].Field] = WhenChangedSince.Restore };
        Assert.Equal(3, (await Deeds.Undo(test, made.Id, decided: one)).Done!.Retired);
        Assert.Empty(await Live(test));
        Assert.Empty(await Deeds.Doctor(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Where_all_was_changed_again_nothing_is_written(On on)
    {
        await using var test = await TestCopy.Make(on);
        var ada = Cast.Ada;
        await Cast.Have(test, ada);
        var first = await Deeds.Edit<Person>(test, ada.Root, person => person.Family = "King");
        await Deeds.Edit<Person>(test, ada.Root, person => person.Family = "Noel");

        var refused = Assert.IsType<NothingToUndo>((await Deeds.Undo(test, first, WhenChangedSince.Leave)).Refused);
        Assert.Equal("Last name", refused.Fields.Single().Label);
        Assert.Null((await Deeds.Undo(test, first, WhenChangedSince.Restore)).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_place_that_another_took_since_is_left_to_it(On on)
    {
        await using var test = await TestCopy.Make(on);
        var ada = Cast.Ada;
        await Cast.Have(test, ada, Cast.Email(ada, "one@example.org"), Cast.Email(ada, "two@example.org", 2));
        var retired = await Deeds.Edit(test, ada.Root, rows => rows.OfType<EmailAddress>().Single(email => email.Position == 2).RetiredAt = test.Clock.Now.UtcDateTime);
        await using (var db = test.Open())
        {
            await Deeds.Rows(db, ada.Root, tracked: true);
            var changes = Changes.Of(db);
            changes.Add(Cast.Email(ada, "new@example.org", 2));
            await test.Writes(db).Save(new(Cast.Someone, "edit"), changes, Stop);
        }

        Assert.Null((await Deeds.Undo(test, retired)).Refused);

        await using var later = test.Open();
        Assert.Equal([("one@example.org", 1), ("new@example.org", 2), ("two@example.org", 3)],
            (await Deeds.Rows(later, ada.Root)).OfType<EmailAddress>().Where(email => email.IsLive).OrderBy(email => email.Position).Select(email => (email.Address, email.Position)));
        Assert.Empty(await Deeds.Doctor(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_part_that_moved_to_another_record_is_undone_where_it_is_now(On on)
    {
        await using var test = await TestCopy.Make(on);
        var (ada, twin) = (Cast.Ada, Cast.Ada);
        await Cast.Have(test, ada, twin, Cast.Email(ada, "ada@example.org"));
        var before = await Deeds.Dump(test);
        var bounced = await Deeds.Edit<EmailAddress>(test, ada.Root, email => email.State = ReachState.Bounced);
        long merge;
        await using (var db = test.Open())
        {
            await Deeds.Rows(db, twin.Root, tracked: true);
            var rows = await Deeds.Rows(db, ada.Root, tracked: true);
            rows.OfType<EmailAddress>().Single().Of = twin.Key;
            (rows.OfType<Person>().Single().RetiredAt, rows.OfType<Person>().Single().MergedInto) = (test.Clock.Now.UtcDateTime, twin.Key);
            merge = (await Cast.Save(test, db)).Done!.Id;
        }

        await using (var db = test.Open()) Assert.Equal([2, 3], await db.People.OrderBy(person => person.Id == twin.Id ? 0 : 1).Select(person => person.Version).ToListAsync(Stop));
        Assert.Null((await Deeds.Undo(test, bounced)).Refused);
        Assert.Empty(await Deeds.Doctor(test));

        Assert.Null((await Deeds.Undo(test, merge)).Refused);
        Assert.Equal(before, await Deeds.Dump(test));
        Assert.Empty(await Deeds.Doctor(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task An_undo_that_was_interrupted_is_found_and_finished_by_doing_it_again(On on)
    {
        await using var test = await TestCopy.Make(on);
        var set = await Many(test, 5300);
        var before = await Deeds.Dump(test);
        using var broken = new CancellationTokenSource();
        await using (var db = test.Open())
        {
            var undo = new UndoChanges(db, test.Writes(db), Rooms.NewCatalogue());
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => undo.Run(Cast.Someone, new(set), new After(400, broken), broken.Token));
        }

        Assert.Equal([$"The undo of change {set} was begun and not ended; where nobody is at it, 'carelabel undo {set}' finishes it."], (await Deeds.Doctor(test)).Select(finding => finding.Problem));
        Assert.IsType<UndoNotFinished>((await Deeds.Undo(test, set + 1)).Refused);

        var undone = (await Deeds.Undo(test, set)).Done!;
        Assert.Equal((set + 1, 5300), (undone.Set.Id, undone.Set.Records));
        await using (var db = test.Open()) Assert.Equal(0, await db.Companies.CountAsync(company => company.RetiredAt == null, Stop));
        Assert.Empty(await Deeds.Doctor(test));
        Assert.IsType<AlreadyUndone>((await Deeds.Undo(test, set)).Refused);
        Assert.Null((await Deeds.Undo(test, undone.Set.Id)).Refused);
        Assert.Equal(before, await Deeds.Dump(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_large_set_is_undone_while_others_edit_its_records(On on)
    {
        await using var test = await TestCopy.Make(on);
        var set = await Many(test, 5200);
        Guid[] ids;
        await using (var db = test.Open()) ids = [.. (await db.Companies.Select(company => company.Id).ToListAsync(Stop)).Select(id => id.Value)];
        var editors = Enumerable.Range(0, 3).Select(editor => Task.Run(async () =>
        {
            var at = new Random(editor);
            for (var i = 0; i < 15; i++)
            {
                await using var db = test.Open();
                var company = (await Deeds.Rows(db, new(RecordKind.Company, ids[at.Next(ids.Length)]), tracked: true)).OfType<Company>().Single();
                company.Notes = $"{editor}.{i}";
                await Cast.Save(test, db);
            }
        }));
        var undo = Task.Run(() => Deeds.Undo(test, set, WhenChangedSince.Restore));
        await Task.WhenAll(editors.Append(undo));

        Assert.Null((await undo).Refused);
        await using (var db = test.Open()) Assert.Equal(0, await db.Companies.CountAsync(company => company.RetiredAt == null, Stop));
        Assert.Empty(await Deeds.Doctor(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_the_program_knows_no_more_is_left_and_named(On on)
    {
        await using var test = await TestCopy.Make(on);
        var ada = Cast.Ada;
        await Cast.Have(test, ada);
        var set = await Deeds.Edit<Person>(test, ada.Root, person => person.Family = "King");
        await using (var db = test.Open())
        {
            await db.Database.ExecuteSqlAsync($$"""UPDATE journal SET fields = '{"family":["Lovelace","King"],"hat":["55","56"]}' WHERE "set" = {{set}}""", Stop);
            var insert = """INSERT INTO journal ("set", "table", "row", root_kind, root, act, fields) SELECT "set", 'attic', root, root_kind, root, 2, '{"x":[1,2]}' FROM journal WHERE "set" = """ + set;
            await db.Database.ExecuteSqlRawAsync(insert.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), Stop);
        }

        var undone = (await Deeds.Undo(test, set)).Done!;

        Assert.Equal([("hat", LeftWhy.Gone), ("x", LeftWhy.Gone)], undone.Left.Where(left => left.Field.Name.Length > 0).Select(left => (left.Field.Name, left.Why)).Order());
        Assert.Equal(1, undone.Restored);
    }

    // A long set as an import writes it.
    private static async Task<long> Many(TestCopy test, int count)
    {
        await using var db = test.Open();
        var writes = test.Writes(db);
        var set = await writes.Begin(new(Cast.Someone, "import"), Stop);
        foreach (var some in Enumerable.Range(0, count).Chunk(300))
        {
            var changes = new Changes();
            foreach (var i in some) changes.Add(new Company { Name = $"Firm {i}" });
            await writes.Append(set, changes, null, Stop);
        }

        return (await writes.End(set, count, Stop)).Id;
    }

    private static async Task<List<string>> Live(TestCopy test)
    {
        await using var db = test.Open();
        return [.. (await db.People.Where(person => person.RetiredAt == null).ToListAsync(Stop)).Select(person => person.FullName)];
    }

    private sealed class After(int records, CancellationTokenSource stop) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value >= records) stop.Cancel();
        }
    }
}
