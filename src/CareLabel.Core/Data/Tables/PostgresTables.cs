using System.Data;
using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace CareLabel.Data.Tables;

/// <summary>The tables of a base in PostgreSQL.</summary>
internal sealed class PostgresTables : TableReader
{
    private const string DayForm = "yyyy-MM-dd";

    private PostgresTables()
    {
    }

    public static PostgresTables Only { get; } = new();

    // Words to search by are made again from the records, as are generated columns.
    public override async Task<IReadOnlyList<StoredTable>> Tables(DbConnection connection, CancellationToken stop)
    {
        var columns = await Ask(connection,
            """
            SELECT list.relname::text, field.attname::text, format_type(field.atttypid, NULL)
            FROM pg_class AS list JOIN pg_attribute AS field ON field.attrelid = list.oid
            WHERE list.relnamespace = current_schema()::regnamespace AND list.relkind = 'r' AND field.attnum > 0 AND NOT field.attisdropped
                AND field.attgenerated = '' AND field.atttypid <> 'tsvector'::regtype ORDER BY list.relname, field.attnum
            """, stop);
        var references = await Ask(connection,
            """
            SELECT one.relname::text, other.relname::text FROM pg_constraint AS link
            JOIN pg_class AS one ON one.oid = link.conrelid JOIN pg_class AS other ON other.oid = link.confrelid
            WHERE link.contype = 'f' AND one.relnamespace = current_schema()::regnamespace
            """, stop);
        return InOrder(
            columns.GroupBy(row => row[0]).Where(table => !IsForeign(table.Key))
                .Select(table => new StoredTable(table.Key, [.. table.Select(row => new ColumnShape(row[1], row[2]))])), references);
    }

    public override async Task<DbTransaction> BeginRead(DbConnection connection, CancellationToken stop)
    {
        var within = await ((NpgsqlConnection)connection).BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        await using var command = new NpgsqlCommand("SET TRANSACTION READ ONLY", (NpgsqlConnection)connection, within);
        await command.ExecuteNonQueryAsync(stop);
        return within;
    }

    public override async Task GoOnCounting(DbConnection connection, DbTransaction within, StoredTable table, CancellationToken stop)
    {
        var counted = await Ask(connection,
            $"""
            SELECT field.attname::text, pg_get_serial_sequence(quote_ident(list.relname), field.attname) FROM pg_class AS list
            JOIN pg_attribute AS field ON field.attrelid = list.oid
            WHERE list.relnamespace = current_schema()::regnamespace AND list.relname = '{table.Name}' AND field.attidentity <> ''
            """, stop);
        foreach (var pair in counted)
        {
            await using var command = connection.CreateCommand();
            command.Transaction = within;
            command.CommandText = $"SELECT setval('{pair[1]}', max({Dialect.Quote(pair[0])})) FROM {Dialect.Quote(table.Name)} HAVING count(*) > 0";
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    public override object ToStored(object? value, string storeType) => (storeType, value) switch
    {
        (_, null) => DBNull.Value,
        ("uuid", byte[] bytes) => new Guid(bytes, bigEndian: true),
        ("timestamp with time zone", long microseconds) => new DateTime(DateTime.UnixEpoch.Ticks + (microseconds * 10), DateTimeKind.Utc),
        ("date", string day) => DateOnly.ParseExact(day, DayForm, CultureInfo.InvariantCulture),
        ("boolean", long truth) => truth != 0,
        ("smallint", long number) => checked((short)number),
        ("integer", long number) => checked((int)number),
        ("bigint", long) or ("double precision", double) or ("bytea", byte[]) or ("text" or "character varying", string) => value,
        ("double precision", long number) => (double)number,
        ("numeric", string number) => decimal.Parse(number, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"A {value.GetType().Name} has no place in a column of {storeType}."),
    };

    protected override object FromStored(object value) => value switch
    {
        Guid id => id.ToByteArray(bigEndian: true),
        DateTime moment => (moment.Ticks - DateTime.UnixEpoch.Ticks) / 10,
        DateOnly day => day.ToString(DayForm, CultureInfo.InvariantCulture),
        bool truth => truth ? 1L : 0L,
        short or int => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        long or double or string or byte[] => value,
        _ => throw new NotSupportedException($"A {value.GetType().Name} cannot be written so that another database can read it."),
    };
}
