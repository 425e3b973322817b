using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareLabel.Data;

/// <summary>How SQLite keeps a base: readers beside one writer, nothing lost when the power goes, nothing left of what was erased.</summary>
internal sealed class SqliteSetUp : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; "
        + "PRAGMA wal_autocheckpoint = 16384;";

    private SqliteSetUp()
    {
    }

    public static SqliteSetUp Only { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        return command;
    }
}
