using CareLabel.Contacts;
using CareLabel.Core.Tests.Data;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.History;
using CareLabel.People;
using CareLabel.Shared;
using CareLabel.Tests;

namespace CareLabel.Core.Tests.History;

public sealed class RestoreTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    [Promise(105, "restore of the old value")]
    public async Task One_value_comes_back_and_the_others_stay(On on)
    {
        await using var test = await TestCopy.Make(on);
        var ada = Cast.Ada;
        await Cast.Have(test, ada);
        var set = await Deeds.Edit<Person>(test, ada.Root, person => (person.Family, person.Given) = ("King", "Augusta"));
        await Deeds.Edit<Person>(test, ada.Root, person => person.Family = "Noel");

        var restored = (await Restore(test, new(ada.Root, new("person", ada.Key, "family"), set))).Done!;

        Assert.Equal("Augusta Lovelace", (await Person(test, ada)).FullName);
        Assert.Equal(("restore", 1), (restored.Set.What, restored.Set.Records));
        Assert.IsType<SameValue>((await Restore(test, new(ada.Root, new("person", ada.Key, "family"), set))).Refused);
        Assert.IsType<NoSuchValue>((await Restore(test, new(ada.Root, new("person", ada.Key, "title"), set))).Refused);
        Assert.IsType<NoSuchValue>((await Restore(test, new(ada.Root, new("attic", ada.Key, "title"), set))).Refused);
        Assert.Empty(await Deeds.Doctor(test));
    }

    [Theory, ClassData(typeof(Both))]
    [Promise(106, "what today's gate would refuse is restored and flagged")]
    public async Task What_todays_gate_would_refuse_is_restored_and_flagged(On on)
    {
        await using var test = await TestCopy.Make(on);
        var ada = Cast.Ada;
        ada.Status = "friend";
        await Cast.Have(test, ada, Cast.Email(ada, "ada@"));
        var set = await Deeds.Edit(test, ada.Root, rows =>
        {
            rows.OfType<Person>().Single().Status = "customer";
            rows.OfType<EmailAddress>().Single().Address = "ada@example.org";
        });

        var undone = (await Deeds.Undo(test, set)).Done!;

        Assert.Equal([("E-mail", "ada@"), ("Status", "friend")], undone.Flagged.Select(flag => (flag.Field, flag.Value!)).Order());
        Assert.Equal("friend", (await Person(test, ada)).Status);
        var again = (await Restore(test, new(ada.Root, new("person", ada.Key, "status"), undone.Set.Id))).Done!;
        Assert.Null(again.Flag);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_record_is_retired_with_its_parts_as_they_are_and_comes_back(On on)
    {
        await using var test = await TestCopy.Make(on);
        var ada = Cast.Ada;
        await Cast.Have(test, ada, Cast.Email(ada, "ada@example.org"));
        var before = await Deeds.Dump(test);

        var retired = (await Retire(test, new(ada.Root, 1, "left the trade"))).Done!;
        Assert.False((await Person(test, ada)).IsLive);
        Assert.Equal(("retire", "left the trade"), (retired.What, retired.Reason));
        Assert.IsType<RetiredAlready>((await Retire(test, new(ada.Root))).Refused);
        Assert.IsType<Collision>((await Restored(test, new(ada.Root, 1))).Refused);

        Assert.Null((await Restored(test, new(ada.Root))).Refused);
        Assert.Equal(before, await Deeds.Dump(test));
        Assert.IsType<NotRetired>((await Restored(test, new(ada.Root))).Refused);
        Assert.IsType<NoSuchRecord>((await Retire(test, new(new(RecordKind.Company, ada.Key)))).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_may_not_be_done_is_refused(On on)
    {
        await using var test = await TestCopy.Make(on);
        var ada = Cast.Ada;
        await Cast.Have(test, ada, Cast.Fjordfisk);
        var set = await Deeds.Edit<Person>(test, ada.Root, person => (person.Family, person.Born) = ("King", new(1815, 12, 10)));
        var reader = With(Acts.See);
        var seller = With(Acts.See | Acts.Add | Acts.Edit);

        Assert.IsType<MayNotRetire>((await Retire(test, new(ada.Root), seller)).Refused);
        Assert.IsType<MayNotRestore>((await Restore(test, new(ada.Root, new("person", ada.Key, "family"), set), reader)).Refused);
        Assert.IsType<MayNotRestore>((await Restore(test, new(ada.Root, new("person", ada.Key, "born"), set), seller)).Refused);
        Assert.IsType<MayNotUndo>((await Deeds.Undo(test, set, actor: reader)).Refused);
        Assert.IsType<MayNotUndo>((await Deeds.Undo(test, 1, actor: seller)).Refused);

        var undone = (await Deeds.Undo(test, set, actor: seller)).Done!;
        Assert.Equal([(LeftWhy.Sensitive, "Date of birth", null)], undone.Left.Select(left => (left.Why, left.Label, left.Now)));
        Assert.Equal(("Lovelace", new DateOnly(1815, 12, 10)), (await Person(test, ada)) is var now ? (now.Family, now.Born!.Value) : default);
    }

    private static Actor With(Acts acts) => new(Guid.CreateVersion7(), "Ola", Door.Form, new(new Dictionary<RecordKind, Acts> { [RecordKind.Person] = acts, [RecordKind.Company] = acts }));

    private static async Task<Person> Person(TestCopy test, Person person)
    {
        await using var db = test.Open();
        return (await Deeds.Rows(db, person.Root)).OfType<Person>().Single();
    }

    private static async Task<Outcome<RestoreValue.Restored>> Restore(TestCopy test, RestoreValue.Request request, Actor? actor = null)
    {
        await using var db = test.Open();
        return await new RestoreValue(db, Rooms.NewCatalogue(), test.Writes(db)).Run(actor ?? Cast.Someone, request, Stop);
    }

    private static async Task<Outcome<ChangeSet>> Retire(TestCopy test, RetireRecord.Request request, Actor? actor = null)
    {
        await using var db = test.Open();
        return await new RetireRecord(db, test.Writes(db)).Run(actor ?? Cast.Someone, request, Stop);
    }

    private static async Task<Outcome<ChangeSet>> Restored(TestCopy test, RetireRecord.Request request)
    {
        await using var db = test.Open();
        return await new RestoreRecord(db, test.Writes(db)).Run(Cast.Someone, request, Stop);
    }
}
