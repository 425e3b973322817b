using System.Globalization;
using System.Text.Json;
using CareLabel.Faces.Tests.Bases;
using CareLabel.Tests;

namespace CareLabel.Faces.Tests.Records;

public sealed class RecordCommandsTests
{
    [Theory, ClassData(typeof(Both))]
    public void A_record_is_shown_with_its_values_sources_ages_and_label(On on)
    {
        using var desk = new Desk(on);
        var seen = DateTime.UtcNow.AddMonths(-30);
        var day = seen.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var ada = desk.Done("add", "person", "name=Ada Lovelace", "phone=+47 22 86 44 00", "phone:2=+47 412 34 567", "--source", "fair", "--verified", day).Out.Trim();
        var shown = desk.Json("show", "person", ada);

        var phone = shown.GetProperty("values").EnumerateArray().Single(value => Text(value, "field") == "phone" && value.GetProperty("number").GetInt32() == 2);
        Assert.Equal(("+4741234567", "fair", day), (Text(phone, "value"), Text(phone, "source"), Text(phone, "verified")));
        Assert.InRange(phone.GetProperty("ageDays").GetInt32(), 900, 925);
        Assert.Equal(
            [("complete", "warn"), ("standard", "good"), ("unique", "notJudged"), ("fresh", "warn"), ("lawful", "notJudged"), ("owned", "bad")],
            shown.GetProperty("label").EnumerateObject().Select(symbol => (symbol.Name, symbol.Value.GetString()!)));
        Assert.Contains(shown.GetProperty("reasons").EnumerateArray(), reason => (Text(reason, "symbol"), Text(reason, "reason"), Text(reason, "field")) == ("fresh", "stale", "phone"));

        var lines = desk.Done("show", "person", ada).Out;
        Assert.Matches($@"phone:2 +\+4741234567 +fair +{day} \(9\d\d days ago\)", lines);
        Assert.Contains("fresh: warn", lines, StringComparison.Ordinal);
        Assert.Matches($@"fresh: stale phone:2 \({day}, 24\)", lines);
    }

    [Theory, ClassData(typeof(Both))]
    public void A_record_is_changed_and_the_change_told(On on)
    {
        using var desk = new Desk(on);
        var ada = desk.Done("add", "person", "name=Ada Lovelace", "notes=x").Out.Trim();
        var told = desk.Json("set", "person", ada, "family=King", "notes=", "email=ADA@Example.org", "--version", "1", "--reason", "married");

        Assert.Equal((ada, 2, 3), (Text(told, "id"), told.GetProperty("version").GetInt32(), told.GetProperty("change").GetInt32()));
        var values = desk.Values("person", ada);
        Assert.Equal(("King", "ada@example.org", false), (values["family"], values["email"], values.ContainsKey("notes")));
        Assert.Contains("married", desk.Done("history").Out.Split('\n')[0], StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, desk.Json("set", "person", ada, "family=King").GetProperty("change").ValueKind);
        Assert.Equal($"Somebody changed person {ada} after you opened it; nothing was saved.", desk.Refused("set", "person", ada, "family=Noel", "--version", "1"));
    }

