using System.Diagnostics;
using System.Text.Json;
using CareLabel.Data;
using CareLabel.Faces.Tests.Washes;
using CareLabel.Fields;
using CareLabel.Imports;
using CareLabel.Search;
using CareLabel.Shared;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CareLabel.Faces.Tests.Bases;

/// <summary>The databases that the commands work on.</summary>
public enum On
{
    Sqlite,
    Postgres,
}

/// <summary>Both databases, for theories.</summary>
public sealed class Both : TheoryData<On>
{
    public Both()
    {
        Add(On.Sqlite);
        Add(On.Postgres);
    }
}

/// <summary>A folder and a database of a test's own, in which the built command is run as a person runs it; there is no base yet.</summary>
public sealed class Desk : IDisposable
{
    private static readonly Lazy<string> Server = new(StartPostgres);

    private readonly string? _database;

    // The program compiles for long washes; commands that end at once start in half the time without that. The number is hexadecimal.
    private readonly Dictionary<string, string> _environment = new() { ["DOTNET_TC_CallCountingDelayMs"] = "64" };

    public Desk(On on)
    {
        if (on == On.Sqlite) return;
        _database = $"desk_{Guid.NewGuid():N}";
        Postgres($"CREATE DATABASE {_database}");
        Connection = new NpgsqlConnectionStringBuilder(Server.Value) { Database = _database, Pooling = false }.ToString();
        _environment["CARELABEL_DATABASE"] = Connection;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The folder.</summary>
    public Workplace Work { get; } = new();

    /// <summary>How PostgreSQL is reached; null for SQLite.</summary>
    public string? Connection { get; }

    /// <summary>Where the base is.</summary>
    public BasePlace Place => new(Work["data"], Connection);

    /// <summary>Runs the command.</summary>
    public Ran Run(params string[] args) => Work.RunWith(_environment, args);

    /// <summary>Runs the command, which must do what it is asked.</summary>
    public Ran Done(params string[] args)
    {
        var ran = Run(args);
        Assert.True(ran.Exit == 0, $"{string.Join(' ', args)} ended with {ran.Exit}: {ran.Said}{ran.Out}");
        return ran;
    }

    /// <summary>Runs the command with <c>--json</c> and reads its answer.</summary>
    public JsonElement Json(params string[] args) => JsonDocument.Parse(Done([.. args, "--json"]).Out).RootElement;

    /// <summary>Runs the command, which must refuse, and answers its one sentence.</summary>
    public string Refused(params string[] args)
    {
        var ran = Run(args);
        Assert.True(ran.Exit == 1, $"{string.Join(' ', args)} ended with {ran.Exit}: {ran.Said}{ran.Out}");
        return Assert.Single(ran.Lines);
    }

    /// <summary>Runs the command at a terminal, where keys are typed; answers what the terminal showed.</summary>
    public Ran AtTerminal(string typed, params string[] args)
    {
        var line = string.Join(' ', args.Select(arg => $"'{arg}'"));
        return Work.Bash($"printf '{typed}' | script -qec \"$carelabel {line}\" /dev/null", _environment);
    }

    /// <summary>Starts the command, to be killed.</summary>
    public Process Start(params string[] args) => Work.Start("dotnet", _environment, [Workplace.Command, .. args]);

    /// <summary>The id of the one record that is found by some words.</summary>
    public string Id(string words) => Ask(room => Assert.Single(room.GetRequiredService<FindRecords>()
        .Run(Actor.OfMachine, new(words), Stop).GetAwaiter().GetResult().Done!.Rows).Record.Id.ToString());

    /// <summary>The values of a record by field, read past the command line.</summary>
    public Dictionary<string, string?> Values(string kind, string id) => Ask(room => room.GetRequiredService<ShowRecord>()
        .Run(Actor.OfMachine, new(Enum.Parse<RecordKind>(kind, ignoreCase: true), Guid.Parse(id)), Stop).GetAwaiter().GetResult().Done!.Values
        .ToDictionary(value => value.Number == 1 ? value.Field.Key : FormattableString.Invariant($"{value.Field.Key}:{value.Number}"), value => value.Written));

    /// <summary>The same with a base into which <see cref="Customers.Two"/> was imported, as change 2.</summary>
    public static Desk WithCustomers(On on)
    {
        var desk = new Desk(on);
        desk.Work.Write("customers.csv", Customers.Two);
        using (var db = BaseOpening.Run(desk.Place, mayMake: true, Stop, Rooms.Seed).GetAwaiter().GetResult().Done!) Assert.NotNull(db);
        Assert.Null(desk.Ask(room => room.GetRequiredService<ImportLists>().Run(Actor.OfMachine, new(desk.Work["customers.csv"]), null, Stop).GetAwaiter().GetResult().Refused));
        return desk;
    }

    /// <summary>Asks the base past the command line.</summary>
    public T Ask<T>(Func<IServiceProvider, T> ask)
    {
        using var services = Rooms.Add(new ServiceCollection(), Place).AddSingleton(new CareLabel.Activities.FileRules(1)).BuildServiceProvider();
        using var scope = services.CreateScope();
        var answer = ask(scope.ServiceProvider);
        SqliteConnection.ClearAllPools();
        return answer;
    }

    public void Dispose()
    {
        // An inspection by this process must not keep the base.
        SqliteConnection.ClearAllPools();
        Work.Dispose();
        if (_database is not null) Postgres($"DROP DATABASE {_database} WITH (FORCE)");
    }

    private static void Postgres(string sql)
    {
        using var connection = new NpgsqlConnection(Server.Value + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static string StartPostgres()
    {
        using var script = Process.Start(new ProcessStartInfo(Path.Combine(Workplace.Checkout, "dev", "postgres"), "start") { RedirectStandardOutput = true })!;
        var connection = script.StandardOutput.ReadToEnd().Trim();
        script.WaitForExit();
        return script.ExitCode == 0 ? connection : throw new InvalidOperationException("dev/postgres could not start PostgreSQL.");
    }
}
