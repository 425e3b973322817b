using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using CareLabel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareLabel.Operations;

/// <summary>Rows of a statement as texts, one at a time: for checks that ask the database for what must not be.</summary>
internal static class RawRows
{
    /// <summary>The rows.</summary>
    public static async IAsyncEnumerable<string[]> Of(Db db, string sql, [EnumeratorCancellation] CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) yield return [.. Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader, i))];
    }

    private static string Text(DbDataReader reader, int column) => reader.GetValue(column) switch
    {
        byte[] { Length: 16 } id => new Guid(id, true).ToString(),
        DBNull => "",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