    [Fact]
    [Promise(14, "the same at the command line")]
    [Promise(15, "the same at the command line")]
    [Promise(16, "the same at the command line")]
    [Promise(12, "one value at the command line")]
    public void Values_are_written_one_way()
    {
        using var desk = new Desk(On.Sqlite);
        var company = desk.Done("add", "company", "name=Fjordfisk aksjeselskap", "country=Norge", "number=NO 974 760 673 MVA", "phone=22 86 44 00", "address=Storgt. 5, 0155 OSLO").Out.Trim();
        var values = desk.Values("company", company);
        Assert.Equal(
            ("Fjordfisk", "AS", "NO", "974760673", "+4722864400", "Storgata 5", "0155", "Oslo"),
            (values["name"], values["legal_form"], values["country"], values["number"], values["phone"], values["address.street"], values["address.postcode"], values["address.city"]));

        var person = desk.Done("add", "person", "name=øystein MCDONALD", "email= Ada@EXAMPLE.org ").Out.Trim();
        values = desk.Values("person", person);
        Assert.Equal(("Øystein", "McDonald", "ada@example.org"), (values["given"], values["family"], values["email"]));

        var typo = desk.Refused("add", "person", "family=Lovelace", "email=ada@gmial.com");
        Assert.EndsWith("was 'ada@gmail.com' meant?; --acknowledge email:email-typo lets it stand", typo, StringComparison.Ordinal);
        Assert.StartsWith("number: ", desk.Refused("add", "company", "name=Havn", "country=NO", "number=974760674"), StringComparison.Ordinal);
        desk.Done("add", "person", "family=Lovelace", "email=ada@gmial.com", "--acknowledge", "email:email-typo");
        foreach (var name in (string[])["Ruotsi", "Szwecja"])
        {
            Assert.Equal("SE", desk.Values("company", desk.Done("add", "company", $"name=Nordlys {name}", $"country={name}").Out.Trim())["country"]);
        }
    }

    [Fact]
    [Promise(17, "caught at the command line, with --move to move it")]
    public void A_misfiled_value_is_caught_and_moved()
    {
        using var desk = new Desk(On.Sqlite);
        Assert.StartsWith("phone: 'post@fjordfisk.no' in Phone looks like E-mail: move it there.", desk.Refused("add", "company", "name=Fjordfisk", "phone=post@fjordfisk.no"), StringComparison.Ordinal);
        Assert.StartsWith("industry: '526-000-12-46' in Industry looks like Company number", desk.Refused("add", "company", "name=Fabryka", "country=PL", "industry=526-000-12-46"), StringComparison.Ordinal);
        var moved = desk.Values("company", desk.Done("add", "company", "name=Fjordfisk", "phone=post@fjordfisk.no", "--move").Out.Trim());
        Assert.Equal(("post@fjordfisk.no", false), (moved["email"], moved.ContainsKey("phone")));
    }

    [Fact]
    public void A_refusal_tells_programs_field_rule_and_who_can_change_it()
    {
        using var desk = new Desk(On.Sqlite);
        var ran = desk.Run("add", "person", "given=Ada", "email=ada@gmial.com", "--json");
        var told = JsonDocument.Parse(ran.Out).RootElement;

        Assert.Equal((1, "not-accepted"), (ran.Exit, Text(told, "refused")));
        Assert.Equal(
            [("email", "email-typo", "needsWord", "steward", "email:email-typo"), ("family", "required", "refused", "steward", null)],
            told.GetProperty("remarks").EnumerateArray().Select(one => (Text(one, "field"), Text(one, "rule"), Text(one, "weight"), Text(one, "changer"), Text(one, "word"))).Order());
        Assert.Equal(2, ran.Lines.Length);
        Assert.Equal([1], desk.Json("history").EnumerateArray().Select(row => row.GetProperty("id").GetInt32()));
    }

