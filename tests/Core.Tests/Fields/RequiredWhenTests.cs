using CareLabel.Core.Tests.Data;
using CareLabel.Fields;
using CareLabel.Labels;
using CareLabel.Shared;
using CareLabel.Tests;
using CareLabel.Wash.Labels;
using Record = CareLabel.Shared.Record;

namespace CareLabel.Core.Tests.Fields;

public sealed class RequiredWhenTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    [Promise(22, "by status")]
    public async Task A_customer_needs_what_a_lead_does_not(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        await Ask(house, "phone", new RequiredWhen("status", ["Customer", "former"]));

        var lead = await Have(house, new Typed("name", "Fjordfisk"), new Typed("status", "lead"));
        Assert.Equal("Phone is required where Status is Customer or Former customer.", await Refused(house, new Typed("name", "Vestland"), new Typed("status", "customer")));
        Assert.Equal("required-when", (await Change(house, lead, new Typed("status", "customer")))?.Verdict.Remarks[0].Rule);
        Assert.Null(await Change(house, lead, new Typed("status", "customer"), new Typed("phone", "+4722001234")));
        Assert.Equal("required-when", (await Change(house, lead, new Typed("phone", null)))?.Verdict.Remarks[0].Rule);
        Assert.Null(await Change(house, lead, new Typed("status", "lead"), new Typed("phone", null)));
    }

    [Fact]
    [Promise(22, "by segment")]
    [Promise(22, "by account type")]
    public async Task Any_pick_list_decides_and_any_condition_is_enough()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        var house = new HouseOf(test);
        Assert.Null((await house.Do(changes => new AddPickValue(changes).Run(Cast.Someone, new("segment", "Public sector"), Stop))).Refused);
        await Ask(house, "number", new RequiredWhen("segment", ["public_sector"]), new RequiredWhen("account_type", ["partner"]));

        await Have(house, new Typed("name", "Fjordfisk"));
        Assert.Equal("Company number is required where Segment is Public sector.", await Refused(house, new Typed("name", "Kommunen"), new Typed("segment", "Public sector")));
        Assert.Equal("Company number is required where Account type is Partner.", await Refused(house, new Typed("name", "Venn"), new Typed("account_type", "partner")));
    }

    [Fact]
    public async Task What_lacked_it_before_may_be_changed_elsewhere_and_is_labelled_as_incomplete()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        var house = new HouseOf(test);
        var old = await Have(house, new Typed("name", "Fjordfisk"), new Typed("status", "customer"), new Typed("phone", "+4722001234"), new Typed("industry", "c"),
            new Typed("address.city", "Oslo"));
        await Ask(house, "revenue", new RequiredWhen("status", ["customer"]));

        Assert.Null(await Change(house, old, new Typed("notes", "Ring before ten")));
        var missing = MissingFields.Of(house.Catalogue(), await Graph(test, house, old)).Single(one => one.Field.Key == "revenue");
        Assert.Equal("Revenue is missing and required where Status is Customer.", missing.Sentence);
        var judge = new LabelJudge(house.Catalogue(), new Owners(null));
        Assert.Equal(Mark.Bad, judge.Judge(await Graph(test, house, old), new(2026, 5, 1))!.Complete);
        await Ask(house, "revenue");
        Assert.Equal(Mark.Warn, new LabelJudge(house.Catalogue(), new Owners(null)).Judge(await Graph(test, house, old), new(2026, 5, 1))!.Complete);
        Assert.DoesNotContain(MissingFields.Of(house.Catalogue(), await Graph(test, house, old)), one => one.Field.Key == "revenue");
    }

    [Fact]
    public async Task What_cannot_decide_is_refused()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        var house = new HouseOf(test);

        Assert.IsType<NothingDecides>((await Say(house, "phone", new RequiredWhen("name", ["x"]))).Refused);
        Assert.IsType<NothingDecides>((await Say(house, "phone", new RequiredWhen("address.use", ["visit"]))).Refused);
        Assert.IsType<ValueUnknown>((await Say(house, "phone", new RequiredWhen("status", ["shoe"]))).Refused);
        Assert.IsType<ValueUnknown>((await Say(house, "phone", new RequiredWhen("status", []))).Refused);
        Assert.IsType<DecidesOfItself>((await Say(house, "status", new RequiredWhen("status", ["lead"]))).Refused);
        await Ask(house, "phone", new RequiredWhen("status", ["lead"]));
        Assert.IsType<SensitiveAndRequired>((await house.Do(changes => new ChangeField(changes).Run(Cast.Someone, new(RecordKind.Company, "phone") { Sensitive = true }, Stop))).Refused);
        Assert.IsType<FieldIsRequired>((await house.Do(changes => new RetireField(changes, test.Clock).Run(Cast.Someone, RecordKind.Company, "phone", Stop))).Refused);
    }

    private static Task<Outcome<CatalogueSaved>> Say(HouseOf house, string key, params RequiredWhen[] when) =>
        house.Do(changes => new ChangeField(changes).Run(Cast.Someone, new(RecordKind.Company, key) { RequiredWhen = when }, Stop));

    private static async Task Ask(HouseOf house, string key, params RequiredWhen[] when) => Assert.Null((await Say(house, key, when)).Refused);

    private static async Task<Record> Have(HouseOf house, params Typed[] values) => (await house.Save(RecordKind.Company, values)).Done!.Record;

    private static async Task<string> Refused(HouseOf house, params Typed[] values) => (await house.Save(RecordKind.Company, values)).Refused!.Sentence;

    private static async Task<NotAccepted?> Change(HouseOf house, Record record, params Typed[] values) =>
        (await house.Save(Cast.Someone, new(RecordKind.Company, record.Key, null, values))).Refused as NotAccepted;

    private static async Task<RecordGraph> Graph(TestCopy test, HouseOf house, Record record)
    {
        await using var db = test.Open();
        return (await RecordGraph.Load(db, house.Catalogue().Type(RecordKind.Company), [record.Key], Stop))[record.Key];
    }
}
