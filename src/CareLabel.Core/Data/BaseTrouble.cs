using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace CareLabel.Data;

/// <summary>What a database may answer when nothing is wrong with what was asked: locked, full, gone, out of reach. Told as people say it.</summary>
public static class BaseTrouble
{
    /// <summary>One sentence; null where the trouble is not the database's, or is a mistake of ours.</summary>
    public static string? Sentence(Exception e)
    {
        for (var at = e; at is not null; at = at is AggregateException several ? several.Flatten().InnerExceptions[0] : at.InnerException)
        {
            var said = at switch
            {
                SqliteException sqlite => OfSqlite(sqlite),
                PostgresException postgres => OfPostgres(postgres),
                NpgsqlException { InnerException: SocketException or TimeoutException or IOException } npgsql => Unreachable(npgsql),
                _ => null,
            };
            if (said is not null) return said;
        }

        return null;
    }

    /// <summary>Whether the database says that what it holds is damaged.</summary>
    public static bool IsDamage(Exception e) => e.GetBaseException() is
        SqliteException { SqliteErrorCode: raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB } or PostgresException { SqlState: PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted };

    private static string? OfSqlite(SqliteException e) => e.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "Another program is writing to the base and did not let go of it; nothing more was written. Try again when it is done.",
        raw.SQLITE_FULL => "The disk of the base is full; nothing more was written. Make room and try again.",
        raw.SQLITE_READONLY => "The base cannot be written: this account has no right to, or the disk is read-only.",
        raw.SQLITE_CANTOPEN or raw.SQLITE_PERM => "The file of the base cannot be opened: it is gone, its disk is read-only, or this account has no right to it or its folder.",
        raw.SQLITE_NOTADB => "The file of the base is not one of CareLabel's, or it is encrypted.",
        raw.SQLITE_CORRUPT => "The file of the base is damaged; 'carelabel restore' puts a backup in its place.",
        raw.SQLITE_IOERR => "The disk of the base failed to read or write, or is full; what was not confirmed was not kept.",
        _ => null,
    };

    // The codes are those of PostgreSQL's own list, appendix A of its manual.
    private static string? OfPostgres(PostgresException e) => e.SqlState switch
    {
        PostgresErrorCodes.InvalidCatalogName => $"PostgreSQL has no such database: {e.MessageText}.",
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => $"PostgreSQL does not let this user in: {e.MessageText}.",
        PostgresErrorCodes.InsufficientPrivilege => $"This user of PostgreSQL has no right to do that: {e.MessageText}.",
        PostgresErrorCodes.DiskFull => "The disk of PostgreSQL is full; nothing more was written. Make room and try again.",
        PostgresErrorCodes.TooManyConnections => "PostgreSQL has no connection left; nothing was changed. Try again in a moment.",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
            "PostgreSQL is going down or coming up; what was not confirmed was not kept. Try again in a moment.",
        PostgresErrorCodes.ReadOnlySqlTransaction => "PostgreSQL only lets read there; nothing was changed.",
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure =>
            "Somebody else is changing the same; nothing was changed. Try again.",
        _ => null,
    };

    private static string Unreachable(DbException e) => $"PostgreSQL cannot be reached, or the connection to it broke: {e.InnerException!.Message.TrimEnd('.')}.";
}
