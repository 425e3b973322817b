using System.Text.Json;
using CareLabel.Data;
using CareLabel.Faces.Tests.Washes;
using CareLabel.Labels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Faces.Tests.Operations;

public sealed class OperationCommandsTests
{
    [Theory]
    [InlineData("backup", "--out <FILE>")]
    [InlineData("restore", "<FILE>")]
    [InlineData("upgrade", "--json")]
    [InlineData("settings", "--json")]
    [InlineData("jobs list", "--open")]
    [InlineData("jobs show", "<ID>")]
    [InlineData("jobs run", "--json")]
    [InlineData("doctor", "--json")]
    [InlineData("jobs cancel", "<ID>")]
    public void Each_command_explains_itself(string command, string own)
    {
        using var work = new Workplace();
        var ran = work.Run([.. command.Split(' '), "--help"]);

        Assert.Equal((0, ""), (ran.Exit, ran.Said));
        Assert.All([own, "--data <DIR>", "--database <CONNECTION>", "--json", "Examples:", $"carelabel {command}"],
            part => Assert.Contains(part, ran.Out, StringComparison.Ordinal));
        Assert.All(ran.Out.Split('\n'), line => Assert.True(line.Length <= 120, line));
    }

    [Fact]
    public async Task A_base_is_backed_up_restored_and_found_up_to_date()
    {
        using var work = await WithBase();
        var backup = work.Run("backup", "--out", "monday.zip", "--json");
        Assert.Equal((0, ""), (backup.Exit, backup.Said));
        Assert.Equal("sqlite", JsonDocument.Parse(backup.Out).RootElement.GetProperty("from").GetString());

        var restored = work.Run("restore", "monday.zip", "--data", "other", "--json");
        Assert.Equal((0, ""), (restored.Exit, restored.Said));
        Assert.True(JsonDocument.Parse(restored.Out).RootElement.GetProperty("verified").GetBoolean());
        Assert.Equal("The base is up to date.", Assert.Single(work.Run("upgrade", "--data", "other").Lines));
        Assert.Equal((0, "There are no jobs."), Said(work.Run("jobs", "list", "--data", "other")));
        Assert.Equal((0, "Nothing waits."), Ran(work, "other"));
        Assert.Equal(["data", "monday.zip", "other"], work.There());
    }

    [Fact]
    public void Where_there_is_no_base_each_command_says_so()
    {
        using var work = new Workplace();
        foreach (var command in new[] { "backup", "doctor", "upgrade", "jobs list", "jobs run", "jobs show 01960000-0000-7000-8000-000000000001" })
        {
            var ran = work.Run(command.Split(' '));
            Assert.Equal(1, ran.Exit);
            Assert.StartsWith("There is no base at ", Assert.Single(ran.Lines), StringComparison.Ordinal);
        }

        Assert.Empty(work.There());
    }

