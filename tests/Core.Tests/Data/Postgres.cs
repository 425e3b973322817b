using System.Diagnostics;
using Npgsql;

namespace CareLabel.Core.Tests.Data;

/// <summary>The throw-away PostgreSQL of the tests: started once, found again by the next run.</summary>
internal static class Postgres
{
    private static readonly Lazy<string> Server = new(Start);

    public static string Connection(string database) => new NpgsqlConnectionStringBuilder(Server.Value) { Database = database }.ToString();

    public static async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection(Server.Value + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string Start()
    {
        using var script = Process.Start(new ProcessStartInfo(Path.Combine(Root(), "dev", "postgres"), "start") { RedirectStandardOutput = true })!;
        var connection = script.StandardOutput.ReadToEnd().Trim();
        script.WaitForExit();
        return script.ExitCode == 0 ? connection : throw new InvalidOperationException("dev/postgres could not start PostgreSQL.");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CareLabel.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }
}
