using CareLabel.Core.Tests.Data;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.History;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.History;

/// <summary>A long change is numbered when it is begun, and may come to a record after changes of higher numbers.</summary>
public sealed class LongChangeOrderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task An_edit_while_an_import_runs_is_told_before_it_and_the_journal_joins(On on)
    {
        await using var test = await TestCopy.Make(on);
        var ada = Cast.Ada;
        var made = (await Cast.Have(test, ada)).Id;
        var import = await Begin(test);
        var edit = await Deeds.Edit<Person>(test, ada.Root, person => (person.Family, person.Given) = ("King", "Augusta"));
        await Append(test, import, ada.Root, "Noel");
        var last = await Deeds.Edit<Person>(test, ada.Root, person => person.Given = "Ada");

        Assert.Empty(await Deeds.Doctor(test));
        await using var db = test.Open();
        var history = new RecordHistory(db, Rooms.NewCatalogue());
        var page = (await history.Run(Cast.Someone, new(ada.Root), Stop)).Done!;
        Assert.Equal([last, import.Id, edit, made], page.Entries.Select(entry => entry.Set.Id));
        Assert.Equal([("King", "Noel"), ("Lovelace", "King"), (null, "Lovelace")], page.Entries.SelectMany(entry => entry.Changes).Where(change => change.Key == "family").Select(change => (change.Old, change.New)));
        var second = (await history.Run(Cast.Someone, new(ada.Root, import.Id), Stop)).Done!;
        Assert.Equal([edit, made], second.Entries.Select(entry => entry.Set.Id));

        Assert.Equal("King", ((Person)(await history.At(Cast.Someone, ada.Root, edit, Stop)).Done!.Record).Family);
        Assert.Equal("Augusta Noel", ((Person)(await history.At(Cast.Someone, ada.Root, import.Id, Stop)).Done!.Record).FullName);
        Assert.Equal("Lovelace", ((Person)(await history.At(Cast.Someone, ada.Root, made, Stop)).Done!.Record).Family);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task The_doctor_still_sees_a_journal_that_joins_in_no_order(On on)
    {
        await using var test = await TestCopy.Make(on);
        var ada = Cast.Ada;
        await Cast.Have(test, ada);
        var import = await Begin(test);
        var edit = await Deeds.Edit<Person>(test, ada.Root, person => person.Family = "King");
        await Append(test, import, ada.Root, "Noel");
        await using var db = test.Open();
        await db.Database.ExecuteSqlAsync($"UPDATE journal SET fields = REPLACE(fields, 'King', 'Byron') WHERE \"set\" = {edit}", Stop);

        Assert.Contains(await Deeds.Doctor(test), finding => finding.Problem.Contains("found another family", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_an_import_that_was_begun_earlier_did_to_a_new_record_is_work_on_it(On on)
    {
        await using var test = await TestCopy.Make(on);
        var ada = Cast.Ada;
        var import = await Begin(test);
        var made = (await Cast.Have(test, ada)).Id;
        await Append(test, import, ada.Root, "Noel");

        var refused = Assert.IsType<ChangedSince>((await Deeds.Undo(test, made)).Refused);
        Assert.Equal(LeftWhy.WorkedOnSince, refused.Fields[0].Why);
        Assert.Empty(await Deeds.Doctor(test));
    }

    private static async Task<ChangeSet> Begin(TestCopy test)
    {
        await using var db = test.Open();
        return await test.Writes(db).Begin(new(Cast.Someone, "import", "customers.csv"), Stop);
    }

    private static async Task Append(TestCopy test, ChangeSet import, RecordRef person, string family)
    {
        await using var db = test.Open();
        var rows = await Deeds.Rows(db, person, tracked: true);
        rows.OfType<Person>().Single().Family = family;
        await test.Writes(db).Append(import, Changes.Of(db), null, Stop);
        await test.Writes(db).End(import, 1, Stop);
    }
}
