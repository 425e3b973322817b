using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CareLabel.Data;

/// <summary>There is no base where one was looked for.</summary>
public sealed record BaseMissing(BasePlace Place) : Refusal("no-base", $"There is no base at {Place.Shown}; 'carelabel import' or 'carelabel demo' makes one.");

/// <summary>The base was written by a later program.</summary>
public sealed record BaseNewer(BasePlace Place, string Migration)
    : Refusal("base-newer", $"The base at {Place.Shown} was made by a newer CareLabel ({Migration}); upgrade the program, not the base.");

/// <summary>The base was written by an earlier program.</summary>
public sealed record BaseOlder(BasePlace Place) : Refusal("base-older", $"The base at {Place.Shown} is of an older CareLabel; back it up and run 'carelabel upgrade'.");

/// <summary>The file was deleted, or its disk taken away, while the program had it open: what it wrote went nowhere.</summary>
public sealed record BaseGone(BasePlace Place)
    : Refusal("base-gone", $"The file of the base at {Place.Shown} was taken away while this was at work; nothing of it is kept. Put the base back ('carelabel restore' takes a backup) and do it again.")
{
    /// <summary>Whether it is so; null where it is there.</summary>
    public static BaseGone? Of(BasePlace place) => place.IsFile && !System.IO.File.Exists(place.File) ? new(place) : null;
}

/// <summary>Checks before anything is done with a base that program and base belong together; makes a new one where that is wanted.</summary>
public static class BaseOpening
{
    /// <summary>Opens the base to work with, or says why not.</summary>
    /// <param name="place">Where it is.</param>
    /// <param name="mayMake">Whether one is made where there is none.</param>
    /// <param name="stop">Ends the work early.</param>
    /// <param name="seed">What a base that was just made is given.</param>
    public static async Task<Outcome<Db>> Run(BasePlace place, bool mayMake, CancellationToken stop, Func<Db, CancellationToken, Task>? seed = null)
    {
        var db = place.Open();
        var state = await State(db, place, stop);
        if (state is BaseMissing && mayMake)
        {
            Directory.CreateDirectory(place.Folder);
            await db.Database.MigrateAsync(stop);
            if (seed is not null) await seed(db, stop);
            state = null;
        }

        if (state is null) return db;
        await db.DisposeAsync();
        return state;
    }

    /// <summary>Whether the database itself is not there; that it cannot be reached is an outage and no answer.</summary>
    internal static async Task<bool> Missing(Db db, CancellationToken stop)
    {
        try
        {
            await db.Database.OpenConnectionAsync(stop);
            return false;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return true;
        }
    }

    /// <summary>What stands between the program and the base; null where they belong together.</summary>
    internal static async Task<Refusal?> State(Db db, BasePlace place, CancellationToken stop)
    {
        if (place.IsFile && !File.Exists(place.File)) return new BaseMissing(place);
        if (await Missing(db, stop)) return new BaseMissing(place);

        var known = db.Database.GetMigrations().ToHashSet();
        var applied = (await db.Database.GetAppliedMigrationsAsync(stop)).ToList();
        if (applied.Count == 0) return new BaseMissing(place);
        if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } later) return new BaseNewer(place, later);
        return applied.Count < known.Count ? new BaseOlder(place) : null;
    }
}
