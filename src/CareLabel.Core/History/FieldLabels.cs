using System.Globalization;
using System.Runtime.CompilerServices;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.History;

/// <summary>
/// What people call the fields of the journal: for each column the catalogue's field. Which field a column belongs to is
/// found out by changing the column of a sample and seeing which field reads something else, so that it is said nowhere twice.
/// </summary>
internal sealed class FieldLabels
{
    private static readonly ConditionalWeakTable<Catalogue, FieldLabels> ByCatalogue = [];

    private readonly Catalogue _catalogue;
    private readonly Dictionary<(RecordKind, string Table, string Column), Field> _fields = [];

    private FieldLabels(Db db, Catalogue catalogue)
    {
        _catalogue = catalogue;
        var tables = JournalTable.Of(db);
        foreach (var type in catalogue.Types)
        {
            foreach (var table in type.Parts.Prepend(type.Class).Select(row => tables[row])) Learn(type, table);
        }
    }

    /// <summary>Those of a catalogue.</summary>
    public static FieldLabels Of(Db db, Catalogue catalogue) => ByCatalogue.GetValue(catalogue, _ => new(db, catalogue));

    /// <summary>The field of a column; null where the catalogue has none for it.</summary>
    public Field? Find(RecordKind kind, JournalTable table, string name) =>
        _fields.GetValueOrDefault((kind, table.Name, name)) ?? (table.Kind == kind ? _catalogue.Find(kind, name) : null);

    /// <summary>What a column is called.</summary>
    public string Label(RecordKind kind, JournalTable table, string name) => Find(kind, table, name)?.Label ?? name switch
    {
        "retired_at" => "Retired",
        "merged_into" => "Folded into",
        "of" => "Belongs to",
        _ when name.StartsWith("facts.", StringComparison.Ordinal) => $"{Find(kind, table, name[6..])?.Label ?? name[6..]}: source and date",
        _ => Spoken(name),
    };

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

    private void Learn(RecordType type, JournalTable table)
    {
        var row = Sample(type, table);
        var columns = table.Columns.Where(column => column.IsJournalled && IsValue(column)).ToList();
        // A field that is kept in others has no column of its own.
        var fields = type.Fields.Where(field => field.KeptIn.Count == 0).ToList();
        foreach (var column in columns) column.Property.PropertyInfo!.SetValue(row, Value(column, 1));
        foreach (var column in columns)
        {
            var before = fields.Select(field => Read(field, type, table, row)).ToList();
            column.Property.PropertyInfo!.SetValue(row, Value(column, 2));
            var field = fields.Where((field, i) => Read(field, type, table, row) != before[i]).FirstOrDefault();
            if (field is not null) _fields[(type.Kind, table.Name, column.Name)] = _catalogue.Find(type.Kind, field.Key) ?? field;
            column.Property.PropertyInfo!.SetValue(row, Value(column, 1));
        }
    }

    private static string? Read(Field field, RecordType type, JournalTable table, Row row) => field.Place.Read(Alone(type, table, row), 1);

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

    private static Row Sample(RecordType type, JournalTable table) => table.Kind is null ? (Row)Activator.CreateInstance(table.Type)! : type.Make();

    private static bool IsValue(JournalColumn column) =>
        !column.Property.IsPrimaryKey() && column.Name is not ("retired_at" or "of" or "of_kind" or "position") && Value(column, 1) is not null;

    // Two values of a type that differ.
    private static object? Value(JournalColumn column, byte number)
    {
        var type = Nullable.GetUnderlyingType(column.Property.ClrType) ?? column.Property.ClrType;
        var id = new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        if (type == typeof(string)) return number == 1 ? "one" : "other";
        if (type == typeof(bool)) return number == 1;
        if (type == typeof(int)) return (int)number;
        if (type == typeof(long)) return (long)number;
        if (type == typeof(DateOnly)) return new DateOnly(2000, 1, number);
        if (type == typeof(DateTime)) return new DateTime(2000, 1, number, 0, 0, 0, DateTimeKind.Utc);
        if (type == typeof(Guid)) return id;
        if (type.IsEnum) return Enum.ToObject(type, (long)number);
        return typeof(IId).IsAssignableFrom(type) ? Activator.CreateInstance(type, id) : null;
    }
}
