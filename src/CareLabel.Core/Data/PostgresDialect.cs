using System.Data.Common;
using Npgsql;

namespace CareLabel.Data;

/// <summary>COPY for many rows, batches of statements for few.</summary>
internal sealed class PostgresDialect : Dialect
{
    // Below this many rows a COPY costs more than it saves.
    private const int WorthCopying = 20;

    private const int BatchSize = 500;

    private PostgresDialect()
    {
    }

    public static PostgresDialect Only { get; } = new();

    public override string LockRows => " FOR NO KEY UPDATE";

    public override async Task<DbTransaction> BeginWrite(DbConnection connection, CancellationToken stop) =>
        await connection.BeginTransactionAsync(stop);

    public override async Task Insert(
        DbConnection connection, DbTransaction within, TableShape table, IEnumerable<object[]> rows, CancellationToken stop)
    {
        var all = rows as IReadOnlyList<object[]> ?? [.. rows];
        var names = string.Join(", ", table.Columns.Select(column => Quote(column.Name)));
        if (all.Count < WorthCopying)
        {
            var sql = $"INSERT INTO {Quote(table.Name)} ({names}) VALUES ({Marks(table.Columns.Count)})";
            await Run(connection, within, new(sql, [.. table.Columns.Select(column => column.StoreType)]), all, stop);
            return;
        }

        await using var copy = await ((NpgsqlConnection)connection).BeginBinaryImportAsync($"COPY {Quote(table.Name)} ({names}) FROM STDIN (FORMAT BINARY)", stop);
        foreach (var row in all)
        {
            await copy.StartRowAsync(stop);
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is DBNull) await copy.WriteNullAsync(stop);
                else await copy.WriteAsync(row[i], table.Columns[i].StoreType, stop);
            }
        }

        await copy.CompleteAsync(stop);
    }

    public override async Task<int[]> Run(
        DbConnection connection, DbTransaction within, Statement statement, IReadOnlyList<object[]> rows, CancellationToken stop)
    {
        var met = new int[rows.Count];
        for (var first = 0; first < rows.Count; first += BatchSize)
        {
            var end = Math.Min(rows.Count, first + BatchSize);
            await using var batch = new NpgsqlBatch((NpgsqlConnection)connection, (NpgsqlTransaction)within);
            for (var row = first; row < end; row++) batch.BatchCommands.Add(Command(statement, rows[row]));
            await batch.ExecuteNonQueryAsync(stop);
            for (var row = first; row < end; row++) met[row] = (int)batch.BatchCommands[row - first].RecordsAffected;
        }

        return met;
    }

    private static NpgsqlBatchCommand Command(Statement statement, object[] values)
    {
        var command = new NpgsqlBatchCommand(statement.Sql);
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.Add(new NpgsqlParameter($"p{i}", values[i]) { DataTypeName = statement.Types[i] });
        }

        return command;
    }
}
