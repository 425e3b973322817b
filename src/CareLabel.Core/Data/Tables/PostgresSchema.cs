using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CareLabel.Data.Tables;

/// <summary>All that a base has in PostgreSQL.</summary>
internal static class PostgresSchema
{
    private const int MostTries = 20;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    /// <summary>Takes away all tables, those of Quartz and the list of migrations too.</summary>
    public static Task Clear(Db db, CancellationToken stop) => db.Database.ExecuteSqlRawAsync(
        """
        DO $$ DECLARE one record; BEGIN
            FOR one IN SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' LOOP
                EXECUTE 'DROP TABLE IF EXISTS ' || quote_ident(one.relname) || ' CASCADE';
            END LOOP;
        END $$
        """, stop);

    /// <summary>Whether nobody else is connected. What this program keeps open of its own is closed first.</summary>
    public static async Task<bool> IsMine(Db db, CancellationToken stop)
    {
        NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection());
        for (var tries = 1; ; tries++)
        {
            var others = await db.Database.SqlQueryRaw<int>(
                """SELECT count(*)::int AS "Value" FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'""")
                .SingleAsync(stop);
            if (others == 0) return true;
            if (tries == MostTries) return false;
            // The server takes a moment to see that a connection was closed.
            await Task.Delay(Moment, stop);
        }
    }
}
