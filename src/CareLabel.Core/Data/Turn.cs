using CareLabel.Shared;
using Npgsql;

namespace CareLabel.Data;

/// <summary>
/// A turn that one has at a time in a base, in whatever program: what looks for records and makes those that are not there would
/// otherwise make them twice. It ends with the program at the latest, so that nobody waits for one that was killed.
/// </summary>
public sealed class Turn : IAsyncDisposable
{
    // Any number that is ours.
    private const int Room = 6_717_804;

    private const int MostChars = 200;

    private const string Mark = " turn of: ";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly IAsyncDisposable _held;

    private Turn(IAsyncDisposable held) => _held = held;

    /// <summary>Waits until nobody else has it.</summary>
    /// <param name="place">The base.</param>
    /// <param name="of">What it is a turn of.</param>
    /// <param name="who">Who takes it for what, as those are told who wait meanwhile.</param>
    /// <param name="waits">Told once who has it, where it must be waited for.</param>
    /// <param name="stop">Ends the waiting.</param>
    public static async Task<Turn> Wait(BasePlace place, string of, string who, Action<string> waits, CancellationToken stop)
    {
        var told = string.Concat(WritableText.Of(who).Where(c => !char.IsControl(c)).Take(MostChars));
        for (var isFirst = true; ; isFirst = false)
        {
            IAsyncDisposable? held = place.Connection is { } connection ? await Take(connection, of, told, stop) : Take(place, of, told);
            if (held is not null) return new(held);
            if (isFirst) waits(await Holder(place, of, stop) is { Length: > 0 } holder ? holder : "another program");
            await Task.Delay(Pause, stop);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _held.DisposeAsync();

    private static string LockOf(BasePlace place, string of) => Path.Combine(place.Folder, $"carelabel.{of}.lock");

    private static string WhoOf(BasePlace place, string of) => Path.Combine(place.Folder, $"carelabel.{of}.who");

    private static FileStream? Take(BasePlace place, string of, string who)
    {
        if (Take(LockOf(place, of)) is not { } held) return null;
        try
        {
            File.WriteAllText(WhoOf(place, of), who);
            return held;
        }
        catch (IOException)
        {
            // Whoever cannot say who they are does not keep others waiting.
            held.Dispose();
            throw;
        }
    }

    private static FileStream? Take(string file)
    {
        try
        {
            return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }

    // A connection of its own, for the lock is the connection's and ends with it. Who has it stands in its last statement.
    private static async Task<NpgsqlConnection?> Take(string connection, string of, string who, CancellationToken stop)
    {
        var own = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        var isHeld = false;
        try
        {
            await own.OpenAsync(stop);
            await using var command = new NpgsqlCommand($"SELECT pg_try_advisory_lock({Room}, hashtext(@of)) --{Mark}{who}", own) { Parameters = { new("of", "carelabel " + of) } };
            isHeld = await command.ExecuteScalarAsync(stop) is true;
            return isHeld ? own : null;
        }
        finally
        {
            if (!isHeld) await own.DisposeAsync();
        }
    }

    private static async Task<string?> Holder(BasePlace place, string of, CancellationToken stop)
    {
        if (place.Connection is not { } connection) return File.Exists(WhoOf(place, of)) ? await File.ReadAllTextAsync(WhoOf(place, of), stop) : null;
        await using var own = new NpgsqlConnection(connection);
        await own.OpenAsync(stop);
        const string Sql = """
            SELECT query FROM pg_locks JOIN pg_stat_activity USING (pid)
            WHERE locktype = 'advisory' AND granted AND pg_locks.database = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND classid::bigint = @room AND objid = hashtext(@of)::oid AND objsubid = 2
            """;
        await using var command = new NpgsqlCommand(Sql, own) { Parameters = { new("room", (long)Room), new("of", "carelabel " + of) } };
        return await command.ExecuteScalarAsync(stop) is string query && query.IndexOf(Mark, StringComparison.Ordinal) is var at and >= 0 ? query[(at + Mark.Length)..] : null;
    }
}
