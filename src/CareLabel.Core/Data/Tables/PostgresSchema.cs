using Microsoft.EntityFrameworkCore;

namespace CareLabel.Data.Tables;

/// <summary>All that a base has in PostgreSQL.</summary>
internal static class PostgresSchema
{
    /// <summary>Takes away all tables, those of Quartz and the list of migrations too.</summary>
    public static Task Clear(Db db, CancellationToken stop) => db.Database.ExecuteSqlRawAsync(
        """
        DO $$ DECLARE one record; BEGIN
            FOR one IN SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' LOOP
                EXECUTE 'DROP TABLE IF EXISTS ' || quote_ident(one.relname) || ' CASCADE';
            END LOOP;
        END $$
        """, stop);
}
