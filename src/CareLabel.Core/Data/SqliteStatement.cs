using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CareLabel.Data;

/// <summary>
/// One statement for many rows of values, straight to SQLite: the provider looks each parameter up by its name in each row, which costs more
/// than the row itself.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private byte[] _text = new byte[256];
    private bool[]? _nulls;

    /// <summary>Prepares a statement whose parameters stand in the order of the values.</summary>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _connection = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_connection, sql, out _statement));
    }

    /// <summary>Runs it for one row of values; answers how many rows of the table it met.</summary>
    public int Run(object[] values)
    {
        _nulls ??= new bool[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            // What was bound stays bound, and most columns of most rows are empty.
            var isNull = values[i] is DBNull;
            if (isNull && _nulls[i]) continue;
            _nulls[i] = isNull;
            Check(Bind(i + 1, values[i]));
        }

        var result = raw.sqlite3_step(_statement);
        if (result != raw.SQLITE_DONE) Check(result);
        Check(raw.sqlite3_reset(_statement));
        return raw.sqlite3_changes(_connection);
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private int Bind(int place, object value) => value switch
    {
        DBNull => raw.sqlite3_bind_null(_statement, place),
        string text => raw.sqlite3_bind_text(_statement, place, Utf8(text)),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        int number => raw.sqlite3_bind_int(_statement, place, number),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        bool yes => raw.sqlite3_bind_int(_statement, place, yes ? 1 : 0),
        double number => raw.sqlite3_bind_double(_statement, place, number),
        DateOnly day => raw.sqlite3_bind_text(_statement, place, Utf8(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        Enum or short or byte => raw.sqlite3_bind_int64(_statement, place, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"SQLite is given no {value.GetType()}."),
    };

    // SQLite takes its own copy.
    private ReadOnlySpan<byte> Utf8(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > _text.Length) _text = new byte[most];
        return _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text));
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK) throw new SqliteException(raw.sqlite3_errmsg(_connection).utf8_to_string(), result, raw.sqlite3_extended_errcode(_connection));
    }
}
