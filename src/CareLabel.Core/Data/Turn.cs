using Npgsql;

namespace CareLabel.Data;

/// <summary>
/// A turn that one has at a time in a base, in whatever program: what looks for records and makes those that are not there would
/// otherwise make them twice. It ends with the program at the latest, so that nobody waits for one that was killed.
/// </summary>
public sealed class Turn : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly IAsyncDisposable _held;

    private Turn(IAsyncDisposable held) => _held = held;

    /// <summary>Waits until nobody else has it.</summary>
    /// <param name="place">The base.</param>
    /// <param name="of">What it is a turn of.</param>
    /// <param name="stop">Ends the waiting.</param>
    public static async Task<Turn> Wait(BasePlace place, string of, CancellationToken stop)
    {
        while (true)
        {
            IAsyncDisposable? held = place.Connection is { } connection ? await Take(connection, of, stop) : Take(Path.Combine(place.Folder, $"carelabel.{of}.lock"));
            if (held is not null) return new(held);
            await Task.Delay(Pause, stop);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _held.DisposeAsync();

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

    // A connection of its own, for the lock is the connection's and ends with it.
    private static async Task<NpgsqlConnection?> Take(string connection, string of, CancellationToken stop)
    {
        var own = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        var isHeld = false;
        try
        {
            await own.OpenAsync(stop);
            await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock(hashtext(@of))", own) { Parameters = { new("of", "carelabel " + of) } };
            isHeld = await command.ExecuteScalarAsync(stop) is true;
            return isHeld ? own : null;
        }
        finally
        {
            if (!isHeld) await own.DisposeAsync();
        }
    }
}
