using System.Runtime.CompilerServices;
using CareLabel.Data;
using CareLabel.Data.Write;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Fields;

/// <summary>
/// The catalogue of a base, kept as long as its version row says the same: read once for each request, and checked again in
/// the transaction that writes, so that several programs on one base agree.
/// </summary>
public sealed class Catalogues(IReadOnlyList<RecordType> types)
{
    private static readonly ConditionalWeakTable<Written, Catalogue> Found = [];

    private Catalogue? _kept;

    /// <summary>The catalogue as the base has it now. Costs one statement where it has not changed.</summary>
    public Catalogue Current(Db db)
    {
        var version = VersionOf(db);
        if (Volatile.Read(ref _kept) is { } kept && kept.Version == version) return kept;
        var catalogue = Read(db, types);
        Volatile.Write(ref _kept, catalogue);
        return catalogue;
    }

    /// <summary>Reads the catalogue from the base.</summary>
    public static Catalogue Read(Db db, IReadOnlyList<RecordType> types)
    {
        var rows = new CatalogueRows(types);
        long before, after = VersionOf(db);
        do
        {
            // Rows of two versions would make a catalogue that never was.
            before = after;
            rows.Read(db);
            after = VersionOf(db);
        }
        while (before != after);

        return rows.Make(after);
    }

    /// <summary>Whether a catalogue is still the base's, and stays so until the transaction ends.</summary>
    public static async Task<bool> IsCurrent(Written within, Catalogue catalogue, CancellationToken stop)
    {
        if (await VersionOf(within, RowLock.Shared, stop) != catalogue.Version) return false;
        Found.AddOrUpdate(within, catalogue);
        return true;
    }

    /// <summary>The catalogue that was found to be the base's in a transaction; null where nobody has looked.</summary>
    public static Catalogue? FoundIn(Written within) => Found.TryGetValue(within, out var catalogue) ? catalogue : null;

    /// <summary>As <see cref="IsCurrent"/>, for a transaction that will change it: two who do wait for each other.</summary>
    internal static async Task<bool> IsCurrentForChange(Written within, Catalogue catalogue, CancellationToken stop) =>
        await VersionOf(within, RowLock.Alone, stop) == catalogue.Version;

    private static async Task<long> VersionOf(Written within, RowLock hold, CancellationToken stop)
    {
        var select = within.Db.Dialect.Hold("SELECT version AS \"Value\" FROM catalogue_version WHERE id = 1", hold);
        return (await within.Db.Database.SqlQueryRaw<long>(select).ToListAsync(stop))[0];
    }

    private static long VersionOf(Db db) =>
        db.Set<CatalogueVersion>().AsNoTracking().Where(row => row.Id == CatalogueVersion.OnlyId).Select(row => row.Version).Single();
}
