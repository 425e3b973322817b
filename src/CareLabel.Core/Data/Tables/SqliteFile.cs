using Microsoft.Data.Sqlite;

namespace CareLabel.Data.Tables;

/// <summary>The file of a base as a whole.</summary>
internal static class SqliteFile
{
    /// <summary>Whether nobody else has it open; its log is then in it.</summary>
    public static bool IsMine(BasePlace place)
    {
        Forget(place);
        try
        {
            using var connection = Open(place);
            using var command = connection.CreateCommand();
            command.CommandTimeout = 1;
            // SQLite changes the kind of its log only for who is alone with the file.
            command.CommandText = "PRAGMA journal_mode = DELETE";
            return (string)command.ExecuteScalar()! == "delete";
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            return false;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT)
        {
            // What is damaged may be replaced.
            return true;
        }
    }

    /// <summary>Brings all of it into the one file, which can then be moved.</summary>
    public static void Settle(BasePlace place)
    {
        if (!IsMine(place)) throw new InvalidOperationException($"Somebody else has {place.File} open.");
    }

    /// <summary>Lets go of the file.</summary>
    public static void Forget(BasePlace place)
    {
        if (!place.IsFile) return;
        using var db = place.Open();
        SqliteConnection.ClearPool((SqliteConnection)Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(db.Database));
    }

    private static SqliteConnection Open(BasePlace place)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = place.File, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 1 }.ToString());
        connection.Open();
        return connection;
    }
}
