using CareLabel.Activities;
using CareLabel.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CareLabel.Demo;

/// <summary>Throws a demo away and leaves an empty base in its place. The caller has seen its mark.</summary>
internal static class DemoRemoval
{
    public static async Task Run(Db db, BasePlace place, CancellationToken stop)
    {
        var files = new FileStore(place);
        foreach (var row in await db.Attachments.AsNoTracking().ToListAsync(stop))
        {
            if (File.Exists(files.PathOf(row.Hash, row.Key))) files.Forget(row);
        }

        db.ChangeTracker.Clear();
        if (place.IsFile)
        {
            await db.Database.CloseConnectionAsync();
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
            foreach (var end in (string[])["", "-wal", "-shm"]) File.Delete(place.File + end);
        }
        else
        {
            // Only what the migrations made goes; the database may hold other tables.
            await db.GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase, stop);
        }

        await db.Database.MigrateAsync(stop);
    }
}
