using CareLabel.Faces.Tests.Bases;
using CareLabel.Tests;

namespace CareLabel.Faces.Tests.Fields;

public sealed class FieldCommandsTests
{
    [Theory, ClassData(typeof(Both))]
    [Promise(11, "administrators add own fields of every usual type")]
    public void An_own_field_of_every_type_is_filled_by_the_next_import(On on)
    {
        using var desk = new Desk(on);
        desk.Done("user", "add", "boss@example.no", "--name", "Boss", "--role", "administrator");
        var boss = desk.Json("user", "list").GetProperty("users")[0].GetProperty("id").GetString()!;
        desk.Done("lists", "new", "shirt", "Shirt size", "S", "M", "L");
        var fjord = desk.Done("add", "company", "name=Fjordfisk").Out.Trim();
        var ada = desk.Done("add", "person", "family=Lovelace").Out.Trim();
        (string Type, string[] Options, string Typed, string Written)[] kinds =
        [
            ("text", ["--reason", "nobody knows the values"], " red  shoes ", "red  shoes"), ("long-text", ["--reason", "a story"], "one two", "one two"),
            ("number", [], "1 234,5", "1234.5"), ("money", [], "1 250 NOK", "1250.00 NOK"), ("date", [], "2.3.2026", "2026-03-02"), ("yes-no", [], "ja", "yes"),
            ("pick", ["--list", "shirt"], "m", "m"), ("multi-pick", ["--list", "shirt"], "S; L", "l|s"), ("link", [], "HTTPS://Example.ORG/a", "https://example.org/a"),
            ("email", [], "A@Example.ORG", "a@example.org"), ("phone", [], "+47 22 86 44 00", "+4722864400"),
            ("identifier", ["--number", "intl.iban"], "NO93 8601 1117 947", "NO9386011117947"), ("company", [], fjord, fjord), ("person", [], ada, ada), ("user", [], boss, boss),
        ];
        foreach (var (type, options, _, _) in kinds)
        {
            Assert.Equal(Key(type), desk.Done(["fields", "add", "person", $"My {type}", "--type", type, .. options, "--as", "boss@example.no"]).Out.Trim());
        }

        desk.Work.Write("own.csv", $"First name,Last name,{string.Join(',', kinds.Select(kind => $"My {kind.Type}"))}\nKari,Nordmann,{string.Join(',', kinds.Select(kind => $"\"{kind.Typed}\""))}\n");
        var import = desk.Json("import", "own.csv");
        Assert.True(import.GetProperty("made").GetInt32() == 1, import.GetRawText());
        var values = desk.Values("person", desk.Id("kari nordmann"));
        Assert.Equal(kinds.Select(kind => (kind.Type, (string?)kind.Written)), kinds.Select(kind => (kind.Type, values.GetValueOrDefault(Key(kind.Type)))));

        static string Key(string type) => $"own.my_{type.Replace('-', '_')}";
    }

    [Fact]
    [Promise(12, "a manual correction can become a synonym")]
    public void A_synonym_holds_at_the_next_import()
    {
        using var desk = new Desk(On.Sqlite);
        // A column is a list's where most of its values are in the list.
        desk.Work.Write("status.csv", "First name,Last name,Status,Country\nAda,Lovelace,Kunde,Fedrelandet\n" + string.Concat(Enumerable.Repeat("Kari,Nordmann,Customer,Norge\n", 9)));
        Assert.Equal(1, desk.Json("import", "status.csv").GetProperty("failed").GetInt32());
        desk.Done("lists", "synonym", "status", "Kunde", "customer");
        desk.Done("lists", "synonym", "person.country", "Fedrelandet", "NO");

        Assert.Equal(1, desk.Json("import", "--retry", "1").GetProperty("made").GetInt32());
        var values = desk.Values("person", desk.Id("ada"));
        Assert.Equal(("customer", "NO"), (values["status"], values["country"]));
    }

    [Theory, ClassData(typeof(Both))]
    [Promise(21, "required fields per record type")]
    [Promise(23, "at the import")]
    [Promise(23, "at the command line")]
    public void What_is_required_of_a_kind_of_record_is_asked_by_the_command_line_and_the_import(On on)
    {
        using var desk = new Desk(on);
        desk.Done("fields", "change", "company", "country", "--required", "yes");
        Assert.Equal("country: Country is required. (rule required; the steward can change it)", desk.Refused("add", "company", "name=Fjordfisk"));
        desk.Done("add", "person", "family=Lovelace");
        desk.Work.Write("companies.csv", "Company,City\nFjordfisk AS,Oslo\n");
        Assert.Equal(1, desk.Json("import", "companies.csv", "--kind", "companies").GetProperty("failed").GetInt32());
        Assert.Equal("Country is required.", desk.Work.Rows("data/imports/1-waiting.csv").Single()["What is wrong"]);
        Assert.Equal("Change 2 is undone by change 5: 1 record, 0 fields restored, 1 row retired.", desk.Done("undo", "2").Out.Trim());
        desk.Done("add", "company", "name=Fjordfisk");
    }

    [Theory, ClassData(typeof(Both))]
    [Promise(22, "by status")]
    public void What_a_customer_needs_is_asked_by_the_command_line_and_the_import(On on)
    {
        using var desk = new Desk(on);
        desk.Done("fields", "change", "company", "country", "--required-when", "status=Customer,former");
        Assert.Contains("required when status=customer,former", desk.Done("fields", "list", "company").Out, StringComparison.Ordinal);
        desk.Done("add", "company", "name=Fjordfisk", "status=lead");
        const string said = "country: Country is required where Status is Customer or Former customer. (rule required-when; the steward can change it)";
        Assert.Equal(said, desk.Refused("add", "company", "name=Vestland", "status=customer"));
        Assert.Equal(said, desk.Refused("set", "company", desk.Id("fjordfisk"), "status=customer"));
        desk.Done("set", "company", desk.Id("fjordfisk"), "status=customer", "country=NO");
        desk.Work.Write("companies.csv", "Company,Status\nVestland AS,customer\nNordland AS,lead\n");
        Assert.Equal(1, desk.Json("import", "companies.csv", "--kind", "companies").GetProperty("failed").GetInt32());
        Assert.Equal("Country is required where Status is Customer or Former customer.", desk.Work.Rows("data/imports/1-waiting.csv").Single()["What is wrong"]);
        desk.Done("fields", "change", "company", "country", "--required-when", "never");
        Assert.Equal(1, desk.Json("import", "--retry", "1").GetProperty("made").GetInt32());
    }

    [Fact]
    public void Each_change_answers_programs_with_its_number()
    {
        using var desk = new Desk(On.Sqlite);
        Assert.Equal(2, Change("house", "--name", "Fjordfisk"));
        Assert.Equal(("own.boats", 3), Made("key", "fields", "add", "company", "Boats", "--type", "number"));
        Assert.Equal((4, 5, 6), (Change("fields", "change", "company", "own.boats", "--wanted", "yes"), Change("fields", "retire", "company", "own.boats"), Change("fields", "restore", "company", "own.boats")));
        Assert.Equal(("shirt", 7), Made("name", "lists", "new", "shirt", "Shirt size", "S"));
        Assert.Equal(("m", 8), Made("name", "lists", "add", "shirt", "M"));
        Assert.Equal((9, 10, 11), (Change("lists", "change", "shirt", "m", "--label", "Middle"), Change("lists", "retire", "shirt", "m"), Change("lists", "restore", "shirt", "m")));
        Assert.Equal(12, Change("lists", "synonym", "shirt", "Mellom", "m"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, desk.Json("house", "--name", "Fjordfisk").GetProperty("change").ValueKind);
        Assert.Equal("list-unknown", System.Text.Json.JsonDocument.Parse(desk.Run("lists", "add", "shoe", "41", "--json").Out).RootElement.GetProperty("refused").GetString());

        (string?, int) Made(string named, params string[] args)
        {
            var told = desk.Json(args);
            return (told.GetProperty(named).GetString(), told.GetProperty("change").GetInt32());
        }

        int Change(params string[] args) => desk.Json(args).GetProperty("change").GetInt32();
    }

    [Fact]
    public void Fields_and_lists_are_shown_changed_retired_and_refused()
    {
        using var desk = new Desk(On.Sqlite);
        desk.Done("fields", "add", "company", "Fleet size", "--type", "number", "--best-before", "12");
        var fleet = desk.Json("fields", "list", "company").EnumerateArray().Single(field => field.GetProperty("key").GetString() == "own.fleet_size");
        Assert.Equal(("number", 12), (fleet.GetProperty("type").GetString(), fleet.GetProperty("bestBeforeMonths").GetInt32()));
        desk.Done("fields", "retire", "company", "own.fleet_size");
        Assert.DoesNotContain("own.fleet_size", desk.Done("fields", "list", "company").Out, StringComparison.Ordinal);
        Assert.Contains("own.fleet_size", desk.Done("fields", "list", "company", "--all").Out, StringComparison.Ordinal);

        desk.Done("lists", "add", "segment", "Fish farms", "--colour", "teal");
        desk.Done("lists", "change", "segment", "fish_farms", "--label", "Fish farming");
        desk.Done("lists", "retire", "segment", "fish farming");
        var value = desk.Json("lists", "show", "segment")[0].GetProperty("values")[0];
        Assert.Equal(("fish_farms", "Fish farming", true), (value.GetProperty("name").GetString(), value.GetProperty("label").GetString(), value.GetProperty("isRetired").GetBoolean()));

        Assert.StartsWith("Say why 'Shoe' must be free text", desk.Refused("fields", "add", "person", "Shoe", "--type", "text"), StringComparison.Ordinal);
        Assert.StartsWith("Say which list 'Shoe' picks from", desk.Refused("fields", "add", "person", "Shoe", "--type", "pick"), StringComparison.Ordinal);
        Assert.StartsWith("There was a field 'Fleet size'", desk.Refused("fields", "add", "company", "Fleet size", "--type", "number"), StringComparison.Ordinal);
        Assert.StartsWith("'card' is no kind of number", desk.Refused("fields", "add", "person", "Shoe", "--type", "identifier", "--number", "card"), StringComparison.Ordinal);
        Assert.StartsWith("There is no list 'shoes'", desk.Refused("lists", "show", "shoes"), StringComparison.Ordinal);
        Assert.StartsWith("'customer' means 'Customer' in Status already.", desk.Refused("lists", "add", "status", "customer"), StringComparison.Ordinal);
        Assert.StartsWith("'Mars/Base' is no ", desk.Refused("house", "--time-zone", "Mars/Base"), StringComparison.Ordinal);
        Assert.Equal(2, desk.Run("fields", "add", "person", "Shoe", "--type", "shoe").Exit);
        Assert.Equal(2, desk.Run("fields", "list", "dogs").Exit);
    }
}
