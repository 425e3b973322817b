using CareLabel.Companies;
using CareLabel.Contacts;
using CareLabel.Core.Tests.Data;
using CareLabel.Data.Write;
using CareLabel.History;
using CareLabel.People;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.History;

public sealed class UndoTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task A_change_and_its_undo_leave_all_as_it_was(On on)
    {
        await using var test = await TestCopy.Make(on);
        var person = Cast.Ada;
        await Cast.Have(test, person, Cast.Email(person, "ada@example.org"));
        var set = await Edit(test, ada =>
        {
            ada.Family = "King";
            ada.Born = new(1815, 12, 10);
            ada.DoNotContact = true;
            ada.Own = ada.Own.With("shoe", "38");
        });

        var undone = (await Undo(test, new(set))).Done!;

        Assert.Equal((4, 0, 0), (undone.Restored, undone.Retired, undone.Left.Count));
        await using var db = test.Open();
        Assert.Equivalent(person, await db.People.SingleAsync(Stop) is var now ? With(now, person) : null, strict: true);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_was_made_is_retired_with_its_parts_and_comes_back_when_the_undo_is_undone(On on)
    {
        await using var test = await TestCopy.Make(on);
        var person = Cast.Ada;
        var made = await Cast.Have(test, person, Cast.Email(person, "ada@example.org"));

        var undone = (await Undo(test, new(made.Id))).Done!;
        await using (var db = test.Open())
        {
            Assert.NotNull((await db.People.SingleAsync(Stop)).RetiredAt);
            Assert.NotNull((await db.Emails.SingleAsync(Stop)).RetiredAt);
        }

        Assert.Equal(2, undone.Retired);
        var back = (await Undo(test, new(undone.Set.Id))).Done!;
        Assert.Equal(2, back.Restored);
        await using var later = test.Open();
        Assert.Null((await later.People.SingleAsync(Stop)).RetiredAt);
        Assert.Null((await later.Emails.SingleAsync(Stop)).RetiredAt);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_field_that_was_changed_again_is_asked_about_left_or_restored(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Cast.Have(test, Cast.Ada);
        var first = await Edit(test, ada => (ada.Family, ada.Given) = ("King", "Augusta"));
        await Edit(test, ada => ada.Family = "Noel");

        var asked = Assert.IsType<ChangedSince>((await Undo(test, new(first))).Refused);
        Assert.Equal(("family", "Lovelace", "King", "Noel"),
            (asked.Fields.Single().Field.Name, asked.Fields.Single().Before, asked.Fields.Single().Then, asked.Fields.Single().Now));
        Assert.Equal("Augusta Noel", (await Ada(test)).FullName);

        var left = (await Undo(test, new(first, WhenChangedSince.Leave))).Done!;
        Assert.Equal("Ada Noel", (await Ada(test)).FullName);
        Assert.Single(left.Left);

        Assert.IsType<AlreadyUndone>((await Undo(test, new(first))).Refused);
        await Undo(test, new(left.Set.Id));
        await Undo(test, new(first, WhenChangedSince.Restore));
        Assert.Equal("Ada Lovelace", (await Ada(test)).FullName);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Own_fields_of_one_record_are_undone_each_by_itself(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Cast.Have(test, Cast.Ada);
        var shoe = await Edit(test, ada => ada.Own = ada.Own.With("shoe", "38"));
        await Edit(test, ada => ada.Own = ada.Own.With("hat", "55"));

        Assert.Null((await Undo(test, new(shoe))).Refused);

        var now = await Ada(test);
        Assert.Equal((null, "55"), (now.Own["shoe"], now.Own["hat"]));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_thousand_records_are_undone_as_one(On on)
    {
        await using var test = await TestCopy.Make(on);
        var companies = Enumerable.Range(0, 1200).Select(i => new Company { Name = $"Firm {i}" }).ToArray();
        var made = await Cast.Have(test, companies);

        var undone = (await Undo(test, new(made.Id))).Done!;

        Assert.Equal((1200, 1200), (undone.Retired, undone.Set.Records));
        await using var db = test.Open();
        Assert.Equal(0, await db.Companies.CountAsync(row => row.RetiredAt == null, Stop));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_is_not_there_is_refused_in_a_sentence(On on)
    {
        await using var test = await TestCopy.Make(on);
        Assert.IsType<NoSuchChange>((await Undo(test, new(7))).Refused);
    }

    private static async Task<Person> Ada(TestCopy test)
    {
        await using var db = test.Open();
        return await db.People.SingleAsync(Stop);
    }

    private static async Task<long> Edit(TestCopy test, Action<Person> change)
    {
        await using var db = test.Open();
        change(await db.People.SingleAsync(Stop));
        return (await Cast.Save(test, db)).Done!.Id;
    }

    private static async Task<Outcome<UndoChanges.Undone>> Undo(TestCopy test, UndoChanges.Request request)
    {
        await using var db = test.Open();
        return await new UndoChanges(db, test.Writes(db)).Run(Cast.Someone, request, null, Stop);
    }

    // Exactly means every field and link, not the version.
    private static Person With(Person now, Person before)
    {
        (now.Version, now.Changed) = (before.Version, before.Changed);
        return now;
    }
}
