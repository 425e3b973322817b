using System.Text.Json;
using CareLabel.Data;
using CareLabel.Faces.Tests.Bases;
using CareLabel.Faces.Tests.Washes;
using CareLabel.Imports;
using CareLabel.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Faces.Tests.Imports;

public sealed class ImportCommandTests
{
    [Fact]
    public void A_dry_run_counts_and_shows_the_mapping_and_does_nothing()
    {
        using var desk = new Desk(On.Sqlite);
        desk.Work.Write("mixed.csv", Customers.Mixed);
        var would = desk.Json("import", "mixed.csv", "--dry-run");

        Assert.Equal((true, 3, 1, 1, 1), (would.GetProperty("dryRun").GetBoolean(), Number("rows"), Number("made"), Number("failed"), Number("needsWord")));
        Assert.Equal("person", would.GetProperty("map").GetProperty("rows").GetString());
        Assert.Equal([1], desk.Json("history").EnumerateArray().Select(row => row.GetProperty("id").GetInt32()));

        desk.Work.Write("map.json", would.GetProperty("map").GetRawText().Replace("person.employer.role", "person.notes", StringComparison.Ordinal));
        desk.Done("import", "mixed.csv", "--map", "map.json", "--acknowledge");
        Assert.Equal("ring meg", desk.Values("person", desk.Id("anna berg"))["phone"]);

        int Number(string name) => would.GetProperty(name).GetInt32();
    }

