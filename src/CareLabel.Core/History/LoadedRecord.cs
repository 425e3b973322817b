using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;

namespace CareLabel.History;

/// <summary>One record of whatever kind, loaded to be retired or restored.</summary>
internal static class LoadedRecord
{
    /// <summary>Loads it so that changes are seen; null where there is none.</summary>
    public static async Task<Record?> Of(Db db, RecordRef record, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        if (JournalTable.Of(db).Values.FirstOrDefault(table => table.Kind == record.Kind) is not { } table) return null;
        return await table.Load(db, [record.Id], true, stop) is [Record row] ? row : null;
    }

    /// <summary>Throws where it is not stored as it was to be.</summary>
    public static async Task Check(Db db, Record record, CancellationToken stop)
    {
        var stored = (await JournalTable.Of(db)[record.GetType()].Load(db, [record.Key], false, stop)).Single();
        if (!JournalValue.AreSame(stored.RetiredAt, record.RetiredAt)) throw new InvalidOperationException($"{record.Root} is retired at '{stored.RetiredAt}', not '{record.RetiredAt}'.");
    }
}
