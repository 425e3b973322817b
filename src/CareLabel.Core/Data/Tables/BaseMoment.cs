using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Data.Tables;

/// <summary>A base as it is at one moment, while others go on writing to it.</summary>
internal sealed class BaseMoment : IAsyncDisposable
{
    private readonly string? _copy;

    private BaseMoment(DbConnection connection, DbTransaction within, string? copy) => (Connection, Within, _copy) = (connection, within, copy);

    /// <summary>Where it can be read.</summary>
    public DbConnection Connection { get; }

    /// <summary>The transaction that sees it.</summary>
    public DbTransaction Within { get; }

    /// <summary>What is wrong with it; null where it is whole.</summary>
    public string? Damage { get; private init; }

    /// <summary>Holds the moment.</summary>
    /// <param name="db">The base.</param>
    /// <param name="aside">A name that nobody has; a file in one piece is copied beside it.</param>
    /// <param name="stop">Ends the work early.</param>
    public static async Task<BaseMoment> Of(Db db, string aside, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        var connection = db.Database.GetDbConnection();
        return connection is SqliteConnection sqlite ? await Copy(sqlite, $"{aside}.db", stop) : new(connection, await TableReader.Of(db).BeginRead(connection, stop), null);
    }

    public async ValueTask DisposeAsync()
    {
        await Within.DisposeAsync();
        if (_copy is null) return;
        await Connection.DisposeAsync();
        File.Delete(_copy);
    }

    // SQLite copies page by page while others write; the copy is checked page by page, and so is the base with it.
    private static async Task<BaseMoment> Copy(SqliteConnection from, string path, CancellationToken stop)
    {
        var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            await copy.OpenAsync(stop);
            from.BackupDatabase(copy);
            await using var check = copy.CreateCommand();
            check.CommandText = "PRAGMA integrity_check(1)";
            var said = (string)(await check.ExecuteScalarAsync(stop))!;
            return new(copy, copy.BeginTransaction(deferred: true), path) { Damage = said == "ok" ? null : said };
        }
        catch
        {
            await copy.DisposeAsync();
            File.Delete(path);
            throw;
        }
    }
}
