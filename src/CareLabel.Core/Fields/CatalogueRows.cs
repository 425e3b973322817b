using CareLabel.Data;
using CareLabel.Shared;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Fields;

/// <summary>Puts the catalogue together: the fields that all houses have, and what this house says.</summary>
internal sealed class CatalogueRows(IReadOnlyList<RecordType> types)
{
    private List<FieldSetting> _settings = [];
    private List<StoredList> _lists = [];
    private List<StoredValue> _values = [];
    private List<Synonym> _synonyms = [];
    private House? _house;

    /// <summary>Reads the rows; without async, since the catalogue of a request is made where nothing can be awaited.</summary>
    public void Read(Db db)
    {
        _settings = [.. db.Set<FieldSetting>().AsNoTracking()];
        _lists = [.. db.Set<StoredList>().AsNoTracking()];
        _values = [.. db.Set<StoredValue>().AsNoTracking()];
        _synonyms = [.. db.Set<Synonym>().AsNoTracking().Where(row => row.RetiredAt == null)];
        _house = db.Set<House>().AsNoTracking().Where(row => row.RetiredAt == null).OrderBy(row => row.Id).FirstOrDefault();
    }

    /// <summary>The catalogue of the rows.</summary>
    public Catalogue Make(long version) =>
        new(version, types, Fields(), Lists(), _house?.Settings() ?? HouseSettings.Unset, HouseSynonyms());

    private IEnumerable<Field> Fields()
    {
        var said = _settings.Where(row => !row.IsOwn && row.IsLive).ToDictionary(row => (row.Kind, row.Name));
        foreach (var field in types.SelectMany(type => type.Fields))
        {
            yield return said.GetValueOrDefault((field.Kind, field.Key)) is { } setting ? With(field, setting) : field;
        }

        foreach (var own in _settings.Where(row => row.IsOwn)) yield return With(Own(own), own) with { IsRetired = !own.IsLive };
    }

    private static Field With(Field field, FieldSetting setting) => field with
    {
        Label = setting.Label ?? field.Label,
        Required = setting.Required ?? field.Required,
        RequiredWhen = setting.RequiredWhen is { } when ? RequiredWhen.Read(when) : field.RequiredWhen,
        Wanted = setting.Wanted ?? field.Wanted,
        Sensitive = setting.Sensitive ?? field.Sensitive,
        BestBeforeMonths = setting.BestBeforeMonths switch { null => field.BestBeforeMonths, 0 => null, { } months => months },
        Meaning = setting.Meaning ?? field.Meaning,
        Purpose = setting.Purpose ?? field.Purpose,
        Position = setting.Position ?? field.Position,
        IsRetired = setting.Unused ?? field.IsRetired,
    };

    private static Field Own(FieldSetting own) => new()
    {
        Kind = own.Kind, Key = own.Name, Label = own.Label ?? own.Name, Type = own.Type!.Value, Place = new OwnPlace(own.Name["own.".Length..]),
        PickList = own.PickList, LinksTo = own.LinksTo, Scheme = own.Scheme, Standard = StandardOf(own), Position = int.MaxValue,
    };

    private static ColumnKind StandardOf(FieldSetting own) => own.Type switch
    {
        FieldType.Number => ColumnKind.Number,
        FieldType.Money => ColumnKind.Money,
        FieldType.Date => ColumnKind.Date,
        FieldType.YesNo => ColumnKind.YesNo,
        FieldType.Pick => ColumnKind.Category,
        FieldType.Link => ColumnKind.WebAddress,
        FieldType.Email => ColumnKind.Email,
        FieldType.Phone => ColumnKind.Phone,
        FieldType.Identifier => OwnField.Standard(own.Scheme),
        _ => ColumnKind.Unknown,
    };

    private IEnumerable<PickList> Lists()
    {
        var stored = _lists.Where(list => list.IsLive).ToList();
        var values = _values.ToLookup(value => value.Of);
        foreach (var list in stored) yield return new(list.Name, list.Label, [.. values[list.Key].Select(value => Value(list, value))]);
        // A list that came with a later program than the base is there as the program has it, until the house changes it.
        foreach (var list in DefaultLists.All.Where(list => stored.TrueForAll(row => row.Name != list.Key))) yield return list;
    }

    private PickValue Value(StoredList list, StoredValue value) => new(
        value.Name, value.Label, value.Colour, value.Meaning, value.Position, !value.IsLive,
        [.. _synonyms.Where(row => row.Of == list.Key && row.Value == value.Name).OrderBy(row => row.Position).Select(row => row.Spelling)]);

    private Dictionary<(string, string), string> HouseSynonyms()
    {
        var synonyms = new Dictionary<(string, string), string>();
        foreach (var row in _synonyms.Where(row => row.OfKind == RecordKind.House)) synonyms[(row.Scope, Spelling.Key(row.Spelling))] = row.Value;
        return synonyms;
    }
}
