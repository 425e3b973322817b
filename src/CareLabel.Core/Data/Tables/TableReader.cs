using System.Data.Common;
using System.Runtime.CompilerServices;

namespace CareLabel.Data.Tables;

/// <summary>
/// Reads and fills all tables of a base, whatever program made them: it asks the database and not the model. Values come
/// and go in one form that both databases can hold: whole number, text, bytes, fraction or nothing, as SQLite stores them.
/// </summary>
public abstract class TableReader
{
    /// <summary>The tables of the base in an order in which they can be filled; not those that follow from others by themselves.</summary>
    public abstract Task<IReadOnlyList<StoredTable>> Tables(DbConnection connection, CancellationToken stop);

    /// <summary>Begins a transaction that sees the base as it is at one moment, and writes nothing.</summary>
    public abstract Task<DbTransaction> BeginRead(DbConnection connection, CancellationToken stop);

    /// <summary>Sets what counts rows to go on after those that were filled in.</summary>
    public abstract Task GoOnCounting(DbConnection connection, DbTransaction within, StoredTable table, CancellationToken stop);

    /// <summary>A value of the common form as this database stores it.</summary>
    public abstract object ToStored(object? value, string storeType);

    /// <summary>The reader of a base.</summary>
    public static TableReader Of(Db db) => db is SqliteDb ? SqliteTables.Only : PostgresTables.Only;

    /// <summary>The rows of a table, each as its values in the common form. The same array is handed out again and again.</summary>
    public async IAsyncEnumerable<object?[]> Rows(
        DbConnection connection, DbTransaction within, StoredTable table, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = within;
        command.CommandText = $"SELECT {string.Join(", ", table.Columns.Select(column => Dialect.Quote(column.Name)))} FROM {Dialect.Quote(table.Name)}";
        await using var reader = await command.ExecuteReaderAsync(stop);
        var values = new object?[table.Columns.Count];
        while (await reader.ReadAsync(stop))
        {
            for (var i = 0; i < values.Length; i++) values[i] = reader.IsDBNull(i) ? null : FromStored(reader.GetValue(i));
            yield return values;
        }
    }

    /// <summary>A value as this database gives it, in the common form.</summary>
    protected abstract object FromStored(object value);

    /// <summary>Reads the rows of a question to the catalogue.</summary>
    protected static async Task<List<string[]>> Ask(DbConnection connection, string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(stop);
        var rows = new List<string[]>();
        while (await reader.ReadAsync(stop))
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetString(i))]);
        }

        return rows;
    }

    /// <summary>Puts tables behind those that they refer to.</summary>
    protected static IReadOnlyList<StoredTable> InOrder(IEnumerable<StoredTable> tables, IReadOnlyList<string[]> references)
    {
        var (left, ordered) = (tables.OrderBy(table => table.Name, StringComparer.Ordinal).ToList(), new List<StoredTable>());
        while (left.Count > 0)
        {
            var free = left.Find(table => !references.Any(pair => pair[0] == table.Name && pair[1] != table.Name && left.Exists(other => other.Name == pair[1])))
                ?? throw new InvalidOperationException($"The tables {string.Join(", ", left.Select(table => table.Name))} refer to each other in a ring.");
            ordered.Add(free);
            left.Remove(free);
        }

        return ordered;
    }

    /// <summary>Whether a table is none of the base's own: migrations are known by their names, and Quartz only wakes.</summary>
    protected static bool IsForeign(string table) =>
        table.StartsWith("__EF", StringComparison.Ordinal) || table.StartsWith("qrtz_", StringComparison.OrdinalIgnoreCase);
}
