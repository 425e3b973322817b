using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CareLabel.Data;

/// <summary>Where a base lies: a folder with a SQLite file, or a PostgreSQL database with a folder for its files.</summary>
/// <param name="Folder">Holds attachments, backups and, where there is no <paramref name="Connection"/>, the base itself.</param>
/// <param name="Connection">How PostgreSQL is reached; null for SQLite.</param>
public sealed record BasePlace(string Folder, string? Connection)
{
    /// <summary>The SQLite file.</summary>
    public string File => Path.Combine(Folder, "carelabel.db");

    /// <summary>The folder of attachments.</summary>
    public string Files => Path.Combine(Folder, "files");

    /// <summary>Whether it lies in a file.</summary>
    public bool IsFile => Connection is null;

    /// <summary>Where it is, without secrets, for people.</summary>
    public string Shown => Connection is null
        ? File
        : new NpgsqlConnectionStringBuilder(Connection) is var parts ? $"{parts.Database} on {parts.Host}" : "";

    /// <summary>Opens it; it need not exist yet. A list of thousands of ids goes along as one value, not as thousands of parameters.</summary>
    public Db Open()
    {
        if (Connection is not null)
        {
            return new PostgresDb(new DbContextOptionsBuilder<PostgresDb>()
                .UseNpgsql(Connection, how => how.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).Options);
        }

        var file = new SqliteConnectionStringBuilder { DataSource = File, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
        return new SqliteDb(new DbContextOptionsBuilder<SqliteDb>()
            .UseSqlite(file, how => how.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).AddInterceptors(SqliteSetUp.Only).Options);
    }
}
