using CareLabel.Companies;
using CareLabel.Contacts;
using CareLabel.Core.Tests.Data;
using CareLabel.Core.Tests.Fields;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.History;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.History;

/// <summary>Who may undo what, and what an undo never takes along.</summary>
public sealed class UndoSafetyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task What_touched_several_records_takes_the_right_to_change_many(On on)
    {
        await using var test = await TestCopy.Make(on);
        var made = await Cast.Have(test, Cast.Ada, Cast.Fjordfisk);
        Assert.Equal(2, made.Records);

        Assert.IsType<MayNotUndo>((await Deeds.Undo(test, made.Id, actor: With(Acts.See | Acts.Edit | Acts.Add | Acts.Retire))).Refused);
        Assert.Null((await Deeds.Undo(test, made.Id, actor: With(Acts.See | Acts.Edit | Acts.BulkChange))).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_others_retired_comes_back_only_by_who_may_retire(On on)
    {
        await using var test = await TestCopy.Make(on);
        var ada = Cast.Ada;
        await Cast.Have(test, ada);
        var retired = await Deeds.Edit<Person>(test, ada.Root, person => person.RetiredAt = test.Clock.Now.UtcDateTime);
        var seller = With(Acts.See | Acts.Edit | Acts.Add);

        Assert.IsType<MayNotUndo>((await Deeds.Undo(test, retired, actor: seller)).Refused);
        await using (var db = test.Open()) Assert.IsType<MayNotRetire>((await new RestoreRecord(db, test.Writes(db)).Run(seller, new(ada.Root), Stop)).Refused);
        await using (var db = test.Open())
        {
            var value = new RestoreValue.Request(ada.Root, new("person", ada.Key, "retired_at"), retired);
            Assert.IsType<MayNotRetire>((await new RestoreValue(db, Rooms.NewCatalogue(), test.Writes(db)).Run(seller, value, Stop)).Refused);
        }

        Assert.Null((await Deeds.Undo(test, retired, actor: With(Acts.See | Acts.Edit | Acts.Retire))).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_folded_record_is_not_restored_and_an_old_form_retires_nothing(On on)
    {
        await using var test = await TestCopy.Make(on);
        var (ada, twin) = (Cast.Ada, Cast.Ada);
        await Cast.Have(test, ada, twin);
        await Deeds.Edit<Person>(test, ada.Root, person => (person.RetiredAt, person.MergedInto) = (test.Clock.Now.UtcDateTime, twin.Key));
        await Deeds.Edit<Person>(test, twin.Root, person => person.Notes = "x");

        await using (var db = test.Open()) Assert.IsType<FoldedIn>((await new RestoreRecord(db, test.Writes(db)).Run(Cast.Someone, new(ada.Root), Stop)).Refused);
        await using (var db = test.Open()) Assert.IsType<Collision>((await new RetireRecord(db, test.Writes(db)).Run(Cast.Someone, new(twin.Root, 1), Stop)).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_set_the_base_up_is_not_undone(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        await using var db = test.Open();
        await new SeedHouse(db, house.Writes(db)).Run(Actor.Rule, Stop);
        var set = await db.Set<ChangeSet>().SingleAsync(Stop);
        Assert.IsType<IsSetUp>((await Deeds.Undo(test, set.Id)).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_part_that_went_to_another_record_stays_there_when_its_first_is_undone(On on)
    {
        await using var test = await TestCopy.Make(on);
        var (ada, twin, third) = (Cast.Ada, Cast.Ada, Cast.Ada);
        await Cast.Have(test, twin, third);
        var made = await Cast.Have(test, ada, Cast.Email(ada, "ada@example.org"));
        var first = await Move(test, ada, twin);

        Assert.Equal(LeftWhy.WorkedOnSince, Assert.IsType<ChangedSince>((await Deeds.Undo(test, made.Id)).Refused).Fields.Single().Why);
        Assert.Null((await Deeds.Undo(test, made.Id, WhenChangedSince.Leave)).Refused);
        Assert.True((await Email(test)).IsLive);

        // Moved on once more: to take it back from there touches a record of which the first move knew nothing.
        await Move(test, twin, third);
        Assert.Null((await Deeds.Undo(test, first, WhenChangedSince.Restore)).Refused);
        Assert.Equal(ada.Key, (await Email(test)).Of);
        await using var db = test.Open();
        Assert.Equal(3, (await db.People.SingleAsync(person => person.Id == third.Id, Stop)).Version);
        Assert.Empty(await Deeds.Doctor(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_large_set_asks_for_all_that_was_changed_since_and_takes_records_whole(On on)
    {
        await using var test = await TestCopy.Make(on);
        var people = Enumerable.Range(0, 1_300).Select(i => new Person { Given = $"P{i}" }).ToList();
        var made = await Cast.Have(test, [.. people.SelectMany(person => new Row[] { person, Cast.Email(person, $"{person.Given}@example.org"), Cast.Email(person, $"{person.Given}@example.com", 2) })]);
        foreach (var person in (Person[])[people[0], people[^1]]) await Deeds.Edit<Person>(test, person.Root, one => one.Notes = "x");

        Assert.Equal(2, Assert.IsType<ChangedSince>((await Deeds.Undo(test, made.Id)).Refused).Count);
        await using (var db = test.Open()) Assert.Equal((0, false), (await db.People.CountAsync(person => person.RetiredAt != null, Stop), await db.Set<ChangeSet>().AnyAsync(set => set.Undoes != null, Stop)));

        Assert.Null((await Deeds.Undo(test, made.Id, WhenChangedSince.Restore)).Refused);
        await using var later = test.Open();
        Assert.Equal((0, 0), (await later.People.CountAsync(person => person.RetiredAt == null, Stop), await later.Emails.CountAsync(email => email.RetiredAt == null, Stop)));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task An_undo_that_did_not_leave_what_was_before_is_no_success(On on)
    {
        await using var test = await TestCopy.Make(on);
        var ada = Cast.Ada;
        await Cast.Have(test, ada);
        var edit = await Deeds.Edit<Person>(test, ada.Root, person => person.Family = "King");
        await using (var db = test.Open())
        {
            // A database that keeps something else than it was told.
            await db.Database.ExecuteSqlRawAsync(
                on == On.Sqlite
                    ? "CREATE TRIGGER other AFTER UPDATE ON person BEGIN UPDATE person SET family = 'Byron' WHERE id = NEW.id; END"
                    : "CREATE FUNCTION other() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.family := 'Byron'; RETURN NEW; END $$; CREATE TRIGGER other BEFORE UPDATE ON person FOR EACH ROW EXECUTE FUNCTION other()",
                Stop);
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => Deeds.Undo(test, edit));
        await using var later = test.Open();
        Assert.Equal(("King", 2), ((await later.People.SingleAsync(Stop)).Family, await later.Set<ChangeSet>().CountAsync(Stop)));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => new RestoreValue(later, Rooms.NewCatalogue(), test.Writes(later)).Run(Cast.Someone, new(ada.Root, new("person", ada.Key, "family"), edit), Stop));
    }

    // Where several may write at once nobody waits in the lane, so that an edit cannot be put between by it.
    [Fact]
    public async Task An_undo_into_which_an_edit_falls_is_tried_again()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        var ada = Cast.Ada;
        await Cast.Have(test, ada);
        var edit = await Deeds.Edit<Person>(test, ada.Root, person => person.Family = "King");
        Task<Outcome<UndoChanges.Undone>> undo;
        using (await test.Lane.Enter(interactive: true, Stop))
        {
            undo = Task.Run(() => Deeds.Undo(test, edit), Stop);
            while (!test.Lane.SomeoneWaits) await Task.Yield();
            await using var db = test.Open();
            (await db.People.SingleAsync(Stop)).Notes = "between";
            await new Writes(db, new WriteLane(), test.Clock, []).Save(new(Cast.Someone, "edit"), Changes.Of(db), Stop);
        }

        Assert.Null((await undo).Refused);
        await using var later = test.Open();
        Assert.Equal(("Lovelace", "between"), await later.People.SingleAsync(Stop) is var now ? (now.Family, now.Notes) : default);
    }

    private static Actor With(Acts acts) =>
        new(Guid.CreateVersion7(), "Ola", Door.Form, new(new Dictionary<RecordKind, Acts> { [RecordKind.Person] = acts, [RecordKind.Company] = acts }));

    private static async Task<long> Move(TestCopy test, Person from, Person to)
    {
        await using var db = test.Open();
        await Deeds.Rows(db, to.Root, tracked: true);
        (await Deeds.Rows(db, from.Root, tracked: true)).OfType<EmailAddress>().Single().Of = to.Key;
        return (await Cast.Save(test, db)).Done!.Id;
    }

    private static async Task<EmailAddress> Email(TestCopy test)
    {
        await using var db = test.Open();
        return await db.Emails.SingleAsync(Stop);
    }
}
