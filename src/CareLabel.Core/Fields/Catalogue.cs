using CareLabel.Shared;
using CareLabel.Wash.Columns;

namespace CareLabel.Fields;

/// <summary>All that is known of all fields, the house's own included, at one version: read once, then the same for all who hold it.</summary>
public sealed class Catalogue
{
    private readonly Dictionary<RecordKind, RecordType> _types;
    private readonly Dictionary<(RecordKind, string), Field> _fields;
    private readonly Dictionary<string, PickList> _lists;
    private readonly ILookup<RecordKind, Field> _inOrder;

    internal Catalogue(long version, IEnumerable<RecordType> types, IEnumerable<Field> fields, IEnumerable<PickList> lists, HouseSettings house)
    {
        Version = version;
        House = house;
        _types = types.ToDictionary(type => type.Kind);
        _fields = fields.ToDictionary(field => (field.Kind, field.Key));
        _lists = lists.ToDictionary(list => list.Key);
        _inOrder = _fields.Values.Where(field => !field.IsRetired).OrderBy(field => field.Position).ThenBy(field => field.Key, StringComparer.Ordinal)
            .ToLookup(field => field.Kind);
    }

    /// <summary>Goes up with every change to fields, lists, synonyms or the house.</summary>
    public long Version { get; }

    /// <summary>The organisation: its country, languages and time zone.</summary>
    public HouseSettings House { get; }

    /// <summary>The kinds of record.</summary>
    public IEnumerable<RecordType> Types => _types.Values;

    /// <summary>The pick lists.</summary>
    public IEnumerable<PickList> Lists => _lists.Values;

    /// <summary>What a kind of record is.</summary>
    public RecordType Type(RecordKind kind) => _types[kind];

    /// <summary>A field by its key; null where there is none.</summary>
    public Field? Find(RecordKind kind, string key) => _fields.GetValueOrDefault((kind, key));

    /// <summary>The fields of a kind of record that are in use, in their order.</summary>
    public IEnumerable<Field> Of(RecordKind kind) =>
        _inOrder[kind];

    /// <summary>The field of a kind of record that holds values of a standard; null where none does.</summary>
    public Field? Holding(RecordKind kind, ColumnKind standard) => Of(kind).FirstOrDefault(field => field.Standard == standard && !field.IsOwn);

    /// <summary>A pick list by its key; null where there is none.</summary>
    public PickList? List(string key) => _lists.GetValueOrDefault(key);
}

/// <summary>What is so for the whole house.</summary>
/// <param name="Name">The organisation.</param>
/// <param name="Country">ISO 3166-1 alpha-2: how phones and postcodes are read where nothing else tells.</param>
/// <param name="Language">ISO 639-1: in which forms are shown and mails are written.</param>
/// <param name="TimeZone">IANA: when a day begins.</param>
public sealed record HouseSettings(string Name, string? Country, string Language, string TimeZone)
{
    /// <summary>Before anyone has said anything.</summary>
    public static HouseSettings Unset { get; } = new("", null, "en", "Etc/UTC");
}