    [Theory, ClassData(typeof(Both))]
    [Promise(57, "entered by mistake retires a record out of search and counts, restorable")]
    [Promise(57, "nothing is deleted")]
    public void A_record_is_retired_out_of_search_label_and_export_and_comes_back(On on)
    {
        using var desk = new Desk(on);
        var ada = desk.Done("add", "person", "name=Ada Lovelace", "email=ada@example.org").Out.Trim();
        desk.Done("retire", "person", ada, "--reason", "entered by mistake");

        Assert.Equal(0, desk.Json("find", "lovelace").GetArrayLength());
        Assert.Equal(1, desk.Json("find", "lovelace", "--retired").GetArrayLength());
        Assert.Equal(0, desk.Json("export", "people", "--out", "none.csv").GetProperty("records").GetInt32());
        var retired = desk.Json("show", "person", ada);
        Assert.Equal(JsonValueKind.Null, retired.GetProperty("label").ValueKind);
        Assert.Equal("ada@example.org", desk.Values("person", ada)["email"]);
        Assert.Contains("entered by mistake", desk.Done("history").Out.Split('\n')[0], StringComparison.Ordinal);
        Assert.StartsWith("This person is retired; restore it before you change it.", desk.Refused("set", "person", ada, "given=A"), StringComparison.Ordinal);
        Assert.EndsWith("is retired already.", desk.Refused("retire", "person", ada), StringComparison.Ordinal);

        desk.Done("retire", "person", ada, "--back");
        Assert.Equal(ada, desk.Id("lovelace"));
        Assert.Equal(JsonValueKind.Object, desk.Json("show", "person", ada).GetProperty("label").ValueKind);
        Assert.EndsWith("is not retired.", desk.Refused("retire", "person", ada, "--back"), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(Both))]
    public void A_record_is_linked_by_name_and_shown_so_with_what_it_allowed(On on)
    {
        using var desk = new Desk(on);
        var firm = desk.Done("add", "company", "name=Fjordfisk AS").Out.Trim();
        var ada = desk.Done(
            "add", "person", "name=Ada Lovelace", "employer=Fjordfisk AS", "consent=granted", "consent.channel=email", "consent.purpose=marketing", "consent.proof=card of the fair").Out.Trim();

        var lines = desk.Done("show", "person", ada).Out;
        Assert.Matches($@"employer +Fjordfisk AS \({firm}\)", lines);
        Assert.Matches("consent +Granted", lines);
        Assert.Contains("lawful: good", lines, StringComparison.Ordinal);
        var employer = desk.Json("show", "person", ada).GetProperty("values").EnumerateArray().Single(value => Text(value, "field") == "employer");
        Assert.Equal((firm, "Fjordfisk AS"), (Text(employer, "value"), Text(employer, "shown")));

        Assert.StartsWith("consent: Consent stands as it was said", desk.Refused("set", "person", ada, "consent=withdrawn"), StringComparison.Ordinal);
        desk.Done("set", "person", ada, "consent:2=withdrawn", "consent.channel:2=email", "consent.purpose:2=marketing");
        desk.Done("export", "people", "--out", "p.csv");
        Assert.Contains("granted,withdrawn,email,email,marketing,marketing", File.ReadAllText(desk.Work["p.csv"]), StringComparison.Ordinal);
        Assert.StartsWith("employer: Employer: 'Ukjent AS' is neither the id nor the exact name", desk.Refused("set", "person", ada, "employer=Ukjent AS"), StringComparison.Ordinal);
        Assert.StartsWith("The values cannot have been seen to be true on 2099-01-01", desk.Refused("set", "person", ada, "notes=x", "--verified", "2099-01-01"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_line_is_told_from_a_refusal()
    {
        using var desk = new Desk(On.Sqlite);
        var ada = desk.Done("add", "person", "family=Lovelace").Out.Trim();
        const string Nobody = "01960000-0000-7000-8000-000000000001";

        Assert.Equal($"There is no person {Nobody}.", desk.Refused("show", "person", Nobody));
        Assert.Equal($"There is no person {Nobody}.", desk.Refused("set", "person", Nobody, "family=X"));
        Assert.Equal($"There is no person {Nobody}.", desk.Refused("retire", "person", Nobody));
        Assert.Equal($"There is no company {ada}.", desk.Refused("show", "company", ada));
        Assert.Equal("shoe: There is no field 'shoe'. (rule no-such-field; the steward can change it)", desk.Refused("set", "person", ada, "shoe=42"));
        Assert.All<string[]>(
            [["show", "person", "ada"], ["set", "person", ada], ["set", "person", ada, "family"], ["set", "person", ada, "=x"], ["set", "person", ada, "phone:0=1"], ["set", "dog", ada, "a=b"], ["find"]],
            line => Assert.Equal(2, desk.Run(line).Exit));
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
