using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareLabel.Data;

/// <summary>The ids of the records of a kind in their order, for work that goes through all of them and can be resumed.</summary>
public static class RecordKeys
{
    /// <summary>The next ids.</summary>
    /// <param name="db">The base.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="after">Where it stands; null for the beginning.</param>
    /// <param name="owner">Only records of this owner; null for all.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">Ends the work early.</param>
    public static async Task<List<Guid>> Next(Db db, RecordKind kind, Guid? after, Guid? owner, int most, CancellationToken stop)
    {
        var table = JournalTable.Of(db).Values.Single(table => table.Kind == kind);
        var key = Dialect.Quote(table.Key.Name);
        var isBytes = table.Key.Property.GetTypeMapping().Converter!.ProviderClrType == typeof(byte[]);
        if (db.Database.GetDbConnection().State != ConnectionState.Open) await db.Database.OpenConnectionAsync(stop);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = $"SELECT {key} FROM {Dialect.Quote(table.Shape.Name)} WHERE {key} > @after{(owner is null ? "" : " AND owner = @owner")} ORDER BY {key} LIMIT {most}";
        Add("@after", after ?? Guid.Empty);
        if (owner is { } one) Add("@owner", one);

        var keys = new List<Guid>(most);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) keys.Add(isBytes ? new(reader.GetFieldValue<byte[]>(0), true) : reader.GetGuid(0));
        return keys;

        void Add(string name, Guid id)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, isBytes ? id.ToByteArray(true) : id);
            command.Parameters.Add(parameter);
        }
    }

    /// <summary>All ids, some at a time.</summary>
    public static async IAsyncEnumerable<List<Guid>> All(Db db, RecordKind kind, int batch, [EnumeratorCancellation] CancellationToken stop)
    {
        var keys = await Next(db, kind, null, null, batch, stop);
        while (keys.Count > 0)
        {
            yield return keys;
            keys = await Next(db, kind, keys[^1], null, batch, stop);
        }
    }
}
