using System.Globalization;
using System.Runtime.CompilerServices;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.History;

/// <summary>What people call the fields of the journal: for each column the catalogue's field.</summary>
internal sealed class FieldLabels
{
    private static readonly ConditionalWeakTable<Catalogue, FieldLabels> ByCatalogue = [];

    private readonly Catalogue _catalogue;
    private readonly ILookup<(RecordKind, string Table, string Column), Field> _fields;

    private FieldLabels(Catalogue catalogue)
    {
        _catalogue = catalogue;
        // A field that is kept in others has no column of its own.
        var own = catalogue.Types.SelectMany(type => catalogue.AtAll(type.Kind)).Where(field => field.KeptIn.Count == 0).ToList();
        // A column beside one is told with it, unless it is a field itself.
        _fields = own.Select(field => (Field: field, field.InJournal.Column)).Concat(own.SelectMany(field => field.Beside.Select(column => (Field: field, Column: column))))
            .ToLookup(one => (one.Field.Kind, one.Field.InJournal.Table, one.Column), one => one.Field);
    }

    /// <summary>Those of a catalogue.</summary>
    public static FieldLabels Of(Catalogue catalogue) => ByCatalogue.GetValue(catalogue, _ => new(catalogue));

    /// <summary>The field of a column; null where the catalogue has none for it.</summary>
    public Field? Find(RecordKind kind, JournalTable table, string name) =>
        _fields[(kind, table.Name, name)].FirstOrDefault() ?? (table.Kind == kind ? _catalogue.Find(kind, name) : null);

    /// <summary>What a column is called.</summary>
    public string Label(RecordKind kind, JournalTable table, string name) => Find(kind, table, name)?.Label ?? name switch
    {
        "retired_at" => "Retired",
        "merged_into" => "Folded into",
        "of" => "Belongs to",
        _ when OfFact(name) is var (key, _) => $"{_catalogue.Find(kind, key)?.Label ?? key}: source and date",
        _ => Spoken(name),
    };

    /// <summary>The field and the part that a fact is about, by its column; null where the column holds none.</summary>
    public static (string Key, Guid? Part)? OfFact(string name)
    {
        if (!name.StartsWith("facts.", StringComparison.Ordinal)) return null;
        var key = name["facts.".Length..];
        var at = key.IndexOf('@', StringComparison.Ordinal);
        return at < 0 ? (key, null) : (key[..at], Guid.TryParse(key[(at + 1)..], out var part) ? part : null);
    }

    /// <summary>The value of a column of a row in the written form of its field.</summary>
    public string? Text(RecordKind kind, JournalTable table, Row row, string name) =>
        Find(kind, table, name) is { } field && _catalogue.Types.FirstOrDefault(type => type.Kind == kind) is { } type
            ? field.Place.Read(Alone(type, table, row), 1)
            : Plain(JournalFields.Get(row, table, name));

    /// <summary>The value of a column where no field says how it is written.</summary>
    public static string? Plain(object? value) => value switch
    {
        null => null,
        bool yes => Codec.Of(yes),
        DateOnly day => Codec.Of(day),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        Enum one => Spoken(one.ToString()).ToLowerInvariant(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary><c>company_number</c> as <c>Company number</c>.</summary>
    public static string Spoken(string name) => char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');

    // A record with this one part, or the record alone; a retired part as if it were in use, or it would not be read.
    private static RecordGraph Alone(RecordType type, JournalTable table, Row row)
    {
        if (row is Record record) return new(record, []);
        var part = Copy(row, table);
        part.RetiredAt = null;
        return new(type.Make(), [(Part)part]);
    }

    /// <summary>The same values in another row.</summary>
    public static Row Copy(Row row, JournalTable table)
    {
        var copy = (Row)Activator.CreateInstance(table.Type)!;
        foreach (var column in table.Columns) column.Property.PropertyInfo!.SetValue(copy, column.Property.PropertyInfo.GetValue(row));
        return copy;
    }
}
