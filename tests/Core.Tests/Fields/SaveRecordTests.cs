using CareLabel.Access;
using CareLabel.Companies;
using CareLabel.Contacts;
using CareLabel.Core.Tests.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Fields;

public sealed class SaveRecordTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task What_is_typed_goes_in_in_its_written_form(On on)
    {
        await using var test = await TestCopy.Make(on);
        var saved = (await Save(test, new(RecordKind.Person, null, null,
        [
            new("given", " ada "), new("family", "LOVELACE"), new("country", "Norge"), new("phone", "22 86 44 00"), new("phone", "412 34 567", 2),
            new("email", "Ada@Example.ORG"), new("status", "Customer"), new("born", "10.12.1915"), new("address.postcode", "0150"), new("address.city", "OSLO"),
        ]))).Done!;

        await using var db = test.Open();
        var ada = await db.People.SingleAsync(Stop);
        Assert.Equal(("Ada", "Lovelace", "NO", "customer", new DateOnly(1915, 12, 10)), (ada.Given, ada.Family, ada.Country, ada.Status, ada.Born!.Value));
        Assert.Equal(["+4722864400", "+4741234567"], await db.Phones.OrderBy(phone => phone.Position).Select(phone => phone.Number).ToListAsync(Stop));
        Assert.Equal("ada@example.org", (await db.Emails.SingleAsync(Stop)).Address);
        Assert.Equal("0150 Oslo", await db.Addresses.Select(at => at.Postcode + " " + at.City).SingleAsync(Stop));
        Assert.Equal(5, await db.Set<JournalRow>().CountAsync(Stop));
        Assert.Contains(saved.Verdict.Remarks, remark => remark is { Weight: Weight.Mended, Field: "family" });
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_is_refused_says_field_rule_and_who_can_change_it(On on)
    {
        await using var test = await TestCopy.Make(on);
        var refused = Assert.IsType<NotAccepted>((await Save(test, new(RecordKind.Company, null, null,
            [new("country", "PL"), new("industry", "526-000-12-46"), new("status", "wonderful"), new("email", "nobody@")]))).Refused);

        Assert.Equal(
            [("industry", "misfiled", "number"), ("status", "pick-unknown", null), ("email", "email-no-domain", null), ("name", "required", null)],
            refused.Verdict.Remarks.Where(remark => remark.Weight == Weight.Refused).Select(remark => (remark.Field, remark.Rule, remark.MoveTo)));
        Assert.All(refused.Verdict.Remarks, remark => Assert.Equal("steward", remark.Changer));
        await using var db = test.Open();
        Assert.Empty(await db.Set<ChangeSet>().ToListAsync(Stop));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_second_save_of_the_same_changes_nothing(On on)
    {
        await using var test = await TestCopy.Make(on);
        var saved = (await Save(test, new(RecordKind.Company, null, null, [new("name", "Fjordfisk as")]))).Done!;
        var again = (await Save(test, new(RecordKind.Company, saved.Record.Key, 1, [new("name", "Fjordfisk as")]))).Done!;
        Assert.Null(again.Set);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_value_taken_away_retires_its_part(On on)
    {
        await using var test = await TestCopy.Make(on);
        var saved = (await Save(test, new(RecordKind.Company, null, null, [new("name", "Fjordfisk"), new("email", "post@fjordfisk.no"), new("email", "salg@fjordfisk.no", 2)]))).Done!;
        Assert.Null((await Save(test, new(RecordKind.Company, saved.Record.Key, 1, [new("email", "")]))).Refused);

        await using var db = test.Open();
        Assert.Equal("salg@fjordfisk.no", (await db.Emails.SingleAsync(email => email.RetiredAt == null, Stop)).Address);
        Assert.Equal(2, await db.Emails.CountAsync(Stop));
    }

    private static async Task<Outcome<SaveRecord.Saved>> Save(TestCopy test, Draft draft)
    {
        await using var db = test.Open();
        return await new SaveRecord(db, Rooms.NewCatalogue(), test.Writes(db), test.Clock, new([new LinkStep(), new UserStep()]), KnownUsers.Of(db)).Run(Cast.Someone, draft, null, Stop);
    }
}
