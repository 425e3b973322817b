using CareLabel.Core.Tests.Data;
using CareLabel.Fields;
using CareLabel.People;
using CareLabel.Shared;
using CareLabel.Tests;

namespace CareLabel.Core.Tests.Fields;

public sealed class DaysTests
{
    [Theory, ClassData(typeof(Both))]
    public async Task What_has_been_cannot_lie_ahead(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var today = DateOnly.FromDateTime(test.Clock.Now.UtcDateTime);
        var tomorrow = Codec.Of(today.AddDays(1))!;
        var person = new Draft(RecordKind.Person, null, null, [new("family", "Lovelace"), new("email", "ada@example.org"), new("email.state", "works")]);

        Assert.Equal([(null, "verified-ahead")], Refused(await house.Save(Cast.Someone, person with { VerifiedOn = today.AddDays(1) })));
        Assert.Null((await house.Save(Cast.Someone, person with { VerifiedOn = today })).Refused);
        Assert.Equal([("email.state_on", "day-ahead")], Refused(await house.Save(Cast.Someone, person with { Values = [.. person.Values, new("email.state_on", tomorrow)] })));
        Assert.Equal([("revenue.year", "day-ahead")], Refused(await house.Save(RecordKind.Company, new("name", "Fjordfisk"), new("revenue", "1 NOK"), new("revenue.year", $"{today.Year + 2}"))));
        Assert.Null((await house.Save(RecordKind.Company, new("name", "Fjordfisk"), new("revenue", "1 NOK"), new("revenue.year", $"{today.Year + 1}"))).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task An_employment_does_not_end_before_it_begins(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        Typed[] values = [new("family", "Lovelace"), new("employer.role", "analyst"), new("employer.from", "2020-05-01")];
        Assert.Equal([("employer.to", "ends-before")], Refused(await house.Save(RecordKind.Person, [.. values, new("employer.to", "2019-01-01")])));

        var ada = (await house.Save(RecordKind.Person, [.. values, new("employer.to", "2020-05-01")])).Done!.Record;
        Assert.Equal([("employer.from", "ends-before")], Refused(await house.Save(Cast.Someone, new(RecordKind.Person, ada.Key, null, [new("employer.from", "2021-01-01")]))));
        Assert.Null((await house.Save(Cast.Someone, new(RecordKind.Person, ada.Key, null, [new("employer.from", "2021-01-01"), new("employer.to", "2031-01-01")]))).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_state_that_is_taken_away_takes_its_day_along(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var ada = (await house.Save(RecordKind.Person, new("family", "Lovelace"), new("email", "ada@example.org"), new("email.state", "works"))).Done!.Record;
        Assert.True((await house.Values(ada)).ContainsKey("email.state_on"));
        await house.Save(Cast.Someone, new(RecordKind.Person, ada.Key, null, [new("email.state", null)]));
        Assert.False((await house.Values(ada)).ContainsKey("email.state_on"));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_consent_is_said_whole_and_stands_as_it_was_said(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        Assert.Equal([("consent.channel", "required"), ("consent.purpose", "required")], Refused(await house.Save(RecordKind.Person, new("family", "Lovelace"), new("consent", "granted"))));
        Assert.Equal([("consent.at", "day-ahead")], Refused(await house.Save(
            RecordKind.Person, new("family", "Lovelace"), new("consent", "granted"), new("consent.channel", "email"), new("consent.purpose", "marketing"), new("consent.at", "2050-01-01 09:00"))));

        var ada = (await house.Save(RecordKind.Person, new("family", "Lovelace"), new("consent", "Granted"), new("consent.channel", "E-mail"), new("consent.purpose", "marketing"))).Done!.Record;
        var said = await house.Values(ada);
        Assert.Equal(("granted", "email", "marketing", Codec.Of(test.Clock.Now.UtcDateTime)), (said["consent"], said["consent.channel"], said["consent.purpose"], said["consent.at"]));

        var other = Assert.IsType<NotAccepted>((await house.Save(Cast.Someone, Change(new Typed("consent", "withdrawn")))).Refused).Verdict.Remarks.Single();
        Assert.Equal(("consent", "stands"), (other.Field, other.Rule));
        Assert.Contains("number 2", other.Sentence, StringComparison.Ordinal);
        Assert.Equal([("consent.purpose", "stands")], Refused(await house.Save(Cast.Someone, Change(new Typed("consent.purpose", null)))));
        Assert.Null((await house.Save(Cast.Someone, Change(new Typed("consent.proof", "card of the fair")))).Refused);
        Assert.Null((await house.Save(Cast.Someone, Change(new("consent", "withdrawn", 2), new("consent.channel", "email", 2), new("consent.purpose", "marketing", 2)))).Refused);
        await using var db = test.Open();
        Assert.Equal(
            [(1, ConsentStatus.Granted, "card of the fair"), (2, ConsentStatus.Withdrawn, null)],
            db.Consents.OrderBy(row => row.Position).Select(row => new ValueTuple<int, ConsentStatus, string?>(row.Position, row.Status, row.Proof)).ToList());

        Draft Change(params Typed[] values) => new(RecordKind.Person, ada.Key, null, values);
    }

    private static List<(string? Field, string Rule)> Refused(Outcome<SaveRecord.Saved> outcome) =>
        [.. Assert.IsType<NotAccepted>(outcome.Refused).Verdict.Remarks.Where(remark => remark.Weight == Weight.Refused).Select(remark => (remark.Field, remark.Rule)).Order()];
}
