using CareLabel.Core.Tests.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Tests;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Fields;

public sealed class PickListTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Promise(11, "extended only by those with the right")]
    [Theory, ClassData(typeof(Both))]
    public async Task A_list_is_extended_only_by_those_with_the_right(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var steward = HouseOf.Sally with { Rights = new(new Dictionary<RecordKind, Acts>()) { ExtendsLists = true } };

        Assert.IsType<MayNotExtendLists>((await house.Do(changes => new AddPickValue(changes).Run(HouseOf.Sally, new("segment", "Fish farms"), Stop))).Refused);
        Assert.Equal("fish_farms", (await house.Do(changes => new AddPickValue(changes).Run(steward, new("segment", "Fish farms") { Colour = "teal" }, Stop))).Done!.Name);

        var company = (await house.Save(RecordKind.Company, new("name", "Fjordfisk"), new("segment", "FISH FARMS"))).Done!.Record;
        Assert.Equal("fish_farms", (await house.Values(company))["segment"]);
        Assert.Equal("Fish farms", (await house.View(company)).Values.Single(value => value.Field.Key == "segment").Shown);
    }

    [Promise(11, "industry, segment, source, status, size and interests are pick lists")]
    [Fact]
    public void Industry_segment_source_status_size_and_interests_are_pick_lists()
    {
        var catalogue = Rooms.NewCatalogue();
        foreach (var key in (string[])["industry", "segment", "source", "status", "size", "interests", "products"])
        {
            var field = catalogue.Find(RecordKind.Company, key)!;
            Assert.True(field.Type is FieldType.Pick or FieldType.MultiPick && catalogue.List(field.PickList!) is not null, key);
        }
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_retired_value_stays_where_it_is_and_goes_nowhere_else(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var old = (await house.Save(RecordKind.Company, new("name", "Fjordfisk"), new("status", "prospect"))).Done!.Record;
        await house.Do(changes => new RetirePickValue(changes, test.Clock).Run(Cast.Someone, "status", "Prospect", false, Stop));

        Assert.Equal("pick-retired", OwnFieldTests.Rule(await house.Save(RecordKind.Company, new("name", "Nordlys"), new("status", "prospect"))));
        Assert.Null((await house.Save(Cast.Someone, new(RecordKind.Company, old.Key, null, [new("status", "Prospect"), new("notes", "x")]))).Refused);
        Assert.Equal("prospect", (await house.Values(old))["status"]);

        await house.Do(changes => new RetirePickValue(changes, test.Clock).Run(Cast.Someone, "status", "prospect", true, Stop));
        Assert.Null((await house.Save(RecordKind.Company, new("name", "Nordlys"), new("status", "prospect"))).Refused);
    }

    [Promise(12, "a manual correction can become a synonym")]
    [Theory, ClassData(typeof(Both))]
    public async Task A_correction_becomes_a_synonym_that_holds_at_the_next_door(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        Assert.Equal("pick-unknown", OwnFieldTests.Rule(await house.Save(RecordKind.Company, new("name", "Fjordfisk"), new("status", "Kunde"))));

        Assert.Null((await house.Do(changes => new AddSynonym(changes).Run(Cast.Someone, RecordKind.Company, "status", "Kunde", "customer", Stop))).Refused);
        Assert.Null((await house.Do(changes => new AddSynonym(changes).Run(Cast.Someone, RecordKind.Company, "country", "Fedrelandet", "Norge", Stop))).Refused);
        Assert.Null((await house.Do(changes => new AddSynonym(changes).Run(Cast.Someone, RecordKind.Person, "employer.role", "dagl. leder", "Daglig leder", Stop))).Refused);

        var company = (await house.Save(RecordKind.Company, new("name", "Fjordfisk"), new("status", "KUNDE"), new("address.country", "fedrelandet"))).Done!.Record;
        Assert.Equal(("customer", "NO"), ((await house.Values(company))["status"], (await house.Values(company))["address.country"]));
        var person = (await house.Save(RecordKind.Person, new("family", "Lovelace"), new("employer.role", "Dagl leder"))).Done!.Record;
        Assert.Equal("Daglig leder", (await house.Values(person))["employer.role"]);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_synonym_is_taken_back_and_stands_in_the_history(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        await house.Do(changes => new AddSynonym(changes).RunOnList(Cast.Someone, "status", "Kunde", "customer", Stop));
        await house.Do(changes => new AddSynonym(changes).RunOnList(Cast.Someone, "status", "Klient", "customer", Stop));
        await house.Do(changes => new AddSynonym(changes).Run(Cast.Someone, RecordKind.Company, "country", "Fedrelandet", "NO", Stop));
        var before = (await house.Save(RecordKind.Company, new("name", "Fjordfisk"), new("status", "Kunde"))).Done!.Record;

        Assert.IsType<MayNotExtendLists>((await house.Do(changes => new RemoveSynonym(changes, test.Clock).Run(HouseOf.Sally, RecordKind.Company, "status", "Kunde", Stop))).Refused);
        Assert.IsType<MayNotExtendLists>((await house.Do(changes => new RemoveSynonym(changes, test.Clock).Run(HouseOf.Sally, RecordKind.Company, "country", "Fedrelandet", Stop))).Refused);
        Assert.IsType<NotASynonym>((await Remove("Customer")).Refused);
        Assert.IsType<NotASynonym>((await Remove("Fedrelandet")).Refused);
        var removed = (await Remove("KUNDE")).Done!.Set!;
        Assert.Equal(("remove synonym", "Kunde = customer"), (removed.What, removed.Reason));
        Assert.Null((await house.Do(changes => new RemoveSynonym(changes, test.Clock).Run(Cast.Someone, RecordKind.Company, "country", "fedrelandet", Stop))).Refused);
        Assert.IsType<NotASynonym>((await Remove("Kunde")).Refused);

        Assert.Equal("pick-unknown", OwnFieldTests.Rule(await house.Save(RecordKind.Company, new("name", "Nordlys"), new("status", "Kunde"))));
        Assert.False((await house.Save(RecordKind.Company, new("name", "Nordlys"), new("country", "Fedrelandet"))).Refused is null);
        Assert.Null((await house.Save(RecordKind.Company, new("name", "Nordlys"), new("status", "Klient"))).Refused);
        Assert.Equal("customer", (await house.Values(before))["status"]);

        await using (var db = test.Open()) Assert.Null((await new CareLabel.History.UndoChanges(db, house.Writes(db)).Run(Cast.Someone, new(removed.Id), null, Stop)).Refused);
        Assert.Null((await house.Save(RecordKind.Company, new("name", "Nordlys"), new("status", "Kunde"))).Refused);
        Assert.Null((await Remove("Kunde")).Refused);
        Assert.Null((await house.Do(changes => new AddSynonym(changes).RunOnList(Cast.Someone, "status", "Kunde", "lead", Stop))).Refused);
        Assert.Equal("lead", house.Catalogue().List("status")!.Meant("kunde")!.Key);

        Task<Outcome<CatalogueSaved>> Remove(string word) => house.Do(changes => new RemoveSynonym(changes, test.Clock).RunOnList(Cast.Someone, "status", word, Stop));
    }

    [Promise(12, "Sweden, Sverige, SWE, Ruotsi, Szwecja become SE")]
    [Theory, ClassData(typeof(Both))]
    public async Task Every_name_of_a_country_is_one_value_shown_as_the_house_chooses(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        CareLabel.Shared.Record? company = null;
        foreach (var typed in (string[])["Sweden", "Sverige", "SWE", "Ruotsi", "Szwecja"])
        {
            company = (await house.Save(RecordKind.Company, new("name", "Fjordfisk"), new("country", typed))).Done!.Record;
            Assert.Equal("SE", (await house.Values(company))["country"]);
        }

        await house.Do(changes => new SetHouse(changes).Run(Cast.Someone, new(Language: "norsk", ShowsNames: true), Stop));
        Assert.Equal("Sverige", (await house.View(company!)).Values.Single(value => value.Field.Key == "country").Shown);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_cannot_be_a_value_or_a_synonym_is_refused(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        Assert.IsType<ListUnknown>((await Value("nothing", "x")).Refused);
        Assert.IsType<ListIsFixed>((await Value("reach", "Sometimes")).Refused);
        Assert.IsType<BadLabel>((await Value("segment", "\t")).Refused);
        Assert.IsType<ValueTaken>((await Value("status", "CUSTOMER")).Refused);
        Assert.IsType<ColourUnknown>((await house.Do(changes => new AddPickValue(changes).Run(Cast.Someone, new("segment", "x1") { Colour = "mauve" }, Stop))).Refused);
        Assert.IsType<SynonymTaken>((await house.Do(changes => new AddSynonym(changes).RunOnList(Cast.Someone, "status", "lead", "customer", Stop))).Refused);
        Assert.IsType<ValueUnknown>((await house.Do(changes => new AddSynonym(changes).RunOnList(Cast.Someone, "status", "kunde", "client", Stop))).Refused);
        Assert.IsType<NoSynonymsHere>((await house.Do(changes => new AddSynonym(changes).Run(Cast.Someone, RecordKind.Person, "family", "Hansen", "Olsen", Stop))).Refused);
        Assert.IsType<NotItsValue>((await house.Do(changes => new AddSynonym(changes).Run(Cast.Someone, RecordKind.Person, "country", "Hjemme", "Atlantis", Stop))).Refused);
        Assert.IsType<BadHouse>((await house.Do(changes => new SetHouse(changes).Run(Cast.Someone, new(TimeZone: "Mars/Base"), Stop))).Refused);

        Task<Outcome<AddPickValue.Added>> Value(string list, string label) => house.Do(changes => new AddPickValue(changes).Run(Cast.Someone, new(list, label), Stop));
    }

    [Fact]
    public void Values_that_differ_only_in_signs_are_told_apart_and_never_guessed()
    {
        var list = new PickList("tongue", "Tongue", [new("c", "C"), new("cpp", "C++"), new("cs", "C#"), new("no_fold", "中文"), new("other", "日本語")]);
        Assert.Equal(("c", "cpp", "cs", "no_fold", "other"),
            (list.Meant("c")!.Key, list.Meant("C++")!.Key, list.Meant("c#")!.Key, list.Meant("中文")!.Key, list.Meant("日本語")!.Key));
        Assert.Null(list.Meant("C--"));
        Assert.Null(list.Meant("?!"));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_new_base_is_given_its_lists_once(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        await using var db = test.Open();
        var seeded = await new SeedHouse(db, house.Writes(db)).Run(Actor.Rule, Stop);
        Assert.Equal(DefaultLists.All.Count(list => !list.IsFixed), seeded);
        Assert.Equal(0, await new SeedHouse(db, house.Writes(db)).Run(Actor.Rule, Stop));
        Assert.Equal(seeded, await db.Set<StoredList>().CountAsync(Stop));
        Assert.Equal(Rooms.NewCatalogue().Lists.Sum(list => list.All.Count()), house.Catalogue().Lists.Sum(list => list.All.Count()));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_new_list_is_made_with_its_values(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        Assert.Equal("colours", (await house.Do(changes => new AddPickList(changes).Run(Cast.Someone, new("Colours", Values: ["Red", "Green", "Blue"]), Stop))).Done!.Name);
        Assert.Equal(["Red", "Green", "Blue"], house.Catalogue().List("colours")!.Live.Select(value => value.Label));
        Assert.IsType<ListTaken>((await house.Do(changes => new AddPickList(changes).Run(Cast.Someone, new("COLOURS"), Stop))).Refused);
        await house.Do(changes => new ChangePickValue(changes).Run(Cast.Someone, new("colours", "red") { Label = "Crimson", Position = 9, Meaning = "As blood." }, Stop));
        Assert.Equal(["Green", "Blue", "Crimson"], house.Catalogue().List("colours")!.Live.Select(value => value.Label));
        Assert.Equal("red", house.Catalogue().List("colours")!.Meant("crimson")!.Key);
    }
}
