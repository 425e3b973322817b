using System.Runtime.CompilerServices;
using CareLabel.Data;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Activities;

/// <summary>Ids that a statement finds, one after the other, however many.</summary>
internal static class FoundIds
{
    /// <summary>Runs a statement of one column of ids.</summary>
    public static async IAsyncEnumerable<Guid> Run(Db db, string sql, [EnumeratorCancellation] CancellationToken stop)
    {
        var property = db.Model.FindEntityType(typeof(ActivityLink))!.FindProperty(nameof(ActivityLink.To))!;
        var read = property.GetTypeMapping().Converter is { } converter ? converter.ConvertFromProvider : value => value;
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync(stop);
            while (await reader.ReadAsync(stop)) yield return (Guid)read(reader.GetValue(0))!;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
