using CareLabel.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Data;

public sealed class BaseTroubleTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_base_that_another_program_writes_to()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await using var other = await Plain(test);
        await Run(other, "BEGIN IMMEDIATE");
        await using var db = await Plain(test);

        Assert.Equal("Another program is writing to the base and did not let go of it; nothing more was written. Try again when it is done.", await Trouble(() => Run(db, "BEGIN IMMEDIATE")));
    }

    [Fact]
    public async Task A_full_disk()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await using var db = await Plain(test);
        await Run(db, "PRAGMA max_page_count = 1");

        Assert.StartsWith("The disk of the base is full", await Trouble(() => Run(db, "CREATE TABLE large AS SELECT zeroblob(100000) AS x")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_base_that_can_only_be_read()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await using var db = new SqliteConnection($"Data Source={test.Place.File};Mode=ReadOnly;Pooling=False");
        await db.OpenAsync(Stop);

        Assert.StartsWith("The base cannot be written", await Trouble(() => Run(db, "CREATE TABLE one (x)")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_base()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        var place = test.Place with { Folder = Directory.CreateDirectory(Path.Combine(test.Place.Folder, "other")).FullName };
        await File.WriteAllTextAsync(place.File, new string('x', 5000), Stop);

        Assert.StartsWith("The file of the base is not one of CareLabel's", await Trouble(() => BaseOpening.Run(place, mayMake: true, Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_place_of_the_file()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await using var db = new BasePlace(Path.Combine(test.Place.Folder, "nowhere"), null).Open();

        Assert.StartsWith("The file of the base cannot be opened", await Trouble(() => db.Database.OpenConnectionAsync(Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_PostgreSQL_that_is_not_there() => Assert.StartsWith(
        "PostgreSQL cannot be reached",
        await Trouble(() => BaseOpening.Run(new(".", "Host=127.0.0.1;Port=1;Database=crm;Username=crm"), mayMake: false, Stop)), StringComparison.Ordinal);

    [Fact]
    public async Task A_PostgreSQL_that_lets_nobody_in() => Assert.StartsWith(
        "PostgreSQL does not let this user in",
        await Trouble(() => BaseOpening.Run(new(".", Postgres.Connection("postgres").Replace("Username=postgres", "Username=nobody", StringComparison.Ordinal)), mayMake: false, Stop)),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_PostgreSQL_that_goes_down_in_the_middle()
    {
        await using var test = await TestCopy.Make(On.Postgres);
        await using var db = test.Open();
        await db.Database.OpenConnectionAsync(Stop);
        var database = new Npgsql.NpgsqlConnectionStringBuilder(test.Place.Connection).Database;
        await Postgres.Run($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'");

        Assert.StartsWith("PostgreSQL is going down", await Trouble(() => db.Database.ExecuteSqlRawAsync("SELECT 1", Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_PostgreSQL_that_only_lets_read()
    {
        await using var test = await TestCopy.Make(On.Postgres);
        await using var db = test.Open();
        await db.Database.OpenConnectionAsync(Stop);
        await db.Database.ExecuteSqlRawAsync("SET default_transaction_read_only = on", Stop);

        Assert.StartsWith("PostgreSQL only lets read", await Trouble(() => db.Database.ExecuteSqlRawAsync("CREATE TABLE one (x int)", Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_of_ours_is_none_of_the_database() => Assert.Null(BaseTrouble.Sentence(new InvalidOperationException("x", new SqliteException("no such table", 1))));

    private static async Task<SqliteConnection> Plain(TestCopy test)
    {
        var connection = new SqliteConnection($"Data Source={test.Place.File};Pooling=False;Default Timeout=1");
        await connection.OpenAsync(Stop);
        return connection;
    }

    private static async Task Run(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Stop);
    }

    private static async Task<string?> Trouble(Func<Task> act) => BaseTrouble.Sentence((await Record.ExceptionAsync(act))!);
}
