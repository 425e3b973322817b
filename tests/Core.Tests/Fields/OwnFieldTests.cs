using CareLabel.Access;
using CareLabel.Core.Tests.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.History;
using CareLabel.People;
using CareLabel.Shared;
using CareLabel.Tests;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Fields;

public sealed class OwnFieldTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Promise(11, "administrators add own fields of every usual type")]
    [Theory, ClassData(typeof(Both))]
    public async Task An_own_field_of_every_type_takes_values_at_once(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var company = (await house.Save(RecordKind.Company, new Typed("name", "Fjordfisk"))).Done!.Record;
        (FieldType Type, string Typed, string Written, Func<AddField.Request, AddField.Request>? More)[] kinds =
        [
            (FieldType.Text, " red  shoes ", "red  shoes", null), (FieldType.LongText, "one\r\ntwo", "one\ntwo", null), (FieldType.Number, "1 234,5", "1234.5", null),
            (FieldType.Money, "1 250 NOK", "1250.00 NOK", null), (FieldType.Date, "2.3.2026", "2026-03-02", null), (FieldType.YesNo, "ja", "yes", null),
            (FieldType.Pick, "Customer", "customer", request => request with { PickList = "status" }),
            (FieldType.MultiPick, "Former customer; Lead", "former|lead", request => request with { PickList = "status" }),
            (FieldType.Link, "HTTPS://Example.ORG/a", "https://example.org/a", null), (FieldType.Email, "A@Example.ORG", "a@example.org", null),
            (FieldType.Phone, "+47 22 86 44 00", "+4722864400", null), (FieldType.Identifier, "NO93 8601 1117 947", "NO9386011117947", request => request with { Scheme = "intl.iban" }),
            (FieldType.Record, company.Key.ToString().ToUpperInvariant(), company.Key.ToString(), request => request with { LinksTo = RecordKind.Company }),
        ];
        foreach (var (type, _, _, more) in kinds) Assert.Null((await house.AddField(RecordKind.Person, $"My {type}", type, more)).Refused);

        var saved = await house.Save(RecordKind.Person, [new("family", "Lovelace"), .. kinds.Select(kind => new Typed(Key(kind.Type), kind.Typed))]);

        Assert.Null(saved.Refused);
        var values = await house.Values(saved.Done!.Record);
        Assert.Equal(kinds.Select(kind => (kind.Type, (string?)kind.Written)), kinds.Select(kind => (kind.Type, values.GetValueOrDefault(Key(kind.Type)))));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task An_own_field_and_its_change_are_in_the_journal_and_can_be_undone(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var added = (await house.AddField(RecordKind.Person, "Shoe", FieldType.Number)).Done!;
        var changed = (await house.Do(changes => new ChangeField(changes).Run(Cast.Someone, new(RecordKind.Person, "own.shoe") { Label = "Shoe size", Required = true }, Stop))).Done!;
        Assert.Equal(("Shoe size", true), Of(house.Catalogue()));

        Assert.Null((await Undo(test, house, changed.Set!.Id)).Refused);
        Assert.Equal(("Shoe", false), Of(house.Catalogue()));
        Assert.Null((await Undo(test, house, added.Set.Id)).Refused);
        Assert.True(house.Catalogue().Find(RecordKind.Person, "own.shoe")!.IsRetired);

        static (string, bool) Of(Catalogue catalogue) => catalogue.Find(RecordKind.Person, "own.shoe") is { } field ? (field.Label, field.Required) : ("", false);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_the_house_says_of_a_built_in_field_goes_before_and_is_forgotten_when_undone(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var set = (await house.Do(changes => new ChangeField(changes).Run(
            Cast.Someone, new(RecordKind.Company, "website") { Label = "Home page", Required = true, Meaning = "Where customers look.", BestBeforeMonths = 6 }, Stop))).Done!.Set!;
        var field = house.Catalogue().Find(RecordKind.Company, "website")!;
        Assert.Equal(("Home page", true, "Where customers look.", 6), (field.Label, field.Required, field.Meaning, field.BestBeforeMonths));
        Assert.Equal("required", Rule(await house.Save(RecordKind.Company, new Typed("name", "Fjordfisk"))));

        await Undo(test, house, set.Id);
        Assert.Equal("Website", house.Catalogue().Find(RecordKind.Company, "website")!.Label);
        Assert.Null((await house.Save(RecordKind.Company, new Typed("name", "Fjordfisk"))).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_retired_field_takes_no_values_keeps_those_it_has_and_comes_back_with_them(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        await house.AddField(RecordKind.Person, "Shoe", FieldType.Number);
        var ada = (await house.Save(RecordKind.Person, new("family", "Lovelace"), new("own.shoe", "38"))).Done!.Record;

        await house.Do(changes => new RetireField(changes, test.Clock).Run(Cast.Someone, RecordKind.Person, "own.shoe", Stop));
        Assert.Equal("field-retired", Rule(await house.Save(RecordKind.Person, new("family", "Lovelace"), new("own.shoe", "39"))));
        Assert.False((await house.Values(ada)).ContainsKey("own.shoe"));
        Assert.IsType<FieldTaken>((await house.AddField(RecordKind.Person, "Shoe", FieldType.Number)).Refused);

        await house.Do(changes => new RestoreField(changes).Run(Cast.Someone, RecordKind.Person, "own.shoe", Stop));
        Assert.Equal("38", (await house.Values(ada))["own.shoe"]);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_cannot_be_a_field_is_refused_in_a_sentence(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        await house.AddField(RecordKind.Person, "Shoe", FieldType.Number);

        Assert.IsType<FieldTaken>((await house.AddField(RecordKind.Person, "SHOE", FieldType.Number)).Refused);
        Assert.IsType<FieldTaken>((await house.AddField(RecordKind.Person, "last name", FieldType.Number)).Refused);
        Assert.IsType<BadLabel>((await house.AddField(RecordKind.Person, " \0 ", FieldType.Number)).Refused);
        Assert.IsType<BadName>((await house.AddField(RecordKind.Person, "Обувь", FieldType.Number, request => request with { Name = "Обувь" })).Refused);
        Assert.IsType<FreeTextNeedsReason>((await house.AddField(RecordKind.Person, "Colour", FieldType.Text, request => request with { Reason = " " })).Refused);
        Assert.IsType<ListNeeded>((await house.AddField(RecordKind.Person, "Colour", FieldType.Pick)).Refused);
        Assert.IsType<ListUnknown>((await house.AddField(RecordKind.Person, "Colour", FieldType.Pick, request => request with { PickList = "colours" })).Refused);
        Assert.IsType<SchemeUnknown>((await house.AddField(RecordKind.Person, "Number", FieldType.Identifier, request => request with { Scheme = "no.such" })).Refused);
        Assert.IsType<CardsAreNotKept>((await house.AddField(RecordKind.Person, "Card", FieldType.Identifier, request => request with { Scheme = "intl.card" })).Refused);
        Assert.IsType<SensitiveAndRequired>((await house.AddField(RecordKind.Person, "PESEL", FieldType.Identifier, request => request with { Scheme = "pl.pesel", Required = true })).Refused);
        Assert.IsType<FieldUnknown>((await house.AddField(RecordKind.House, "Colour", FieldType.Number)).Refused);
        Assert.IsType<MayNotSetFields>((await house.Do(changes => new AddField(changes).Run(HouseOf.Sally, new(RecordKind.Person, "Hat", FieldType.Number), Stop))).Refused);
        Assert.IsType<FieldIsVital>((await house.Do(changes => new RetireField(changes, test.Clock).Run(Cast.Someone, RecordKind.Company, "name", Stop))).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_draft_that_an_old_catalogue_judged_is_judged_again(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var old = house.Catalogue();
        await house.Do(changes => new ChangeField(changes).Run(Cast.Someone, new(RecordKind.Person, "given") { Required = true }, Stop));

        await using var db = test.Open();
        var saved = await new SaveRecord(db, old, house.Writes(db), test.Clock, new([new LinkStep()]), KnownUsers.Of(db)).Run(Cast.Someone, new(RecordKind.Person, null, null, [new("family", "Lovelace")]), null, Stop);

        Assert.Equal("required", Rule(saved));
        Assert.Equal(0, await db.People.CountAsync(Stop));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Two_who_change_the_catalogue_at_once_do_not_overwrite_each_other(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => house.AddField(RecordKind.Person, "Shoe", FieldType.Number), Stop)));

        Assert.Single(tries, one => one.Refused is null);
        Assert.All(tries.Where(one => one.Refused is not null), one => Assert.True(one.Refused is CatalogueChanged or FieldTaken));
        await using var db = test.Open();
        Assert.Equal(1, await db.Set<FieldSetting>().CountAsync(Stop));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task The_catalogue_is_kept_until_its_version_moves(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var one = house.Catalogue();
        Assert.Same(one, house.Catalogue());
        await house.Save(RecordKind.Person, new Typed("family", "Lovelace"));
        Assert.Same(one, house.Catalogue());
        await house.AddField(RecordKind.Person, "Shoe", FieldType.Number);
        Assert.NotSame(one, house.Catalogue());
        Assert.Equal(one.Version + 1, house.Catalogue().Version);
    }

    internal static string? Rule(Outcome<SaveRecord.Saved> saved) =>
        (saved.Refused as NotAccepted)?.Verdict.Remarks.First(remark => remark.Weight != Weight.Mended).Rule;

    private static string Key(FieldType type) => $"own.my_{type.ToString().ToLowerInvariant()}";

    private static async Task<Outcome<UndoChanges.Undone>> Undo(TestCopy test, HouseOf house, long set)
    {
        await using var db = test.Open();
        return await new UndoChanges(db, house.Writes(db)).Run(Cast.Someone, new(set), null, Stop);
    }
}
