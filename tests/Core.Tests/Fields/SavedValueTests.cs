using CareLabel.Contacts;
using CareLabel.Core.Tests.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Tests;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Fields;

public sealed class SavedValueTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task Where_a_value_comes_from_is_kept_with_it(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var ada = (await house.Save(Cast.Someone, new(RecordKind.Person, null, null, [new("family", "Lovelace"), new("phone", "+4722864400")]) { Source = "Fair" })).Done!.Record;
        Assert.Equal("fair", ada.Source);
        Assert.Empty(ada.Facts.Keys);

        test.Clock.Pass(TimeSpan.FromDays(30));
        await house.Save(Cast.Someone, new(RecordKind.Person, ada.Key, null, [new("phone", "+4741234567"), new("given", "Ada")]));
        Assert.Equal(new Fact("fair", new(2026, 4, 1)), await Fact("phone"));
        Assert.Equal(new Fact("fair", new(2026, 3, 2)), await Fact("given"));

        await house.Save(Cast.Someone, new(RecordKind.Person, ada.Key, null, [new("phone", "+4741234567")]) { Source = "register", VerifiedOn = new(2026, 3, 31) });
        Assert.Equal(new Fact("register", new(2026, 3, 31)), await Fact("phone"));
        Assert.Equal("no-such-source", OwnFieldTests.Rule(await house.Save(Cast.Someone, new(RecordKind.Person, ada.Key, null, [new("given", "A")]) { Source = "gossip" })));

        async Task<Fact> Fact(string key) => (await house.View(ada)).Values.Single(value => value.Field.Key == key).Fact;
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_new_record_keeps_the_day_on_which_its_values_were_seen(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        Assert.Equal(new Fact("fair", new(2025, 9, 1)), await Phone(new(2025, 9, 1), "fair"));
        Assert.Equal(new Fact(null, new(2025, 9, 1)), await Phone(new(2025, 9, 1), null));
        Assert.Equal(new Fact("fair", new(2026, 3, 2)), await Phone(null, "fair"));
        // Of another source than the record.
        Assert.Equal(new Fact("fair", new(2025, 9, 1)), await Phone(new(2025, 9, 1), "fair", new Typed("source", "register")));

        async Task<Fact> Phone(DateOnly? seen, string? source, params Typed[] first)
        {
            var ada = await house.Save(Cast.Someone, new(RecordKind.Person, null, null, [.. first, new("family", "Lovelace"), new("phone", "+4722864400")]) { Source = source, VerifiedOn = seen });
            return (await house.View(ada.Done!.Record)).Values.Single(value => value.Field.Key == "phone").Fact;
        }
    }

    [Promise(14, "e-mails and phones carry a dated state")]
    [Theory, ClassData(typeof(Both))]
    public async Task A_mail_address_has_a_dated_state_until_it_becomes_another(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var ada = (await house.Save(RecordKind.Person, new("family", "Lovelace"), new("email.state", "Bounced"), new("email", "ada@example.org"), new("phone", "+4722864400"), new("phone.state", "works"), new("phone.state_on", "2026-01-05"))).Done!.Record;
        await using (var db = test.Open())
        {
            var email = await db.Emails.SingleAsync(Stop);
            Assert.Equal(("ada@example.org", ReachState.Bounced, new DateOnly(2026, 3, 2)), (email.Address, email.State, email.StateOn!.Value));
            var phone = await db.Phones.SingleAsync(Stop);
            Assert.Equal((ReachState.Works, new DateOnly(2026, 1, 5)), (phone.State, phone.StateOn!.Value));
        }

        await house.Save(Cast.Someone, new(RecordKind.Person, ada.Key, null, [new("email", "king@example.org")]));
        await using var later = test.Open();
        Assert.Equal((ReachState.Unknown, null), ((await later.Emails.SingleAsync(Stop)).State, (await later.Emails.SingleAsync(Stop)).StateOn));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_whole_address_is_kept_in_its_parts(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var company = (await house.Save(RecordKind.Company, new("name", "Fjordfisk"), new("country", "NO"), new("address", "Storgt. 5\n0155 OSLO"))).Done!.Record;
        var values = await house.Values(company);
        Assert.Equal(("Storgata 5", "0155", "Oslo"), (values["address.street"], values["address.postcode"], values["address.city"]));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_part_is_taken_as_it_was_numbered_when_it_was_typed(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var company = (await house.Save(
            RecordKind.Company, new("name", "Fjordfisk"), new("email.use", "work", 7), new("email", "b@fjordfisk.no", 7), new("email", "a@fjordfisk.no", 3))).Done!.Record;
        Assert.Equal(("a@fjordfisk.no", "b@fjordfisk.no", "work"), (await house.Values(company)) is var made ? (made["email"], made["email 2"], made["email.use 2"]) : default);

        await house.Save(Cast.Someone, new(RecordKind.Company, company.Key, null, [new("email", null), new("email", "c@fjordfisk.no", 2), new("email.use", "private", 2)]));
        var now = await house.Values(company);
        Assert.Equal(("c@fjordfisk.no", "private", false), (now["email"], now["email.use"], now.ContainsKey("email 2")));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_says_nothing_alone_is_refused(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        Assert.Equal("alone", OwnFieldTests.Rule(await house.Save(RecordKind.Company, new("name", "Fjordfisk"), new("email.use", "work"))));
        Assert.Equal("alone", OwnFieldTests.Rule(await house.Save(RecordKind.Company, new("name", "Fjordfisk"), new("address.use", "visit"))));
    }

    [Promise(10, "companies and people are separate and linked")]
    [Promise(10, "past and present employers with dates and roles")]
    [Theory, ClassData(typeof(Both))]
    public async Task A_person_has_past_and_present_employers_with_dates_and_roles(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var old = (await house.Save(RecordKind.Company, new Typed("name", "Fjordfisk"))).Done!.Record;
        var now = (await house.Save(RecordKind.Company, new Typed("name", "Nordlys"))).Done!.Record;
        var ada = (await house.Save(
            RecordKind.Person, new("family", "Lovelace"), new("employer", now.Key.ToString()), new("employer.role", "Purchaser"), new("employer.from", "2024-01-01"),
            new("employer", old.Key.ToString(), 2), new("employer.role", "Clerk", 2), new("employer.from", "2019-05-01", 2), new("employer.to", "2023-12-31", 2))).Done!.Record;
        var values = await house.Values(ada);
        Assert.Equal((now.Key.ToString(), "Purchaser", old.Key.ToString(), "2023-12-31"), (values["employer"], values["employer.role"], values["employer 2"], values["employer.to 2"]));
        Assert.False(values.ContainsKey("employer.to"));

        Assert.Equal("link-gone", OwnFieldTests.Rule(await house.Save(RecordKind.Person, new("family", "King"), new("employer", Guid.NewGuid().ToString()))));
        Assert.Equal("link-gone", OwnFieldTests.Rule(await house.Save(RecordKind.Person, new("family", "King"), new("employer", ada.Key.ToString()))));
        Assert.Equal("link-self", OwnFieldTests.Rule(await house.Save(Cast.Someone, new(RecordKind.Company, old.Key, null, [new("parent", old.Key.ToString())]))));
    }

    [Promise(11, "revenue carries year and source")]
    [Theory, ClassData(typeof(Both))]
    public async Task Revenue_has_a_year_and_a_source(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var company = (await house.Save(RecordKind.Company, new("name", "Fjordfisk"), new("revenue", "12 500 000,50 NOK"), new("revenue.year", "2025"), new("revenue.source", "proff.no"))).Done!.Record;
        var values = await house.Values(company);
        Assert.Equal(("12500000.50 NOK", "2025", "proff.no"), (values["revenue"], values["revenue.year"], values["revenue.source"]));
        foreach (var bad in (string[])["2025.5", "99999999999", "20", "MMXXV"])
        {
            Assert.True((await house.Save(RecordKind.Company, new("name", "Fjordfisk"), new("revenue.year", bad))).Refused is NotAccepted { Verdict.IsRefused: true }, bad);
        }

        Assert.True((await house.Save(RecordKind.Company, new("name", "Fjordfisk"), new("revenue", "99999999999999999 NOK"))).Refused is NotAccepted { Verdict.IsRefused: true });
    }

    [Promise(24, "on every record of the base, with what is missing")]
    [Theory, ClassData(typeof(Both))]
    public async Task What_is_missing_is_said_and_filled(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var ada = (await house.Save(RecordKind.Person, new Typed("family", "Lovelace"))).Done!.Record;
        var missing = await Missing();
        Assert.Equal(["given", "status", "employer", "owner", "email", "phone"], missing.Select(one => one.Field.Key));

        Assert.Null((await house.Save(Cast.Someone, missing.Single(one => one.Field.Key == "email").Fill("ada@example.org"))).Refused);
        Assert.DoesNotContain(await Missing(), one => one.Field.Key == "email");

        async Task<IReadOnlyList<MissingFields.Missing>> Missing()
        {
            await using var db = test.Open();
            return MissingFields.Of(house.Catalogue(), (await RecordGraph.Load(db, house.Catalogue().Type(RecordKind.Person), [ada.Key], Stop))[ada.Key]);
        }
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_step_that_asks_the_base_can_warn_and_be_answered(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        await house.Save(RecordKind.Person, new Typed("family", "Lovelace"));
        var draft = new Draft(RecordKind.Person, null, null, [new("family", "Lovelace")]);

        Assert.Equal("needs-a-word", (await house.Save(Cast.Someone, draft, null, new Namesakes())).Refused!.Code);
        Assert.Null((await house.Save(Cast.Someone, draft with { Acknowledged = new HashSet<string> { "family:namesake" } }, null, new Namesakes())).Refused);
        await using var db = test.Open();
        Assert.Equal(2, await db.Set<CareLabel.People.Person>().CountAsync(Stop));
    }

    private sealed class Namesakes : IGateStep
    {
        public async Task<IReadOnlyList<Minded>> Judge(Written within, Actor actor, GateBatch batch, CancellationToken stop)
        {
            var families = batch.Entrants.Select(entrant => ((CareLabel.People.Person)entrant.Record.Record).Family).ToList();
            var there = await within.Db.Set<CareLabel.People.Person>().Where(person => families.Contains(person.Family)).Select(person => person.Family).ToListAsync(stop);
            return [.. batch.Entrants.Where(entrant => there.Contains(((CareLabel.People.Person)entrant.Record.Record).Family))
                .Select(entrant => new Minded(entrant, new(Weight.NeedsWord, "family", 1, "namesake", "There is one.", [], "steward")))];
        }
    }
}
