using CareLabel.Core.Tests.Data;
using CareLabel.Fields;
using CareLabel.History;
using CareLabel.Shared;
using CareLabel.Tests;

namespace CareLabel.Core.Tests.Fields;

/// <summary>What a house cannot do to its fields and lists, and what the gate lets nobody do.</summary>
public sealed class HouseRulesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task A_field_stays_usable_for_all_who_need_it(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        await house.AddField(RecordKind.Person, "PESEL", FieldType.Identifier, request => request with { Scheme = "pl.pesel" });
        Assert.True(house.Catalogue().Find(RecordKind.Person, "own.pesel")!.Sensitive);

        Assert.IsType<FieldIsVital>(await Change(new(RecordKind.Person, "own.pesel") { Sensitive = false }));
        Assert.IsType<SensitiveAndRequired>(await Change(new(RecordKind.Person, "own.pesel") { Required = true }));
        Assert.IsType<FieldIsVital>(await Change(new(RecordKind.Company, "name") { Required = false }));
        Assert.IsType<FieldIsMade>(await Change(new(RecordKind.Person, "name") { Required = true }));

        await house.AddField(RecordKind.Person, "Shoe", FieldType.Number);
        Assert.Null(await Change(new(RecordKind.Person, "own.shoe") { Required = true }));
        Assert.IsType<FieldIsRequired>((await house.Do(changes => new RetireField(changes, test.Clock).Run(Cast.Someone, RecordKind.Person, "own.shoe", Stop))).Refused);
        Assert.Null(await Change(new(RecordKind.Person, "own.shoe") { Required = false }));
        await house.Do(changes => new RetireField(changes, test.Clock).Run(Cast.Someone, RecordKind.Person, "own.shoe", Stop));
        Assert.Null(await Change(new(RecordKind.Person, "notes") { Label = "Shoe" }));
        Assert.IsType<FieldTaken>((await house.Do(changes => new RestoreField(changes).Run(Cast.Someone, RecordKind.Person, "own.shoe", Stop))).Refused);

        async Task<Refusal?> Change(ChangeField.Request request) => (await house.Do(changes => new ChangeField(changes).Run(Cast.Someone, request, Stop))).Refused;
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Two_values_of_a_list_are_never_called_alike(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        Assert.IsType<ValueTaken>((await house.Do(changes => new ChangePickValue(changes).Run(Cast.Someone, new("status", "lead") { Label = "Customer" }, Stop))).Refused);
        Assert.IsType<ListIsFixed>((await house.Do(changes => new ChangePickValue(changes).Run(Cast.Someone, new("reach", "works") { Label = "Fine" }, Stop))).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task The_gate_takes_one_value_where_there_is_one_and_none_that_is_too_long_or_there_already(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        Assert.Equal("only-one", OwnFieldTests.Rule(await house.Save(RecordKind.Person, new("family", "Lovelace"), new("family", "King", 2))));
        Assert.Equal("too-long", OwnFieldTests.Rule(await house.Save(RecordKind.Person, new("family", "Lovelace"), new("notes", new string('x', 300_001)))));

        var ada = (await house.Save(RecordKind.Person, new("family", "Lovelace"), new("country", "NO"), new("phone", "22 86 44 00"), new("phone", "+47 22864400", 2), new("email", "ada@example.org"))).Done!.Record;
        Assert.False((await house.Values(ada)).ContainsKey("phone 2"));
        await house.Save(Cast.Someone, new(RecordKind.Person, ada.Key, null, [new("email", "ADA@example.org", 2)]));
        Assert.False((await house.Values(ada)).ContainsKey("email 2"));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_is_retired_takes_no_values_and_an_old_form_overwrites_nothing(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var ada = (await house.Save(RecordKind.Person, new Typed("family", "Lovelace"))).Done!.Record;
        await house.Save(Cast.Someone, new(RecordKind.Person, ada.Key, 1, [new("family", "King")]));
        Assert.IsType<CareLabel.Data.Write.Collision>((await house.Save(Cast.Someone, new(RecordKind.Person, ada.Key, 1, [new("family", "Noel")]))).Refused);
        Assert.Equal("King", (await house.Values(ada))["family"]);

        await using (var db = test.Open()) await new RetireRecord(db, house.Writes(db)).Run(Cast.Someone, new(ada.Root), Stop);
        Assert.Equal("retired", OwnFieldTests.Rule(await house.Save(Cast.Someone, new(RecordKind.Person, ada.Key, null, [new("family", "Noel")]))));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_stays_as_it_is_need_not_fit_rules_that_came_later(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var ada = Cast.Ada;
        await Cast.Have(test, ada, Cast.Email(ada, "ada@"));
        Assert.Null((await house.Save(Cast.Someone, new(RecordKind.Person, ada.Key, null, [new("family", "King"), new("email", "ada@")]))).Refused);
        Assert.NotNull((await house.Save(Cast.Someone, new(RecordKind.Person, ada.Key, null, [new("email", "eva@")]))).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task The_place_of_a_retired_value_stays_its_own(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var ada = (await house.Save(RecordKind.Person, new("family", "Lovelace"), new("email", "one@example.org"), new("email", "two@example.org", 2))).Done!.Record;
        await house.Save(Cast.Someone, new(RecordKind.Person, ada.Key, null, [new("email", null, 2)]));
        await house.Save(Cast.Someone, new(RecordKind.Person, ada.Key, null, [new("email", "new@example.org", 2)]));

        await using var db = test.Open();
        var places = (await CareLabel.Core.Tests.History.Deeds.Rows(db, ada.Root)).OfType<CareLabel.Contacts.EmailAddress>().OrderBy(email => email.Position).Select(email => (email.Address, email.Position, email.IsLive));
        Assert.Equal([("one@example.org", 1, true), ("", 2, false), ("new@example.org", 3, true)], places);
    }
}