    [Fact]
    public async Task Work_that_is_due_is_done_and_shown()
    {
        using var work = await WithBase();
        var jobs = JsonDocument.Parse(work.Run("jobs", "run", "--json").Out).RootElement.EnumerateArray().ToList();
        Assert.Equal(["files done", "labels done"], jobs.Select(job => $"{job.GetProperty("kind")} {job.GetProperty("state")}").Order(StringComparer.Ordinal));

        var id = jobs[0].GetProperty("id").GetString()!;
        var shown = JsonDocument.Parse(work.Run("jobs", "show", id, "--json").Out).RootElement;
        Assert.True(JsonElement.DeepEquals(jobs[0], shown));
        Assert.Contains("came out", work.Run("jobs", "show", id).Out, StringComparison.Ordinal);
        Assert.Equal((1, $"Job {id} is done already, so there is nothing to cancel."), Said(work.Run("jobs", "cancel", id)));
        Assert.Equal((0, "Nothing waits."), Said(work.Run("jobs", "run")));
        Assert.Equal(2, work.Run("jobs", "list").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Labels_follow_a_change_of_the_fields_at_once()
    {
        using var work = await WithBase();
        work.Write("people.csv", "First name,Last name,E-mail\nAda,Lovelace,ada@example.org\n");
        Assert.Equal(0, work.Run("import", "people.csv").Exit);
        Assert.Equal((0, ""), work.Run("fields", "change", "person", "title", "--required", "yes") is var changed ? (changed.Exit, changed.Said) : default);

        await using (var db = new BasePlace(work["data"], null).Open())
        {
            Assert.Contains("\"title\"", (await db.Labels.SingleAsync(TestContext.Current.CancellationToken)).Reasons!, StringComparison.Ordinal);
        }

        SqliteConnection.ClearAllPools();
        var doctor = work.Run("doctor", "--json");
        Assert.Equal((0, 0), (doctor.Exit, JsonDocument.Parse(doctor.Out).RootElement.GetProperty("findings").GetArrayLength()));
    }

    [Fact]
    public async Task Doctor_answers_programs_as_it_answers_people()
    {
        using var work = await WithBase();
        await using (var db = new BasePlace(work["data"], null).Open())
        {
            await db.Database.ExecuteSqlRawAsync("INSERT INTO change_set (at, who_name, door, what, records, finished) VALUES ('2026-03-02T09:00:00Z', 'x', 5, 'import', 0, 0)", TestContext.Current.CancellationToken);
        }

        SqliteConnection.ClearAllPools();
        var (people, programs) = (work.Run("doctor"), work.Run("doctor", "--json"));
        Assert.Equal((1, 1), (people.Exit, programs.Exit));
        var finding = Assert.Single(JsonDocument.Parse(programs.Out).RootElement.GetProperty("findings").EnumerateArray());
        Assert.StartsWith($"{finding.GetProperty("check")}: {finding.GetProperty("where")}: {finding.GetProperty("problem")}", people.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_command_line_is_told_from_a_refusal()
    {
        using var work = await WithBase();

        Assert.Equal((2, "'first' is no id of a job."), First(work.Run("jobs", "cancel", "first")));
        Assert.Equal(2, work.Run("restore").Exit);
        Assert.Equal(2, work.Run("backup", "--out", "").Exit);
        Assert.StartsWith("database is 'crm' by the command line; it must be a connection string", Said(work.Run("backup", "--database", "crm")).Said, StringComparison.Ordinal);
        Assert.Equal(2, work.Run("backup", "--database", "crm").Exit);
        Assert.StartsWith("There is no job 0196", First(work.Run("jobs", "cancel", "01960000-0000-7000-8000-000000000001")).Said, StringComparison.Ordinal);
        Assert.StartsWith("After carelabel jobs a command is missing", First(work.Run("jobs")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_in_trouble_is_one_sentence()
    {
        using var work = await WithBase();
        var gone = work.Run("backup", "--database", "Host=127.0.0.1;Port=1;Database=crm;Username=crm");
        Assert.Equal(1, gone.Exit);
        Assert.StartsWith("PostgreSQL cannot be reached", Assert.Single(gone.Lines), StringComparison.Ordinal);

        await File.WriteAllTextAsync(work["data/carelabel.db"], new string('x', 8192), TestContext.Current.CancellationToken);
        var broken = work.Run("backup");
        Assert.Equal((1, "The file of the base is not one of CareLabel's, or it is encrypted."), Said(broken));
        Assert.Equal((1, "nowhere.zip: there is no such file, so nothing was restored."), Said(work.Run("restore", "nowhere.zip")));
    }

    [Fact]
    public void Settings_say_where_they_come_from()
    {
        using var work = new Workplace();
        Directory.CreateDirectory(work["data"]);
        work.Write("data/carelabel.json", """{ "uploadLimit": "1 GB" }""");
        var ran = work.RunWith(new() { ["CARELABEL_LOG_LEVEL"] = "debug" }, "settings", "--json");
        var settings = JsonDocument.Parse(ran.Out).RootElement.EnumerateArray()
            .ToDictionary(one => one.GetProperty("variable").GetString()!, one => (one.GetProperty("value").GetString(), one.GetProperty("from").GetString()));

        Assert.Equal(("1 GB", "data/carelabel.json"), settings["CARELABEL_UPLOAD_LIMIT"]);
        Assert.Equal(("debug", "CARELABEL_LOG_LEVEL"), settings["CARELABEL_LOG_LEVEL"]);
        Assert.Equal(("data", "preset"), settings["CARELABEL_DATA"]);
        Assert.Equal((1, "'CARELABEL_DATTA' in the environment is no setting; did you mean 'CARELABEL_DATA'?"),
            Said(work.RunWith(new() { ["CARELABEL_DATTA"] = "x" }, "settings")));
    }

    [Fact]
    public async Task Backups_go_where_the_settings_say()
    {
        using var work = await WithBase();
        work.Write("data/carelabel.json", """{ "backups": "kept" }""");
        Assert.StartsWith(work["data/kept/backup-"], work.Run("backup").Out, StringComparison.Ordinal);
        Assert.StartsWith(work["elsewhere/backup-"], work.RunWith(new() { ["CARELABEL_BACKUPS"] = work["elsewhere"] }, "backup").Out, StringComparison.Ordinal);
        Assert.Equal((1, "data/carelabel.json: line 1 is not valid JSON."), work.Write("data/carelabel.json", "{ x") is not null ? Said(work.Run("backup")) : default);
    }

    // The second time nothing is left to do.
    private static (int Exit, string Said) Ran(Workplace work, string data) =>
        work.Run("jobs", "run", "--data", data).Exit == 0 ? Said(work.Run("jobs", "run", "--data", data)) : default;

    private static (int Exit, string Said) Said(Ran ran) => (ran.Exit, Assert.Single(ran.Lines));

    private static (int Exit, string Said) First(Ran ran) => (ran.Exit, ran.Lines[0]);

    private static async Task<Workplace> WithBase()
    {
        var work = new Workplace();
        await using var db = (await BaseOpening.Run(new(work["data"], null), mayMake: true, TestContext.Current.CancellationToken)).Done!;
        SqliteConnection.ClearAllPools();
        return work;
    }
}
