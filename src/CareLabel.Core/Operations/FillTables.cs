using System.Data.Common;
using CareLabel.Data;
using CareLabel.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Operations;

/// <summary>Fills the empty tables of a base from a backup, and compares them with it before anything is kept.</summary>
internal sealed class FillTables(Db db, BackupReader backup)
{
    private const int BatchRows = 2_000;

    private readonly TableReader _reader = TableReader.Of(db);

    /// <summary>Fills; answers what is not as in the backup, and then nothing was kept, or null where all is.</summary>
    public async Task<string?> Run(CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        var connection = db.Database.GetDbConnection();
        var tables = await _reader.Tables(connection, stop);
        await using var within = await db.Dialect.BeginWrite(connection, stop);
        foreach (var missing in backup.Manifest.Tables.Where(table => tables.All(there => there.Name != table.Name)))
        {
            return $"the base has no table '{missing.Name}'.";
        }

        foreach (var table in tables)
        {
            if (backup.Manifest.Tables.FirstOrDefault(one => one.Name == table.Name) is not { } saved) continue;
            if (table.Shape(saved.Columns) is not { } shape) return $"table '{saved.Name}' has other columns.";
            await Fill(connection, within, saved, shape, stop);
            await _reader.GoOnCounting(connection, within, table, stop);
            if (await Differs(connection, within, saved, new(shape.Name, shape.Columns), stop) is { } why) return why;
        }

        await within.CommitAsync(stop);
        return null;
    }

    private async Task Fill(DbConnection connection, DbTransaction within, BackupTable saved, TableShape shape, CancellationToken stop)
    {
        // What migrations put into a new base is in the backup too, as it was then.
        await using (var clear = connection.CreateCommand())
        {
            (clear.Transaction, clear.CommandText) = (within, $"DELETE FROM {Dialect.Quote(shape.Name)}");
            await clear.ExecuteNonQueryAsync(stop);
        }

        var batch = new List<object[]>(BatchRows);
        await foreach (var values in backup.Rows(saved, stop))
        {
            batch.Add([.. values.Select((value, i) => _reader.ToStored(value, shape.Columns[i].StoreType))]);
            if (batch.Count < BatchRows) continue;
            await db.Dialect.Insert(connection, within, shape, batch, stop);
            batch.Clear();
        }

        if (batch.Count > 0) await db.Dialect.Insert(connection, within, shape, batch, stop);
    }

    private async Task<string?> Differs(DbConnection connection, DbTransaction within, BackupTable saved, StoredTable table, CancellationToken stop)
    {
        using var rows = new BackupRows(Stream.Null);
        await foreach (var values in _reader.Rows(connection, within, table, stop)) rows.Write(values);
        return rows.Count == saved.Rows && rows.Sum == saved.Sum
            ? null
            : $"table '{saved.Name}' has {rows.Count} rows of {saved.Rows}, or others than the backup.";
    }
}
