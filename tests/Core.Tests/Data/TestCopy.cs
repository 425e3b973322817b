using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Tests;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CareLabel.Core.Tests.Data;

/// <summary>The databases that every test of the base runs on.</summary>
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

/// <summary>
/// A migrated base of a test's own, empty, gone when the test ends. Migrations run once; each test gets a copy.
/// </summary>
public sealed class TestCopy : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqlite);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgres);

    private readonly string? _database;

    private TestCopy(BasePlace place, string? database) => (Place, _database) = (place, database);

    /// <summary>Where it is.</summary>
    public BasePlace Place { get; }

    /// <summary>The time that the base believes.</summary>
    public TestClock Clock { get; } = new();

    /// <summary>The lane of this base.</summary>
    public WriteLane Lane { get; } = new();

    /// <summary>Makes one.</summary>
    public static async Task<TestCopy> Make(On on)
    {
        var folder = Directory.CreateTempSubdirectory("carelabel-test-").FullName;
        if (on == On.Sqlite)
        {
            var place = new BasePlace(folder, null);
            File.Copy(await SqliteTemplate.Value, place.File);
            return new(place, null);
        }

        var template = await PostgresTemplate.Value;
        var name = $"test_{Guid.NewGuid():N}";
        await Postgres.Run($"CREATE DATABASE {name} TEMPLATE {template}");
        return new(new(folder, Postgres.Connection(name)), name);
    }

    /// <summary>Opens the base anew, as another request would.</summary>
    public Db Open() => Place.Open();

    /// <summary>The write path to a base.</summary>
    public Writes Writes(Db db, params IDerived[] derived) => new(db, Lane, Clock, derived);

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(Place.Connection));
            await Postgres.Run($"DROP DATABASE {_database} WITH (FORCE)");
        }
        else
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool(new($"Data Source={Place.File}"));
        }

        Directory.Delete(Place.Folder, true);
    }

    private static async Task<string> MakeSqlite()
    {
        var place = new BasePlace(Directory.CreateTempSubdirectory("carelabel-template-").FullName, null);
        await using (var db = place.Open())
        {
            await db.Database.MigrateAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return place.File;
    }

    private static async Task<string> MakePostgres()
    {
        var name = $"template_{Guid.NewGuid():N}";
        await Postgres.Run($"CREATE DATABASE {name}");
        var place = new BasePlace(".", Postgres.Connection(name));
        await using (var db = place.Open()) await db.Database.MigrateAsync();
        NpgsqlConnection.ClearPool(new NpgsqlConnection(place.Connection));
        return name;
    }
}
