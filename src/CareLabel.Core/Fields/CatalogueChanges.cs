using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Fields;

/// <summary>What the use cases of this room share: rows of the catalogue to change, and the one way to save them.</summary>
public sealed class CatalogueChanges(Db db, Catalogues catalogues, Writes writes)
{
    private const int LongestLabel = 100;

    private readonly List<Row> _made = [];
    private Catalogue? _catalogue;

    /// <summary>The catalogue that the changes are judged by, until they are saved.</summary>
    internal Catalogue Catalogue => _catalogue ??= catalogues.Current(db);

    /// <summary>A label as it is kept; null where it cannot be one.</summary>
    internal static string? Label(string typed)
    {
        var label = WritableText.Of(typed).Trim();
        return label.Length is 0 or > LongestLabel || label.Any(char.IsControl) || !label.Any(char.IsLetterOrDigit) ? null : label;
    }

    /// <summary>Text that explains; null for none.</summary>
    internal static string? Words(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : WritableText.Of(typed).Trim();

    /// <summary>A new row.</summary>
    internal T Add<T>(T row)
        where T : Row
    {
        _made.Add(row);
        return row;
    }

    /// <summary>What the house says of a field, to change it.</summary>
    internal async Task<FieldSetting> Setting(Field field, CancellationToken stop)
    {
        var setting = await db.Set<FieldSetting>().SingleOrDefaultAsync(row => row.Kind == field.Kind && row.Name == field.Key, stop);
        if (setting is null) return Add(new FieldSetting { Kind = field.Kind, Name = field.Key });
        if (!setting.IsOwn && !setting.IsLive) Forget(setting);
        return setting;
    }

    /// <summary>A list to change, with its values; one that only the program had becomes the base's.</summary>
    internal async Task<(StoredList List, List<StoredValue> Values)> List(PickList list, CancellationToken stop)
    {
        var stored = await db.Set<StoredList>().SingleOrDefaultAsync(row => row.Name == list.Key, stop);
        if (stored is not null)
        {
            stored.RetiredAt = null;
            return (stored, await db.Set<StoredValue>().Where(row => row.Of == stored.Id.Value).ToListAsync(stop));
        }

        foreach (var row in SeedHouse.Rows(list)) Add(row);
        return (_made.OfType<StoredList>().Last(), [.. _made.OfType<StoredValue>()]);
    }

    /// <summary>The house, to change it.</summary>
    internal async Task<House> House(CancellationToken stop)
    {
        var house = await db.Set<House>().OrderBy(row => row.Id).FirstOrDefaultAsync(stop) ?? Add(new House());
        house.RetiredAt = null;
        return house;
    }

    /// <summary>The synonyms of a record of the catalogue, retired ones too.</summary>
    internal Task<List<Synonym>> Synonyms(Guid of, CancellationToken stop) => db.Set<Synonym>().Where(row => row.Of == of).ToListAsync(stop);

    /// <summary>Saves, unless the catalogue is another by now; null where nothing changes.</summary>
    internal async Task<Outcome<CatalogueSaved>> Save(Actor actor, string what, string? reason, CancellationToken stop)
    {
        var (changes, catalogue) = (Changes.Of(db), Catalogue);
        foreach (var row in _made) changes.Add(row);
        _made.Clear();
        if (changes.IsEmpty) return new CatalogueSaved(null);
        var saved = await writes.Save(new(actor, what, reason), changes, stop, async within =>
            await Catalogues.IsCurrentForChange(within, catalogue, stop) ? null : new CatalogueChanged());
        _catalogue = null;
        db.ChangeTracker.Clear();
        return saved.Refused is { } refused ? refused : new CatalogueSaved(saved.Done);
    }

    // What was taken back by an undo is not said any more.
    private static void Forget(FieldSetting setting)
    {
        setting.RetiredAt = null;
        (setting.Label, setting.Required, setting.Wanted, setting.Sensitive, setting.BestBeforeMonths) = (null, null, null, null, null);
        (setting.Meaning, setting.Purpose, setting.Position, setting.Unused, setting.RequiredWhen) = (null, null, null, null, null);
    }
}

/// <summary>A change to the catalogue was saved.</summary>
/// <param name="Set">The change set; null where nothing changed.</param>
public sealed record CatalogueSaved(ChangeSet? Set);