    [Theory, ClassData(typeof(Both))]
    [CareLabel.Tests.Promise(23, "an import row that fails waits in a queue")]
    public void Rows_that_are_not_let_in_wait_are_shown_mended_and_tried_again(On on)
    {
        using var desk = new Desk(on);
        desk.Work.Write("mixed.csv", Customers.Mixed);
        var ran = desk.Done("import", "mixed.csv");

        // A machine that needs many seconds says in between how far it is.
        Assert.Equal("", ran.Out);
        Assert.Equal(
            ["3 rows. Made 1, changed 0, same 0, waiting 2 (1 of them for a word: --acknowledge lets them in). Import 1, change 2: carelabel undo 2 takes it back.",
                "The rows that wait, with what is wrong: data/imports/1-waiting.csv. Mend them there, then: carelabel import --retry 1"],
            ran.Lines[^2..]);
        var waiting = desk.Work.Rows("data/imports/1-waiting.csv");
        Assert.Equal([("2", "Per", "Last name is required."), ("3", "Anna", "Phone: This is not a phone number. Write the number with digits, or move the text to another field.")],
            waiting.Select(row => (row["Row"], row["First name"], row["What is wrong"])));

        var path = desk.Work["data/imports/1-waiting.csv"];
        File.WriteAllText(path, File.ReadAllText(path).Replace("2,2,Per,,", "2,2,Per,Berg,", StringComparison.Ordinal));
        var mended = desk.Json("import", "--retry", "1");
        Assert.Equal((1, 1), (mended.GetProperty("made").GetInt32(), mended.GetProperty("needsWord").GetInt32()));
        Assert.Equal(["3"], desk.Work.Rows("data/imports/1-waiting.csv").Select(row => row["Row"]));
        Assert.Equal("per@nordlys.se", desk.Values("person", desk.Id("per berg"))["email"]);

        Assert.StartsWith("1 row. Made 1, ", desk.Done("import", "--retry", "1", "--acknowledge").Lines[^1], StringComparison.Ordinal);
        Assert.False(File.Exists(path));
        Assert.Equal("No row of import 1 waits to be mended.", desk.Refused("import", "--retry", "1"));
        Assert.StartsWith("All is in order", desk.Done("doctor").Out, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(Both))]
    [CareLabel.Tests.Promise(100, "resume after a crash")]
    public async Task An_import_that_was_killed_goes_on_at_the_row_where_it_stopped(On on)
    {
        const int Rows = 12_000;
        using var desk = Desk.WithCustomers(on);
        desk.Work.Write("many.csv", Customers.Many(Rows));
        using (var process = desk.Start("import", "many.csv"))
        {
            // The second import is waited for, not a time: its first rows are there when they are seen.
            while (!process.HasExited && await Made(desk) == 0) await Task.Delay(20, TestContext.Current.CancellationToken);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var made = await Made(desk);
        Assert.InRange(made, 1, Rows - 1);
        Assert.Equal("Change 3 is not finished; wait for it, or resume it if it was interrupted.", desk.Refused("undo", "3"));
        Assert.Equal(1, desk.Run("doctor").Exit);
        Assert.Equal("Import 2 has not come to its end; resume it first: carelabel import --resume 2", desk.Refused("import", "--retry", "2"));

        Assert.Matches(@"^many\.csv: import 2 of this list was ended at row \d{1,2},000\. To go on with it: carelabel import --resume 2; ", desk.Refused("import", "many.csv"));
        desk.Work.Write("many.csv", Customers.Many(Rows - 1));
        Assert.Contains("is not the list that import 2 began with", desk.Run("import", "--resume", "2").Said, StringComparison.Ordinal);
        desk.Work.Write("many.csv", Customers.Many(Rows));
        var resumed = desk.Json("import", "--resume", "2");
        Assert.Equal((2, 3, Rows), (resumed.GetProperty("import").GetInt32(), resumed.GetProperty("change").GetInt32(), resumed.GetProperty("made").GetInt32()));
        Assert.Equal("Import 2 has come to its end; there is nothing to resume.", desk.Refused("import", "--resume", "2"));

        desk.Done("export", "people", "--out", "all.csv", "--fields", "email");
        Assert.Equal(Rows + 2, desk.Work.Rows("all.csv").Select(row => row["E-mail"]).Distinct().Count());
        Assert.Equal(Rows + 2, desk.Work.Rows("all.csv").Count);
        Assert.StartsWith("All is in order", desk.Done("doctor").Out, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(Both))]
    [CareLabel.Tests.Promise(100, "undo including updates")]
    public void An_update_by_a_chosen_key_is_undone_with_the_rest(On on)
    {
        using var desk = Desk.WithCustomers(on);
        desk.Work.Write("update.csv", "First name,Last name,E-mail,City\nOla,Olsen,ola@fjordfisk.no,Bergen\nNo,Body,nobody@example.org,Bergen\n");
        var update = desk.Json("import", "update.csv", "--mode", "update", "--key", "email");

        Assert.Equal((0, 1, 1), (update.GetProperty("made").GetInt32(), update.GetProperty("changed").GetInt32(), update.GetProperty("failed").GetInt32()));
        var ola = desk.Id("ola");
        Assert.Equal("Olsen", desk.Values("person", ola)["family"]);
        desk.Done("undo", "3");
        Assert.Equal(("Hansen", "Oslo"), (desk.Values("person", ola)["family"], desk.Values("person", ola)["address.city"]));
    }

    [Fact]
    public void At_a_terminal_a_bar_is_shown_and_elsewhere_nothing_but_the_result()
    {
        using var desk = new Desk(On.Sqlite);
        desk.Work.Write("customers.csv", Customers.Two);
        Assert.Matches(@"Importing +.*%.* rows", desk.AtTerminal("", "import", "customers.csv").Out);

        var quiet = desk.Done("import", "customers.csv");
        Assert.Equal("", quiet.Out);
        Assert.Equal("2 rows. Made 0, changed 0, same 2, waiting 0. Import 2, change 3; no record was changed.", quiet.Lines[^1]);
    }

    [Theory]
    [InlineData(120_000, 12, 25, "120,000 rows · 10,000/s · 0:00:36 left")]
    [InlineData(120_000, 12, 100, "120,000 rows · 10,000/s")]
    [InlineData(900, 0.5, 25, "900 rows")]
    public void The_bar_tells_rows_rate_and_time_left(int rows, double seconds, int percent, string words) =>
        Assert.Equal(words, Cli.Imports.ImportBar.Words(new("list.csv", percent, 100, ImportCounts.None with { Rows = rows }), TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Time_left_goes_by_the_rows_of_this_run() =>
        // Resumed at half: in ten seconds a tenth of the list went in, so that the other four tenths take forty.
        Assert.EndsWith("· 0:00:40 left", Cli.Imports.ImportBar.Words(new("list.csv", 60, 100, ImportCounts.None with { Rows = 10 }) { FromBytes = 50 }, TimeSpan.FromSeconds(10)), StringComparison.Ordinal);

    [Fact]
    public void Programs_are_answered_in_JSON_whatever_comes_of_the_lists()
    {
        using var desk = new Desk(On.Sqlite);
        desk.Work.Write("customers.csv", Customers.Two);
        desk.Work.Write("none.csv", "");
        var all = JsonDocument.Parse(desk.Run("import", "customers.csv", "none.csv", "customers.csv", "--json").Out).RootElement;
        Assert.Equal([(2, ""), (0, "file-empty")], all.EnumerateArray().Select(one => one.TryGetProperty("refused", out var why) ? (0, why.GetString()!) : (one.GetProperty("made").GetInt32(), "")));

        var refused = desk.Run("import", "none.csv", "--json");
        Assert.Equal((1, "file-empty"), (refused.Exit, JsonDocument.Parse(refused.Out).RootElement.GetProperty("refused").GetString()));
        Assert.Equal("map-unreadable", JsonDocument.Parse(desk.Run("import", "customers.csv", "--map", "none.csv", "--json").Out).RootElement.GetProperty("refused").GetString());
    }

    [Theory, ClassData(typeof(Both))]
    [CareLabel.Tests.Promise(100, "per-row result")]
    public void What_came_of_each_row_is_written_where_it_is_asked_for(On on)
    {
        using var desk = new Desk(on);
        desk.Work.Write("mixed.csv", Customers.Mixed);
        desk.Done("import", "mixed.csv", "--results", "would.csv", "--dry-run");
        desk.Done("import", "mixed.csv", "--results", "first.csv");
        desk.Done("import", "mixed.csv", "--results", "again.csv");

        const string Wrong = "Phone: This is not a phone number. Write the number with digits, or move the text to another field.";
        Assert.Equal(
            [("1", "made", ""), ("2", "waits", "Last name is required."), ("3", "waits for a word", Wrong)],
            desk.Work.Rows("first.csv").Select(row => (row["Row"], row["Result"], row["What is wrong"])));
        Assert.Equal(desk.Work.Rows("first.csv").Select(row => row["Result"]), desk.Work.Rows("would.csv").Select(row => row["Result"]));
        var made = Assert.Single(desk.Ask(room => room.GetRequiredService<Db>().People.Select(person => person.Id).ToList()));
        Assert.Equal(["", "", ""], desk.Work.Rows("would.csv").Select(row => row["Record"]));
        Assert.Equal([$"person {made}", "", ""], desk.Work.Rows("first.csv").Select(row => row["Record"]));
        Assert.Equal(("mixed.csv", "same", $"person {made}"), desk.Work.Rows("again.csv").Select(row => (row["List"], row["Result"], row["Record"])).First());
        Assert.StartsWith("data: what comes of the rows cannot be written there: ", desk.Refused("import", "mixed.csv", "--results", "data"), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_wait_though_their_file_cannot_be_written()
    {
        using var desk = new Desk(On.Sqlite);
        desk.Work.Write("mixed.csv", Customers.Mixed);
        Directory.CreateDirectory(desk.Work["data"]);
        desk.Work.Write("data/imports", "in the way");
        var ran = desk.Done("import", "mixed.csv", "--json");
        Assert.Equal((2, JsonValueKind.Null), (Waiting(ran), JsonDocument.Parse(ran.Out).RootElement.GetProperty("waiting").ValueKind));
        Assert.Contains("They wait in the base; make room or mend the folder, and 'carelabel import --retry 1' tries them again and writes the file.", ran.Lines[^1], StringComparison.Ordinal);

        File.Delete(desk.Work["data/imports"]);
        Assert.Equal(2, Waiting(desk.Done("import", "--retry", "1", "--json")));
        Assert.Equal(["1-waiting.csv"], Directory.GetFiles(desk.Work["data/imports"]).Select(Path.GetFileName));

        static int Waiting(Ran ran) => JsonDocument.Parse(ran.Out).RootElement is var told ? told.GetProperty("failed").GetInt32() + told.GetProperty("needsWord").GetInt32() : 0;
    }

    [Fact]
    public void What_cannot_be_imported_is_refused_and_nothing_is_written()
    {
        using var desk = new Desk(On.Sqlite);
        desk.Work.Write("customers.csv", Customers.Two);
        desk.Work.Write("page.csv", "<html><body>no list</body></html>");
        desk.Work.Write("empty.csv", "");
        desk.Work.Write("map.json", "{");
        desk.Work.Write("retired.json", """{ "rows": "person", "lines": [ { "column": "Last name", "to": "person.family" }, { "column": "City", "to": "person.title" } ] }""");
        desk.Done("fields", "retire", "person", "title");

        Assert.Equal("nowhere.csv: there is no such file.", desk.Refused("import", "nowhere.csv"));
        Assert.StartsWith("page.csv: ", desk.Refused("import", "page.csv"), StringComparison.Ordinal);
        Assert.StartsWith("empty.csv: empty file", desk.Refused("import", "empty.csv"), StringComparison.Ordinal);
        Assert.StartsWith("map.json: this is no mapping of columns", desk.Refused("import", "customers.csv", "--map", "map.json"), StringComparison.Ordinal);
        Assert.StartsWith("The mapping sends 'City' to 'person.title', which is used no more", desk.Refused("import", "customers.csv", "--map", "retired.json"), StringComparison.Ordinal);
        Assert.StartsWith("Records cannot be found by 'born'", desk.Refused("import", "customers.csv", "--key", "born"), StringComparison.Ordinal);
        Assert.Equal("There is no import 9.", desk.Refused("import", "--retry", "9"));
        Assert.Equal("There is no import 9.", desk.Refused("import", "--resume", "9"));
        Assert.Equal(2, desk.Run("import").Exit);
        Assert.Equal(2, desk.Run("import", "customers.csv", "--mode", "replace").Exit);
        Assert.Equal(2, desk.Run("import", "customers.csv", "--resume", "1").Exit);
        Assert.Equal([2, 1], desk.Json("history").EnumerateArray().Select(row => row.GetProperty("id").GetInt32()));
    }

    // How many rows of the second import were written, as another program sees it.
    private static async Task<int> Made(Desk desk)
    {
        await using var db = desk.Place.Open();
        return await db.Imports.Where(import => import.Id == 2).Select(import => import.Made).SingleOrDefaultAsync(TestContext.Current.CancellationToken);
    }
}
