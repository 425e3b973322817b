using CareLabel.Companies;
using CareLabel.Contacts;
using CareLabel.Core.Tests.Data;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Operations;
using CareLabel.People;
using CareLabel.Search;
using CareLabel.Shared;
using CareLabel.Tests;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Search;

public sealed class FindRecordsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task However_a_name_is_written_it_is_found(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Write(test, [.. ((string[])["Ørjan", "Orjan", "Oerjan", "Łucja", "Lucja", "Håkon", "Haakon", "Müller", "Mueller"]).Select(name => new Person { Given = name, Family = "Dahl" })]);

        foreach (var typed in (string[])["Ørjan", "Orjan", "Oerjan", "ØRJAN", "ørj", "orja", "oerj"])
        {
            Assert.Equal(["Oerjan Dahl", "Orjan Dahl", "Ørjan Dahl"], (await Find(test, typed)).Select(row => row.Title).Order(StringComparer.Ordinal));
        }

        foreach (var typed in (string[])["Łucja", "lucja", "LUC"])
        {
            Assert.Equal(["Lucja Dahl", "Łucja Dahl"], (await Find(test, typed)).Select(row => row.Title).Order(StringComparer.Ordinal));
        }

        foreach (var typed in (string[])["Håkon", "Hakon", "Haakon"]) Assert.Equal(2, (await Find(test, typed)).Count);
        foreach (var typed in (string[])["Müller", "Muller", "Mueller"]) Assert.Equal(2, (await Find(test, typed)).Count);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Words_beginnings_numbers_addresses_and_cities_all_find(On on)
    {
        await using var test = await TestCopy.Make(on);
        var (ada, fish) = (Cast.Ada, Cast.Fjordfisk);
        await Write(
            test, ada, fish, new PhoneNumber { OfKind = RecordKind.Person, Of = ada.Key, Number = "+4722864400;ext=12" },
            new PhoneNumber { OfKind = RecordKind.Person, Of = ada.Key, Number = "+46701234567", Position = 2 }, Cast.Email(ada, "ada.lovelace@example.org"),
            new PostalAddress { OfKind = RecordKind.Company, Of = fish.Key, City = "Tromsø" },
            new CompanyNumber { OfKind = RecordKind.Company, Of = fish.Key, Scheme = "no-orgnr", Number = "923609016" });

        foreach (var typed in (string[])[
            "ada", "Lovelace, Ada", "lov ad", "22864400", "22 86 44 00", "+47 22 86 44 00", "0047 22864400", "2286", "0701234567", "070-123 45 67",
            "ada.lovelace@example.org", "ada.lov", "example.org", "ada example"])
        {
            Assert.Equal("Ada Lovelace", Assert.Single(await Find(test, typed)).Title);
        }

        foreach (var typed in (string[])["fjord", "Fjordfisk AS", "923 609 016", "923609016", "9236", "tromso", "Tromsoe fjordfisk"])
        {
            var row = Assert.Single(await Find(test, typed));
            Assert.Equal(("Fjordfisk AS", "Tromsø", RecordKind.Company), (row.Title, row.City, row.Record.Kind));
        }

        foreach (var typed in (string[])["ovelace", "ada fjordfisk", "nobody", "22864401"]) Assert.Empty(await Find(test, typed));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Names_come_before_what_else_has_the_word_and_whole_words_before_beginnings(On on)
    {
        await using var test = await TestCopy.Make(on);
        var (town, person, firm) = (new Company { Name = "Havbruk" }, new Person { Given = "Oslofjord", Family = "Dahl" }, new Company { Name = "Oslo Taxi" });
        await Write(test, firm, person, town, new PostalAddress { OfKind = RecordKind.Company, Of = town.Key, City = "Oslo" });
        Assert.Equal(["Oslo Taxi", "Oslofjord Dahl", "Havbruk"], (await Find(test, "oslo")).Select(row => row.Title));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_is_changed_is_found_as_it_is_now_and_what_is_retired_only_when_asked_for(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Write(test, Cast.Ada);
        await Change(test, ada => ada.Family = "King");
        Assert.Empty(await Find(test, "lovelace"));
        Assert.Single(await Find(test, "king"));

        await Change(test, ada => ada.RetiredAt = test.Clock.Now.UtcDateTime);
        Assert.Empty(await Find(test, "king"));
        Assert.True(Assert.Single(await Find(test, "king", withRetired: true)).IsRetired);
        Assert.Empty(await Findings(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Nobody_finds_what_they_may_not_see(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Write(test, Cast.Ada, new Company { Name = "Ada AS" });
        var reader = new Actor(null, "Ola", Door.Form, new(new Dictionary<RecordKind, Acts> { [RecordKind.Company] = Acts.See }));
        await using var db = test.Open();
        var find = new FindRecords(db, Rooms.NewCatalogue());

        Assert.Equal("Ada AS", Assert.Single((await find.Run(reader, new("ada"), Stop)).Done!.Rows).Title);
        Assert.IsType<MayNotSee>((await find.Run(reader, new("ada", RecordKind.Person), Stop)).Refused);
        Assert.Empty((await find.Run(reader with { Rights = new(new Dictionary<RecordKind, Acts>()) }, new("ada"), Stop)).Done!.Rows);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task The_fifty_most_relevant_are_shown_in_few_statements(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Write(test, [.. Enumerable.Range(0, 400).Select(i => new Person { Given = "Annalise", Family = $"Dahl{i}" }), new Person { Given = "Anna", Family = "Dahl" }]);
        await using var db = test.Open();
        using var statements = new StatementCount(db);
        var found = (await new FindRecords(db, Rooms.NewCatalogue()).Run(Cast.Someone, new("anna d"), Stop)).Done!;
        var most = statements.Count;

        Assert.Equal((50, true, "Anna Dahl"), (found.Rows.Count, found.HasMore, found.Rows[0].Title));
        Assert.InRange(most, 1, 5);
        await new FindRecords(db, Rooms.NewCatalogue()).Run(Cast.Someone, new("  ?! "), Stop);
        Assert.Equal(most, statements.Count);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Whatever_is_typed_is_only_words(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Write(test, Cast.Ada);
        foreach (var typed in (string[])[
            "", " ", "'", "\"", "*", "ada*", "AND", "NOT ada", "ada OR", "names : ada", "(ada", "ada & !b", "'ada':*", "{0}", "{1} ada", "\0", "ada\0", "\ud800", "NEAR(ada)", "-ada", "^ada",
            "a", "1", "00", "000000000000000000000", new string('a', 100_000), string.Join(' ', Enumerable.Repeat("ada", 5_000)), "🐟", "'; DROP TABLE label; --"])
        {
            await Find(test, typed);
        }

        Assert.Single(await Find(test, "\"ada*\""));
        Assert.Single(await Find(test, string.Join(' ', Enumerable.Repeat("ada", 5_000))));
    }

    [Fact]
    public async Task SQLite_scans_no_table()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await using var db = test.Open();
        foreach (var namesOnly in (bool[])[true, false])
        {
            var sql = "EXPLAIN QUERY PLAN " + db.Dialect.Words.Find(namesOnly, "e.kind IN (1, 2) AND NOT e.is_retired").Replace("{0}", "'ada*'", StringComparison.Ordinal).Replace("{1}", "50", StringComparison.Ordinal);
            var plan = await Plan(db, sql, 3);
            Assert.NotEmpty(plan);
            Assert.DoesNotContain(plan, line => line.StartsWith("SCAN", StringComparison.Ordinal) && !line.Contains("VIRTUAL TABLE INDEX", StringComparison.Ordinal));
            Assert.Contains(plan, line => line.Contains("USING INTEGER PRIMARY KEY", StringComparison.Ordinal));
            Assert.DoesNotContain(plan, line => line.Contains("TEMP B-TREE", StringComparison.Ordinal));
        }

        Assert.Contains(await Plan(db, "EXPLAIN QUERY PLAN SELECT * FROM search_entry WHERE words = 'ada'", 3), line => line.StartsWith("SCAN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task PostgreSQL_scans_no_table()
    {
        await using var test = await TestCopy.Make(On.Postgres);
        await using var db = test.Open();
        await db.Database.OpenConnectionAsync(Stop);
        await db.Database.ExecuteSqlRawAsync("SET enable_seqscan = off", Stop);
        foreach (var (namesOnly, index) in ((bool, string)[])[(true, "ix_search_entry_names"), (false, "ix_search_entry_all")])
        {
            var sql = "EXPLAIN " + db.Dialect.Words.Find(namesOnly, "e.kind IN (1, 2) AND NOT e.is_retired").Replace("{0}", "'''ada'':*'", StringComparison.Ordinal).Replace("{1}", "50", StringComparison.Ordinal);
            var plan = await Plan(db, sql, 0);
            Assert.Contains(plan, line => line.Contains(index, StringComparison.Ordinal));
            Assert.DoesNotContain(plan, line => line.Contains("Seq Scan", StringComparison.Ordinal));
        }

        Assert.Contains(await Plan(db, "EXPLAIN SELECT * FROM search_entry WHERE words = 'ada'", 0), line => line.Contains("Seq Scan", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task The_check_sees_words_that_are_not_those_of_the_record(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Write(test, Cast.Ada, Cast.Fjordfisk);
        Assert.Empty(await Findings(test));
        await using var db = test.Open();
        await db.SearchEntries.Where(entry => entry.Kind == RecordKind.Person).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Names, "grace hopper"), Stop);
        await db.SearchEntries.Where(entry => entry.Kind == RecordKind.Company).ExecuteDeleteAsync(Stop);
        Assert.Equal(
            ["It has no search words.", "Its search words are not those of its values."],
            (await Findings(test)).Select(finding => finding.Problem).Order(StringComparer.Ordinal));
        Assert.Single(await Find(test, "hopper"));
        Assert.Empty(await Find(test, "fjordfisk"));
    }

    [Fact]
    public async Task What_is_changed_leaves_no_trace_in_the_index()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await Write(test, [.. Enumerable.Range(0, 200).Select(i => new Person { Given = "Ada", Family = $"Dahl{i}" }), new Person { Given = "Zebedeusz", Family = "Last" }]);
        await using (var db = test.Open())
        {
            (await db.People.SingleAsync(person => person.Given == "Zebedeusz", Stop)).Given = "Adam";
            await test.Writes(db, new SearchWords(Rooms.NewCatalogue())).Save(new(Cast.Someone, "edit"), Changes.Of(db), Stop);
        }

        await using var later = test.Open();
        var blocks = await later.Database.SqlQueryRaw<byte[]>("SELECT block AS \"Value\" FROM search_words_data").ToListAsync(Stop);
        Assert.DoesNotContain(blocks, block => System.Text.Encoding.Latin1.GetString(block).Contains("ebedeusz", StringComparison.Ordinal));
        Assert.Contains(blocks, block => System.Text.Encoding.Latin1.GetString(block).Contains("ahl0", StringComparison.Ordinal));
        Assert.Empty(await Findings(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task The_check_sees_words_that_are_not_those_of_the_records(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Write(test, Cast.Ada);
        await using var db = test.Open();
        await db.SearchEntries.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.IsRetired, true), Stop);
        Assert.Equal(["It is in use and not found."], (await Findings(test)).Select(finding => finding.Problem));
        await db.SearchEntries.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.IsRetired, false), Stop);
        await db.People.ExecuteUpdateAsync(set => set.SetProperty(person => person.RetiredAt, test.Clock.Now.UtcDateTime), Stop);
        Assert.Equal(["It is retired and still found."], (await Findings(test)).Select(finding => finding.Problem));
        await db.People.ExecuteDeleteAsync(Stop);
        Assert.Equal(["There are search words of records that do not exist."], (await Findings(test)).Select(finding => finding.Problem));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_number_is_found_as_it_is_dialled_and_what_is_retired_comes_last(On on)
    {
        await using var test = await TestCopy.Make(on);
        var (ada, gone) = (Cast.Ada, Cast.Ada);
        await Write(test, ada, new CareLabel.Contacts.PhoneNumber { OfKind = RecordKind.Person, Of = ada.Key, Number = "+4722864400" });
        gone.RetiredAt = test.Clock.Now.UtcDateTime;
        await Write(test, gone);

        Assert.Equal(ada.Root, Assert.Single(await Find(test, "0047 22864400")).Record);
        Assert.Equal([false, true], (await Find(test, "Ada Lovelace", withRetired: true)).Select(row => row.IsRetired));
    }

    [Fact]
    public async Task The_check_sees_a_full_text_that_is_not_that_of_the_words()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await Write(test, Cast.Ada);
        await using var db = test.Open();
        await db.Database.ExecuteSqlRawAsync("INSERT INTO search_words(search_words) VALUES ('delete-all')", Stop);
        Assert.Contains("The full-text index does not agree with the words that it is made of.", (await Findings(test)).Select(finding => finding.Problem));
    }

    private static async Task<List<string>> Plan(Db db, string sql, int column)
    {
        if (db.Database.GetDbConnection().State != System.Data.ConnectionState.Open) await db.Database.OpenConnectionAsync(Stop);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(Stop);
        while (await reader.ReadAsync(Stop)) plan.Add(reader.GetString(column));
        return plan;
    }

    private static async Task Write(TestCopy test, params Row[] rows)
    {
        await using var db = test.Open();
        var changes = new Changes();
        foreach (var row in rows) changes.Add(row);
        Assert.Null((await test.Writes(db, new SearchWords(Rooms.NewCatalogue())).Save(new(Cast.Someone, "edit"), changes, Stop)).Refused);
    }

    private static async Task Change(TestCopy test, Action<Person> change)
    {
        await using var db = test.Open();
        change(await db.People.SingleAsync(Stop));
        Assert.Null((await test.Writes(db, new SearchWords(Rooms.NewCatalogue())).Save(new(Cast.Someone, "edit"), Changes.Of(db), Stop)).Refused);
    }

    private static async Task<IReadOnlyList<FindRecords.Row>> Find(TestCopy test, string typed, bool withRetired = false)
    {
        await using var db = test.Open();
        return (await new FindRecords(db, Rooms.NewCatalogue()).Run(Cast.Someone, new(typed, WithRetired: withRetired), Stop)).Done!.Rows;
    }

    private static async Task<List<Finding>> Findings(TestCopy test)
    {
        await using var db = test.Open();
        return await new WordsAsFolded(Rooms.NewCatalogue()).Run(db, Stop).ToListAsync(Stop);
    }
}
