using System.Globalization;
using CareLabel.Data;
using CareLabel.Fields;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Operations;

/// <summary>Brings the base of an older program up to date, after a backup of it was made.</summary>
public sealed class Upgrade(BasePlace place, TimeProvider clock)
{
    /// <summary>What was done.</summary>
    /// <param name="Migrations">What was applied; nothing where the base was up to date.</param>
    /// <param name="Backup">The backup from before; null where nothing was done.</param>
    public sealed record Upgraded(IReadOnlyList<string> Migrations, string? Backup);

    // Tests open the base as a later program does.
    internal Func<BasePlace, Db> Open { get; init; } = at => at.Open();

    /// <summary>Upgrades.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="backups">The folder for the backup.</param>
    /// <param name="stop">Ends the work early.</param>
    public async Task<Outcome<Upgraded>> Run(Actor actor, string backups, CancellationToken stop)
    {
        if (!actor.Rights.Administers) return new MayNotOperate();
        await using var db = Open(place);
        var state = await BaseOpening.State(db, place, stop);
        if (state is null) return new Upgraded([], null);
        if (state is not BaseOlder) return state;

        var pending = (await db.Database.GetPendingMigrationsAsync(stop)).ToList();
        var name = string.Create(CultureInfo.InvariantCulture, $"before-upgrade-{clock.GetUtcNow():yyyyMMdd-HHmmss}.zip");
        var backup = await new MakeBackup(place, clock).Run(actor, new(Path.Combine(backups, name)), stop);
        if (backup.Refused is { } refused) return refused;
        // The later program may judge otherwise than the one that wrote the base. Before the migrations, after which nobody would come back to it.
        await CatalogueBump.Run(db, stop);
        await db.Database.MigrateAsync(stop);
        return new Upgraded(pending.ConvertAll(BackupManifest.NameOf), backup.Done!.File);
    }
}
