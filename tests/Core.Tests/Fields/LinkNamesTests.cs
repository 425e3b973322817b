using CareLabel.Core.Tests.Access;
using CareLabel.Core.Tests.Data;
using CareLabel.Fields;
using CareLabel.OldIds;
using CareLabel.Shared;
using CareLabel.Tests;

namespace CareLabel.Core.Tests.Fields;

public sealed class LinkNamesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task A_link_is_given_by_name_number_address_or_an_earlier_id(On on)
    {
        await using var test = await AccessTest.Make(on);
        var firm = (await Save(test, RecordKind.Company, new("name", "Fjordfisk AS"), new("country", "NO"), new("number", "974760673"), new("email", "post@fjordfisk.no"))).Done!.Record;
        await using (var db = test.Base.Open())
        {
            db.Add(new ImportedId { Source = "salesforce", OldId = "0015g00000AbCdEAAV", Kind = RecordKind.Company, Record = firm.Key });
            await db.SaveChangesAsync(Stop);
        }

        foreach (var named in (string[])["Fjordfisk AS", " Fjordfisk AS ", "Fjordfisk", "974 760 673", "post@fjordfisk.no", "0015g00000AbCdEAAV", firm.Key.ToString()])
        {
            var saved = await Save(test, RecordKind.Person, new("family", "Lovelace"), new("employer", named));
            Assert.True(saved.Refused is null, $"{named}: {saved.Refused?.Sentence}");
            Assert.Equal(firm.Key.ToString(), (await View(test, saved.Done!.Record)).Single(value => value.Field.Key == "employer").Written);
        }
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_name_of_none_or_of_several_is_refused_with_what_may_be_meant(On on)
    {
        await using var test = await AccessTest.Make(on);
        var one = (await Save(test, RecordKind.Company, new Typed("name", "Havn AS"))).Done!.Record;
        var other = (await Save(test, RecordKind.Company, new("name", "Havn AS"), new("notes", "another"))).Done!.Record;

        var unknown = Assert.IsType<NotAccepted>((await Save(test, RecordKind.Company, new("name", "Kai"), new("parent", "Ukjent AS"))).Refused).Verdict.Remarks.Single(remark => remark.Weight == Weight.Refused);
        var several = Assert.IsType<NotAccepted>((await Save(test, RecordKind.Company, new("name", "Kai"), new("parent", "Havn AS"))).Refused).Verdict.Remarks.Single(remark => remark.Weight == Weight.Refused);

        Assert.Equal(("parent", "link-unknown"), (unknown.Field, unknown.Rule));
        Assert.Equal("link-ambiguous", several.Rule);
        Assert.Subset(several.Arguments.ToHashSet(), new HashSet<string> { one.Key.ToString(), other.Key.ToString() });
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Who_looks_at_a_record_sees_names_of_what_it_links_to_and_may_see_no_more(On on)
    {
        await using var test = await AccessTest.Make(on);
        var kari = await test.User("kari", "reader");
        await test.With((CareLabel.Access.ChangeRole change) => change.Run(Actor.OfMachine, new("people", May: CareLabel.Access.Scopes.Read("person:see").Done!), Stop));
        var blind = await test.Acting(await test.User("ola", "people"));
        var firm = (await Save(test, RecordKind.Company, new Typed("name", "Fjordfisk AS"))).Done!.Record;
        var ada = (await Save(test, RecordKind.Person, new("family", "Lovelace"), new("employer", "Fjordfisk AS"), new("owner", "kari"))).Done!.Record;

        var seen = (await View(test, ada)).Where(value => value.Field.Key is "employer" or "owner").Select(value => (value.Field.Key, value.Written, value.Shown)).Order();
        Assert.Equal([("employer", firm.Key.ToString(), "Fjordfisk AS"), ("owner", kari.Id.ToString(), "kari")], seen);
        Assert.Equal(firm.Key.ToString(), (await View(test, ada, blind)).Single(value => value.Field.Key == "employer").Shown);
    }

    private static Task<Outcome<SaveRecord.Saved>> Save(AccessTest test, RecordKind kind, params Typed[] values) =>
        test.With((SaveRecord save) => save.Run(Actor.OfMachine, new(kind, null, null, values), null, Stop));

    private static async Task<IReadOnlyList<RecordView.Value>> View(AccessTest test, CareLabel.Shared.Record record, Actor? actor = null) =>
        (await test.With((ShowRecord show) => show.Run(actor ?? Actor.OfMachine, record.Root, Stop))).Done!.Values;
}
