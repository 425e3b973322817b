using System.Diagnostics;
using CareLabel.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CareLabel.Base.Bench;

/// <summary>A fresh base that goes when the measuring ends.</summary>
internal sealed class EmptyPlace : IAsyncDisposable
{
    private readonly string? _server;

    private EmptyPlace(BasePlace place, string? server) => (Place, _server) = (place, server);

    /// <summary>Where it is.</summary>
    public BasePlace Place { get; }

    /// <summary>Makes one in a file, or as a database of a server.</summary>
    public static async Task<EmptyPlace> Make(string? server)
    {
        var folder = Directory.CreateTempSubdirectory("carelabel-bench-").FullName;
        var name = $"bench_{Guid.NewGuid():N}";
        if (server is not null) await Run(server, $"CREATE DATABASE {name}");
        var place = new BasePlace(folder, server is null ? null : new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString());
        await using var db = place.Open();
        await db.Database.MigrateAsync();
        return new(place, server);
    }

    /// <summary>The server that dev/postgres starts.</summary>
    public static string Server()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CareLabel.slnx"))) folder = folder.Parent;
        using var script = Process.Start(new ProcessStartInfo(Path.Combine(folder.FullName, "dev", "postgres"), "start") { RedirectStandardOutput = true })!;
        return script.StandardOutput.ReadToEnd().Trim();
    }

    /// <summary>Its size on disk, with all that was written brought home.</summary>
    public async Task<long> SizeBytes()
    {
        await using var db = Place.Open();
        if (!Place.IsFile) return (await db.Database.SqlQuery<long>($"SELECT pg_database_size(current_database()) AS \"Value\"").ToListAsync())[0];
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return new FileInfo(Place.File).Length;
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        if (_server is not null) await Run(_server, $"DROP DATABASE {new NpgsqlConnectionStringBuilder(Place.Connection).Database} WITH (FORCE)");
        Directory.Delete(Place.Folder, true);
    }

    private static async Task Run(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
