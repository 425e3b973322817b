using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Operations;

/// <summary>Writes anew what follows from records: a backup does not hold all of it, since each database keeps words to search by in its own way.</summary>
public sealed class RefreshDerived(Db db, TimeProvider clock, IEnumerable<IDerived> derived)
{
    private const int BatchRecords = 500;

    /// <summary>Writes it anew for all records; answers how many there are.</summary>
    public async Task<int> Run(CancellationToken stop)
    {
        var count = 0;
        if (!derived.Any()) return count;
        await db.Database.OpenConnectionAsync(stop);
        foreach (var table in JournalTable.Of(db).Values.Where(table => table.Kind is not null))
        {
            for (var page = await Next(table, null, stop); page.Count > 0; page = await Next(table, page[^1], stop))
            {
                await Refresh([.. page.Select(id => new RecordRef(table.Kind!.Value, id))], stop);
                count += page.Count;
            }
        }

        return count;
    }

    private async Task Refresh(List<RecordRef> roots, CancellationToken stop)
    {
        var connection = db.Database.GetDbConnection();
        await using var transaction = await db.Dialect.BeginWrite(connection, stop);
        await using (await db.Database.UseTransactionAsync(transaction, stop))
        {
            var written = new Written(db, connection, transaction, clock.GetUtcNow().UtcDateTime);
            foreach (var follows in derived) await follows.Refresh(written, roots, new(), null, stop);
            await transaction.CommitAsync(stop);
        }

        db.ChangeTracker.Clear();
    }

    private async Task<List<Guid>> Next(JournalTable table, Guid? after, CancellationToken stop)
    {
        var (key, name) = (Dialect.Quote(table.Key.Name), Dialect.Quote(table.Shape.Name));
        var converter = table.Key.Property.GetTypeMapping().Converter!;
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT {key} FROM {name} {(after is null ? "" : $"WHERE {key} > @after")} ORDER BY {key} LIMIT {BatchRecords}";
        if (after is { } id)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@after", converter.ConvertToProvider(Activator.CreateInstance(table.Key.Property.ClrType, id)));
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync(stop);
        var ids = new List<Guid>();
        while (await reader.ReadAsync(stop)) ids.Add(((IId)converter.ConvertFromProvider(reader.GetValue(0))!).Value);
        return ids;
    }
}
