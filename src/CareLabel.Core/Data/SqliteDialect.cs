using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CareLabel.Data;

/// <summary>Prepared statements, whose values stand in the order of their parameters.</summary>
internal sealed class SqliteDialect : Dialect
{
    private SqliteDialect()
    {
    }

    public static SqliteDialect Only { get; } = new();

    public override bool TakesOneWriter => true;

    public override FullText Words => SqliteWords.Only;

    // There is one writer at a time, so what is read within a write stays.
    public override Task Hold(
        DbConnection connection, DbTransaction within, string table, string key, IReadOnlyCollection<Guid> ids, CancellationToken stop) => Task.CompletedTask;

    // Immediate: the write lock is taken before anything is read, so that what was read still holds when it is written.
    public override Task<DbTransaction> BeginWrite(DbConnection connection, CancellationToken stop) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    // Who writes holds the whole base.
    public override string Hold(string select, RowLock hold) => select;

    public override Task<DbTransaction> BeginSnapshot(DbConnection connection, CancellationToken stop) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public override IReadOnlyList<(string Sql, string Problem)> Integrity { get; } =
    [
        ("PRAGMA integrity_check", "The file is damaged; restore a backup."),
        ("PRAGMA foreign_key_check", "A row refers to one that there is not."),
    ];

    public override Task Insert(DbConnection connection, DbTransaction within, TableShape table, IEnumerable<object[]> rows, CancellationToken stop)
    {
        var sql = $"INSERT INTO {Quote(table.Name)} ({string.Join(", ", table.Columns.Select(column => Quote(column.Name)))}) VALUES ({Marks(table.Columns.Count)})";
        using var insert = new SqliteStatement((SqliteConnection)connection, sql);
        foreach (var row in rows)
        {
            stop.ThrowIfCancellationRequested();
            insert.Run(row);
        }

        return Task.CompletedTask;
    }

    public override Task<int[]> Run(
        DbConnection connection, DbTransaction within, Statement statement, IReadOnlyList<object[]> rows, CancellationToken stop)
    {
        using var prepared = new SqliteStatement((SqliteConnection)connection, statement.Sql);
        var met = new int[rows.Count];
        for (var row = 0; row < met.Length; row++)
        {
            stop.ThrowIfCancellationRequested();
            met[row] = prepared.Run(rows[row]);
        }

        return Task.FromResult(met);
    }

    public override async Task<bool[]> Update(
        DbConnection connection, DbTransaction within, RowUpdate update, IReadOnlyList<object[]> rows, CancellationToken stop)
    {
        var terms = update.Columns.Select((column, i) => $"{Quote(column.Name)} = @p{i}").ToList();
        var sql = $"UPDATE {Quote(update.Table)} SET {string.Join(", ", terms.Take(update.Set.Count))} WHERE {string.Join(" AND ", terms.Skip(update.Set.Count))}";
        return Array.ConvertAll(await Run(connection, within, new(sql, []), rows, stop), met => met > 0);
    }
}
