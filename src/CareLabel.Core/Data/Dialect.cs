using System.Data.Common;
using CareLabel.Data.Write;

namespace CareLabel.Data;

/// <summary>A table as rows are put into it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns in the order of the values.</param>
public sealed record TableShape(string Name, IReadOnlyList<ColumnShape> Columns);

/// <summary>A column as values are put into it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="StoreType">Its type as the database calls it.</param>
public sealed record ColumnShape(string Name, string StoreType);

/// <summary>A statement that is run for many rows of values.</summary>
/// <param name="Sql">With <c>@p0</c>, <c>@p1</c> … for the values.</param>
/// <param name="Types">The types of the values as the database calls them.</param>
public sealed record Statement(string Sql, IReadOnlyList<string> Types);

/// <summary>Values that rows of a table get, each row found by its key.</summary>
/// <param name="Table">The table.</param>
/// <param name="Set">The columns that get values.</param>
/// <param name="Key">By which a row is found.</param>
/// <param name="Guard">What must be as it was read, or the row is left as it is; null where nothing is asked.</param>
public sealed record RowUpdate(string Table, IReadOnlyList<ColumnShape> Set, ColumnShape Key, ColumnShape? Guard = null)
{
    /// <summary>All columns, in the order of the values: those that are set, the key, the guard.</summary>
    public IReadOnlyList<ColumnShape> Columns { get; } = Guard is null ? [.. Set, Key] : [.. Set, Key, Guard];

    /// <summary>The columns by which a row is found.</summary>
    public IEnumerable<ColumnShape> Found => Columns.Skip(Set.Count);
}

/// <summary>How a row that is read is held.</summary>
public enum RowLock
{
    /// <summary>Nobody may change it meanwhile.</summary>
    Shared,

    /// <summary>Nobody may change or hold it meanwhile.</summary>
    Alone,
}

/// <summary>The few things that the databases do differently; one for each.</summary>
public abstract class Dialect
{
    /// <summary>Whether all who write wait for each other.</summary>
    public abstract bool TakesOneWriter { get; }

    /// <summary>Begins a transaction that will write; from its first statement on it sees what is written before it ends.</summary>
    public abstract Task<DbTransaction> BeginWrite(DbConnection connection, CancellationToken stop);

    /// <summary>A statement that reads a row and holds it until the transaction ends.</summary>
    public abstract string Hold(string select, RowLock hold);

    /// <summary>Begins a transaction that only reads: all of it sees the base as it is at its first statement, and nobody waits for it.</summary>
    public abstract Task<DbTransaction> BeginSnapshot(DbConnection connection, CancellationToken stop);

    /// <summary>What shows whether the database itself is whole: a statement that answers nothing or <c>ok</c>, and what it means where it answers something else.</summary>
    public abstract IReadOnlyList<(string Sql, string Problem)> Integrity { get; }

    /// <summary>Puts many rows into a table.</summary>
    public abstract Task Insert(DbConnection connection, DbTransaction within, TableShape table, IEnumerable<object[]> rows, CancellationToken stop);

    /// <summary>Runs one statement for many rows of values; answers for each how many rows of the table it met.</summary>
    public abstract Task<int[]> Run(DbConnection connection, DbTransaction within, Statement statement, IReadOnlyList<object[]> rows, CancellationToken stop);

    /// <summary>Gives many rows their values; answers for each whether it was there, and as it was read.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="within">The transaction.</param>
    /// <param name="update">Which columns get values.</param>
    /// <param name="rows">For each row its values, its key and, where something must be as it was, that; no key twice.</param>
    /// <param name="stop">Ends the work early.</param>
    public abstract Task<bool[]> Update(DbConnection connection, DbTransaction within, RowUpdate update, IReadOnlyList<object[]> rows, CancellationToken stop);

    /// <summary>How words are searched.</summary>
    public abstract FullText Words { get; }

    /// <summary>Holds rows until the transaction ends: who would change them waits.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="within">The transaction.</param>
    /// <param name="table">The table.</param>
    /// <param name="key">Its column of ids.</param>
    /// <param name="ids">The rows.</param>
    /// <param name="stop">Ends the work early.</param>
    public abstract Task Hold(DbConnection connection, DbTransaction within, string table, string key, IReadOnlyCollection<Guid> ids, CancellationToken stop);

    /// <summary>The statement that replaces a row by its key, or makes it.</summary>
    public static string Upsert(TableShape table, int keys)
    {
        var names = table.Columns.Select(column => Quote(column.Name)).ToList();
        return $"INSERT INTO {Quote(table.Name)} ({string.Join(", ", names)}) VALUES ({Marks(names.Count)}) ON CONFLICT ({string.Join(", ", names.Take(keys))}) DO UPDATE SET "
            + string.Join(", ", names.Skip(keys).Select(name => $"{name} = excluded.{name}"));
    }

    /// <summary>A name as it stands in a statement: some columns are called as words of SQL are.</summary>
    public static string Quote(string name) => $"\"{name}\"";

    /// <summary><c>@p0, @p1</c> …</summary>
    protected static string Marks(int count) => string.Join(", ", Enumerable.Range(0, count).Select(number => $"@p{number}"));
}
