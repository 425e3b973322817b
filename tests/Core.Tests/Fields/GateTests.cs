using CareLabel.Core.Tests.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Tests;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Fields;

public sealed class GateTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task A_sensitive_field_is_neither_shown_nor_set(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var ada = (await house.Save(RecordKind.Person, new("family", "Lovelace"), new("born", "1915-12-10"))).Done!.Record;

        Assert.Equal("sensitive", OwnFieldTests.Rule(await house.Save(HouseOf.Sally, new(RecordKind.Person, ada.Key, null, [new("born", "1916-01-01")]))));
        Assert.Null((await house.Values(ada, HouseOf.Sally))["born"]);
        Assert.Equal(Redaction.Hidden, (await house.View(ada, HouseOf.Sally)).Values.Single(value => value.Field.Key == "born").Shown);
        Assert.Equal("1915-12-10", (await house.Values(ada))["born"]);
        Assert.False(Redaction.MaySee(HouseOf.Sally, house.Catalogue(), RecordKind.Person, "person", "born"));
        Assert.True(Redaction.MaySee(HouseOf.Sally, house.Catalogue(), RecordKind.Person, "person", "family"));

        await house.Do(changes => new ChangeField(changes).Run(Cast.Someone, new(RecordKind.Person, "title") { Sensitive = true }, Stop));
        Assert.Null((await house.Values(ada, HouseOf.Sally))["name"]);
    }

    [Theory]
    [InlineData("name", "HANSEN, Kari", null, "Kari", "Hansen")]
    [InlineData("name", "dr. Kari Lunde Hansen", "dr.", "Kari Lunde", "Hansen")]
    [InlineData("name", "Ursula von der Leyen", null, "Ursula", "von der Leyen")]
    [InlineData("name", "Madonna", null, null, "Madonna")]
    [InlineData("given", "Kari Hansen", null, "Kari", "Hansen")]
    [InlineData("family", "Hansen, Kari", null, "Kari", "Hansen")]
    public void A_whole_name_is_taken_apart_wherever_it_was_typed(string field, string typed, string? title, string? given, string? family)
    {
        var verdict = Judge(RecordKind.Person, new Typed(field, typed));
        Assert.True(verdict.IsAccepted, Said(verdict));
        Assert.Equal((title, given, family), (Value(verdict, "title"), Value(verdict, "given"), Value(verdict, "family")));
    }

    [Fact]
    public void What_has_no_field_in_a_name_needs_a_word_and_is_kept_in_the_notes()
    {
        var verdict = Judge(RecordKind.Person, new Typed("name", "Kari Hansen f. Olsen"), new Typed("notes", "Met at the fair."));
        Assert.Equal(["name-left-over"], verdict.Remarks.Where(remark => remark.Weight == Weight.NeedsWord).Select(remark => remark.Rule));
        Assert.Equal("Met at the fair.\nName as typed: Kari Hansen f. Olsen", Value(verdict, "notes"));
    }

    [Fact]
    public void What_is_typed_in_its_own_field_goes_before_a_whole_name()
    {
        Assert.True(Judge(RecordKind.Person, new("name", "Kari HANSEN"), new("family", "Hansen")).IsAccepted);
        var verdict = Judge(RecordKind.Person, new("family", "Olsen"), new("name", "Kari Hansen"));
        Assert.Equal([("family", "said-otherwise", "Hansen")], verdict.Remarks.Where(remark => remark.Weight != Weight.Mended).Select(remark => (remark.Field, remark.Rule, remark.Suggestion)));
        Assert.Equal(("Kari", "Olsen"), (Value(verdict, "given"), Value(verdict, "family")));
        Assert.Equal("given-twice", Judge(RecordKind.Person, new("family", "Olsen"), new("family", "Hansen")).Remarks.Single(remark => remark.Weight == Weight.Refused).Rule);
    }

    [Theory]
    [InlineData("FJORDFISK AS", "NO", "AS")]
    [InlineData("Fjordfisk aksjeselskap", "NO", "AS")]
    [InlineData("Kowalski sp.zo.o.", "PL", "sp. z o.o.")]
    [InlineData("Nordlys ab", "SE", "AB")]
    [InlineData("Virtanen OY", "FI", "Oy")]
    [InlineData("Havn aps", "DK", "ApS")]
    [InlineData("Muster gmbh", "DE", "GmbH")]
    [InlineData("Smith LTD.", "GB", "Ltd")]
    [Promise(16, "the same at the gate of the base")]
    public void The_legal_form_is_recognised_and_kept_by_itself(string typed, string country, string form)
    {
        var verdict = Judge(RecordKind.Company, new Typed("name", typed), new Typed("country", country));
        Assert.Equal(form, Value(verdict, "legal_form"));
        Assert.DoesNotContain(form, Value(verdict, "name")!.Split(' '));
    }

    [Theory]
    [InlineData("Hansen Bygg AS avd. Bergen", "Hansen Bygg AS avd. Bergen", "AS")]
    [InlineData("Fjordfisk", "Fjordfisk", null)]
    [InlineData("AS", "AS", null)]
    public void A_name_with_more_behind_its_form_or_none_stays_whole(string typed, string name, string? form)
    {
        var verdict = Judge(RecordKind.Company, new Typed("name", typed), new Typed("country", "NO"));
        Assert.Equal((name, form), (Value(verdict, "name"), Value(verdict, "legal_form")));
    }

    [Theory]
    [InlineData("974 760 673", "NO", "974760673", "no.orgnr", null)]
    [InlineData("NO 974 760 673 MVA", null, "974760673", "no.orgnr", "NO")]
    [InlineData("PL 526-000-12-46", null, "5260001246", "pl.nip", "PL")]
    [InlineData("526-000-12-46", "PL", "5260001246", "pl.nip", null)]
    [InlineData("SE556043606401", null, "556043-6064", "se.orgnr", "SE")]
    [InlineData("DE 136 695 976", null, "DE136695976", "de.vat", "DE")]
    [Promise(15, "the same at the gate of the base")]
    public void The_kind_of_a_company_number_is_found_and_its_country(string typed, string? country, string number, string scheme, string? found)
    {
        Typed[] values = [new("name", "Fjordfisk"), new("number", typed), .. country is null ? Array.Empty<Typed>() : [new Typed("country", country)]];
        var verdict = Judge(RecordKind.Company, values);
        Assert.True(verdict.IsAccepted, Said(verdict));
        Assert.Equal((number, scheme, country ?? found), (Value(verdict, "number"), Value(verdict, "number.scheme"), Value(verdict, "country")));
    }

    [Fact]
    public void A_company_number_with_a_wrong_check_digit_needs_a_word()
    {
        var verdict = Judge(RecordKind.Company, new Typed("name", "Fjordfisk"), new Typed("country", "NO"), new Typed("number", "974760674"));
        Assert.Equal([("number", Weight.NeedsWord)], verdict.Remarks.Where(remark => remark.Weight != Weight.Mended).Select(remark => (remark.Field, remark.Weight)));
    }

    [Fact]
    public void Several_phones_and_addresses_in_one_cell_stand_each_for_itself()
    {
        var verdict = Judge(
            RecordKind.Company, new("name", "Fjordfisk"), new("country", "NO"), new("phone", "22 86 44 00 / 412 34 567"), new("phone", "+46 8 123 456 78", 2),
            new("email", "post@fjordfisk.no; salg@fjordfisk.no, POST@fjordfisk.no"));
        Assert.True(verdict.IsAccepted, Said(verdict));
        Assert.Equal(["+4722864400", "+46812345678", "+4741234567"], Values(verdict, "phone"));
        Assert.Equal(["post@fjordfisk.no", "salg@fjordfisk.no"], Values(verdict, "email"));
    }

    [Promise(14, "the same at the gate of the base")]
    [Fact]
    public void A_mistyped_mail_domain_needs_a_word_and_has_a_suggestion()
    {
        var verdict = Judge(RecordKind.Person, new("family", "Lovelace"), new("email", "Ada@gmial.com"));
        var remark = verdict.Remarks.Single(remark => remark.Weight == Weight.NeedsWord);
        Assert.Equal(("email", "ada@gmail.com"), (remark.Field, remark.Suggestion));
        Assert.True(Judge(Cast.Someone, new(RecordKind.Person, null, null, [new("family", "Lovelace"), new("email", "Ada@gmial.com")]) { Acknowledged = new HashSet<string> { remark.Word } }).IsAccepted);
    }

    [Fact]
    public void A_date_that_reads_two_ways_is_refused_with_both()
    {
        var remark = Judge(RecordKind.Person, new("family", "Lovelace"), new("born", "03/04/1990")).Remarks.Single(remark => remark.Weight == Weight.Refused);
        Assert.Equal(["1990-04-03", "1990-03-04"], remark.Choices);
        Assert.Contains("1990-04-03 or 1990-03-04", remark.Sentence, StringComparison.Ordinal);
        Assert.Equal("date-partial", Judge(RecordKind.Person, new("family", "Lovelace"), new("born", "1990")).Remarks.Single(one => one.Weight == Weight.Refused).Rule);
    }

    [Promise(17, "caught at the gate of the base, and moved")]
    [Theory]
    [InlineData(RecordKind.Company, "industry", "526-000-12-46", "number", Weight.Refused)]
    [InlineData(RecordKind.Company, "phone", "post@fjordfisk.no", "email", Weight.Refused)]
    [InlineData(RecordKind.Company, "name", "post@fjordfisk.no", "email", Weight.NeedsWord)]
    [InlineData(RecordKind.Company, "address.city", "0150", "address.postcode", Weight.NeedsWord)]
    [InlineData(RecordKind.Person, "employer.role", "ada@example.org", "email", Weight.NeedsWord)]
    [InlineData(RecordKind.Person, "given", "+47 22 86 44 00", "phone", Weight.NeedsWord)]
    public void A_misfiled_value_is_caught_and_moved(RecordKind kind, string field, string typed, string home, Weight weight)
    {
        Typed[] rest = kind == RecordKind.Company ? [new("name", "Fjordfisk"), new("country", "PL")] : [new("family", "Lovelace")];
        var draft = new Draft(kind, null, null, [.. rest.Where(value => value.Field != field), new(field, typed)]);
        var remark = Judge(Cast.Someone, draft).Remarks.Single(remark => remark.Rule == "misfiled");
        Assert.Equal((weight, home), (remark.Weight, remark.MoveTo));

        var moved = draft.Move(remark);
        Assert.Equal(typed, moved.Values.Single(value => value.Field == home).Value);
        Assert.DoesNotContain(Judge(Cast.Someone, moved).Remarks, one => one.Rule == "misfiled");
        if (weight == Weight.NeedsWord)
        {
            var verdict = Judge(Cast.Someone, draft with { Acknowledged = new HashSet<string> { remark.Word } });
            Assert.DoesNotContain(verdict.Remarks, one => one.Rule == "misfiled");
        }
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_word_lets_a_value_stand_that_looks_misfiled(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var draft = new Draft(RecordKind.Person, null, null, [new("family", "Lovelace"), new("employer.role", "www.example.org")]);
        Assert.Equal("misfiled", OwnFieldTests.Rule(await house.Save(Cast.Someone, draft)));
        var saved = await house.Save(Cast.Someone, draft with { Acknowledged = new HashSet<string> { "employer.role:misfiled" } });
        Assert.Equal("www.example.org", (await house.Values(saved.Done!.Record))["employer.role"]);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_is_required_is_asked_of_new_records_and_kept_by_those_that_have_it(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var lacking = (await house.Save(RecordKind.Person, new Typed("family", "Lovelace"))).Done!.Record;
        var having = (await house.Save(RecordKind.Person, new("family", "King"), new("email", "king@example.org"), new("email", "k@example.org", 2))).Done!.Record;
        await house.Do(changes => new ChangeField(changes).Run(Cast.Someone, new(RecordKind.Person, "email") { Required = true }, Stop));

        Assert.Equal("required", OwnFieldTests.Rule(await house.Save(RecordKind.Person, new Typed("family", "Noel"))));
        Assert.Null((await house.Save(Cast.Someone, new(RecordKind.Person, lacking.Key, null, [new("given", "Ada")]))).Refused);
        Assert.Null((await house.Save(Cast.Someone, new(RecordKind.Person, having.Key, null, [new("email", null)]))).Refused);
        Assert.Equal("required", OwnFieldTests.Rule(await house.Save(Cast.Someone, new(RecordKind.Person, having.Key, null, [new("email", null)]))));
    }

    private static Verdict Judge(RecordKind kind, params Typed[] values) => Judge(Cast.Someone, new(kind, null, null, values));

    private static Verdict Judge(Actor actor, Draft draft)
    {
        var catalogue = Rooms.NewCatalogue();
        return new Gate(catalogue, new TestClock()).Judge(actor, draft, RecordGraph.New(catalogue.Type(draft.Kind).Make()));
    }

    private static string? Value(Verdict verdict, string field) => verdict.Values.LastOrDefault(value => value.Field.Key == field)?.Value;

    private static IEnumerable<string?> Values(Verdict verdict, string field) =>
        verdict.Values.Where(value => value.Field.Key == field).OrderBy(value => value.Number).Select(value => value.Value);

    private static string Said(Verdict verdict) => string.Join('\n', verdict.Remarks.Select(remark => $"{remark.Weight} {remark.Field} {remark.Rule} {remark.Sentence}"));
}
