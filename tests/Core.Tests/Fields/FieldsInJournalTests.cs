using CareLabel.Core.Tests.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Core.Tests.Fields;

/// <summary>What is hidden in the history, and what its columns are called, goes by the column that a field says it lies in.</summary>
public sealed class FieldsInJournalTests
{
    [Fact]
    public async Task Every_field_lies_where_it_says_that_the_journal_names_it()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await using var db = test.Open();
        var tables = JournalTable.Of(db);
        var wrong = new List<string>();
        foreach (var type in Rooms.Types)
        {
            foreach (var field in type.Fields.Where(field => field.KeptIn.Count == 0))
            {
                var table = type.Parts.Prepend(type.Class).Select(row => tables[row]).SingleOrDefault(table => table.Name == field.InJournal.Table);
                if (table?.Column(field.InJournal.Column) is not { } column) wrong.Add($"{type.Name}.{field.Key}: there is no {field.InJournal}");
                else if (column.IsJournalled && Read(type, table, column, field, 1) == Read(type, table, column, field, 2)) wrong.Add($"{type.Name}.{field.Key} is not read from {field.InJournal}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Every_column_that_a_field_is_read_from_is_said_by_a_field()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await using var db = test.Open();
        var tables = JournalTable.Of(db);
        var unsaid = new List<string>();
        foreach (var type in Rooms.Types)
        {
            var said = type.Fields.Where(field => field.KeptIn.Count == 0).Select(field => field.InJournal).ToHashSet();
            foreach (var table in type.Parts.Prepend(type.Class).Select(row => tables[row]))
            {
                foreach (var column in table.Columns.Where(column => column.IsJournalled && !said.Contains((table.Name, column.Name)) && IsValue(column)))
                {
                    var readers = type.Fields.Where(field => field.KeptIn.Count == 0 && Read(type, table, column, field, 1) != Read(type, table, column, field, 2));
                    unsaid.AddRange(readers.Where(field => field.Sensitive).Select(field => $"{type.Name}.{field.Key} is sensitive and is read from {table.Name}.{column.Name} too"));
                }
            }
        }

        Assert.Empty(unsaid);
    }

    // What a field reads of a row in which one column has one value or another, and all others have the first.
    private static string? Read(RecordType type, JournalTable table, JournalColumn changed, Field field, byte number)
    {
        var row = table.Kind is null ? (Row)Activator.CreateInstance(table.Type)! : type.Make();
        foreach (var column in table.Columns.Where(column => column.IsJournalled && IsValue(column)))
        {
            // A link is read by the field of the kind that it leads to.
            object? value = column.Name == "to_kind" ? field.LinksTo ?? RecordKind.Person : Value(column, column == changed ? number : (byte)1);
            column.Property.PropertyInfo!.SetValue(row, value);
        }

        var graph = row is CareLabel.Shared.Record record ? new RecordGraph(record, []) : new RecordGraph(type.Make(), [(Part)row]);
        return field.Place.Read(graph, 1);
    }

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
