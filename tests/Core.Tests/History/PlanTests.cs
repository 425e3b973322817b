using System.Data.Common;
using CareLabel.Core.Tests.Data;
using CareLabel.Data;
using CareLabel.History;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareLabel.Core.Tests.History;

/// <summary>No page of the history goes through a whole table, however large the base is.</summary>
public sealed class PlanTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task Pages_of_the_history_scan_no_table(On on)
    {
        await using var test = await TestCopy.Make(on);
        var ada = Cast.Ada;
        await Cast.Have(test, ada, Cast.Email(ada, "ada@example.org"));
        await Deeds.Edit<Person>(test, ada.Root, person => person.Family = "King");
        var spy = new Spy();
        await using var db = Open(test, on, spy);
        var list = new ChangeList(db);
        ChangeList.Request[] pages =
        [
            new(), new() { Before = 3 }, new() { Who = Cast.Someone.User }, new() { WhoName = "Kari" }, new() { Door = Door.Form }, new() { What = "edit" },
            new() { Record = ada.Root }, new() { From = test.Clock.Now.UtcDateTime }, new() { To = test.Clock.Now.UtcDateTime.AddDays(1), Before = 3 },
        ];
        foreach (var page in pages) Assert.NotEmpty((await list.Run(Cast.Someone, page, Stop)).Done!.Rows);
        Assert.Equal(2 * pages.Length, spy.Seen.Count);
        await new RecordHistory(db, Rooms.NewCatalogue()).Run(Cast.Someone, new(ada.Root), Stop);

        Assert.Empty(await Scans(db, on, [.. spy.Seen]));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_scan_is_seen(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Cast.Have(test, Cast.Ada);
        var spy = new Spy();
        await using var db = Open(test, on, spy);
        await db.People.Where(person => person.Notes == "x").ToListAsync(Stop);
        Assert.Single(await Scans(db, on, [.. spy.Seen]));
    }

    private static Db Open(TestCopy test, On on, Spy spy) => on == On.Sqlite
        ? new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={test.Place.File};Pooling=false").AddInterceptors(spy).Options)
        : new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(test.Place.Connection).AddInterceptors(spy).Options);

    private static async Task<List<string>> Scans(Db db, On on, List<(string Sql, DbParameter[] Values)> statements)
    {
        await db.Database.OpenConnectionAsync(Stop);
        // The tables are too small for PostgreSQL to prefer an index by itself.
        if (on == On.Postgres) await db.Database.ExecuteSqlRawAsync("SET enable_seqscan = off", Stop);
        var scans = new List<string>();
        foreach (var (sql, values) in statements)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = (on == On.Sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + sql;
            foreach (var value in values)
            {
                var copy = command.CreateParameter();
                (copy.ParameterName, copy.Value) = (value.ParameterName, value.Value);
                command.Parameters.Add(copy);
            }

            await using var plan = await command.ExecuteReaderAsync(Stop);
            while (await plan.ReadAsync(Stop))
            {
                var line = plan.GetString(on == On.Sqlite ? 3 : 0).Trim();
                if (IsScan(line)) scans.Add($"{line} in {sql}");
            }
        }

        return scans;
    }

    // What a statement has gathered itself ('undo', a list of ids) may be gone through.
    private static bool IsScan(string line) => line.Contains("Seq Scan", StringComparison.Ordinal)
        || (line.StartsWith("SCAN ", StringComparison.Ordinal) && !line.StartsWith("SCAN undo", StringComparison.Ordinal) && !line.StartsWith("SCAN CONSTANT", StringComparison.Ordinal)
            && !line.Contains("VIRTUAL TABLE", StringComparison.Ordinal));

    private sealed class Spy : DbCommandInterceptor
    {
        public List<(string Sql, DbParameter[] Values)> Seen { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Seen.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>()]));
            return ValueTask.FromResult(result);
        }
    }
}
