using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CareLabel.Data.Tables;

/// <summary>The tables of a base in a file.</summary>
internal sealed class SqliteTables : TableReader
{
    private SqliteTables()
    {
    }

    public static SqliteTables Only { get; } = new();

    // Full-text tables are virtual, with shadows that hold their words; they are made again from the records.
    public override async Task<IReadOnlyList<StoredTable>> Tables(DbConnection connection, CancellationToken stop)
    {
        var columns = await Ask(connection,
            """
            SELECT list.name, field.name, field.type FROM pragma_table_list AS list, pragma_table_xinfo(list.name) AS field
            WHERE list.schema = 'main' AND list.type = 'table' AND list.name NOT LIKE 'sqlite_%' AND field.hidden = 0 ORDER BY list.name, field.cid
            """, stop);
        var references = await Ask(connection,
            """SELECT list.name, other."table" FROM pragma_table_list AS list, pragma_foreign_key_list(list.name) AS other WHERE list.schema = 'main' AND list.type = 'table'""", stop);
        return InOrder(
            columns.GroupBy(row => row[0]).Where(table => !IsForeign(table.Key))
                .Select(table => new StoredTable(table.Key, [.. table.Select(row => new ColumnShape(row[1], row[2]))])), references);
    }

    public override Task<DbTransaction> BeginRead(DbConnection connection, CancellationToken stop) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    // SQLite counts on from the highest number that it was given.
    public override Task GoOnCounting(DbConnection connection, DbTransaction within, StoredTable table, CancellationToken stop) => Task.CompletedTask;

    public override object ToStored(object? value, string storeType) => value ?? DBNull.Value;

    protected override object FromStored(object value) => value;
}
