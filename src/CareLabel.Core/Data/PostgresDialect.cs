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

    public override bool TakesOneWriter => false;

    public override FullText Words => PostgresWords.Only;

    public override async Task Hold(
        DbConnection connection, DbTransaction within, string table, string key, IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        // In order, so that two who hold the same rows never wait for each other.
        var sql = $"SELECT 1 FROM {Quote(table)} WHERE {Quote(key)} = ANY($1) ORDER BY {Quote(key)} FOR UPDATE";
        await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)connection, (NpgsqlTransaction)within);
        command.Parameters.Add(new() { Value = ids.ToArray() });
        await command.ExecuteNonQueryAsync(stop);
    }

    public override async Task<DbTransaction> BeginWrite(DbConnection connection, CancellationToken stop) =>
        await connection.BeginTransactionAsync(stop);

    public override string Hold(string select, RowLock hold) => select + (hold == RowLock.Shared ? " FOR SHARE" : " FOR UPDATE");

    public override async Task<DbTransaction> BeginSnapshot(DbConnection connection, CancellationToken stop) =>
        await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, stop);

    public override IReadOnlyList<(string Sql, string Problem)> Integrity { get; } =
    [
        ("SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid", "This index is not valid; rebuild it with REINDEX."),
        ("SELECT conname FROM pg_constraint WHERE NOT convalidated", "This constraint was never validated."),
    ];

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

    // One statement for all rows: a statement for each costs more than the rows themselves.
    public override async Task<bool[]> Update(
        DbConnection connection, DbTransaction within, RowUpdate update, IReadOnlyList<object[]> rows, CancellationToken stop)
    {
        var named = string.Join(", ", Enumerable.Range(0, update.Columns.Count).Select(i => $"v{i}"));
        var lists = string.Join(", ", update.Columns.Select((column, i) => $"@p{i}::{column.StoreType}[]"));
        var set = string.Join(", ", update.Set.Select((column, i) => $"{Quote(column.Name)} = v{i}"));
        var found = string.Join(" AND ", update.Found.Select((column, i) => $"t.{Quote(column.Name)} = v{update.Set.Count + i}"));
        await using var command = new NpgsqlCommand(
            $"UPDATE {Quote(update.Table)} AS t SET {set} FROM unnest({lists}) WITH ORDINALITY AS v({named}, place) WHERE {found} RETURNING place",
            (NpgsqlConnection)connection, (NpgsqlTransaction)within);
        for (var column = 0; column < update.Columns.Count; column++)
        {
            command.Parameters.Add(Values(rows, column, update.Columns[column].StoreType));
        }

        var met = new bool[rows.Count];
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) met[reader.GetInt64(0) - 1] = true;
        return met;
    }

    // As an array of what the column holds, since that is how its elements are written; one that holds nothing is of any type.
    private static NpgsqlParameter Values(IReadOnlyList<object[]> rows, int column, string type)
    {
        var held = rows.Select(row => row[column]).FirstOrDefault(value => value is not DBNull)?.GetType();
        var element = held is { IsValueType: true } ? typeof(Nullable<>).MakeGenericType(held) : held ?? typeof(string);
        var values = Array.CreateInstance(element, rows.Count);
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row][column] is not DBNull) values.SetValue(rows[row][column], row);
        }

        return new($"p{column}", values) { DataTypeName = held is null ? "text[]" : $"{type}[]" };
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
