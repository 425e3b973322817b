using System.Runtime.CompilerServices;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareLabel.Data.Write;

/// <summary>A table whose changes are in the journal, as the writer sees it: made from EF's model, so that nothing is said twice.</summary>
public sealed class JournalTable
{
    private const string NameAnnotation = "CareLabel:Journal";
    private const string KindAnnotation = "CareLabel:Kind";
    private const string SilentAnnotation = "CareLabel:Silent";

    private static readonly ConditionalWeakTable<IModel, Dictionary<Type, JournalTable>> ByModel = [];

    private JournalTable(IEntityType type, string name)
    {
        Type = type.ClrType;
        Name = name;
        Kind = (RecordKind?)(int?)type.FindAnnotation(KindAnnotation)?.Value;
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        Columns = [.. type.GetProperties().Select(property => new JournalColumn(property, table, property.FindAnnotation(SilentAnnotation) is null))];
        Shape = new(table.Name, [.. Columns.Select(column => column.Shape)]);
        Key = Columns.Single(column => column.Property.IsPrimaryKey());
        Load = typeof(JournalTable).GetMethod(nameof(LoadRows), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(Type).CreateDelegate<Loader>();
        LoadAfter = typeof(JournalTable).GetMethod(nameof(LoadRowsAfter), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
            .MakeGenericMethod(Type).CreateDelegate<PageLoader>(this);
        if (!typeof(Part).IsAssignableFrom(Type)) return;
        LoadParts = typeof(JournalTable).GetMethod(nameof(LoadPartsOf), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(Type).CreateDelegate<PartLoader>();
    }

    /// <summary>Loads rows by their ids.</summary>
    /// <param name="db">The base.</param>
    /// <param name="keys">The ids.</param>
    /// <param name="tracked">Whether changes to them are seen.</param>
    /// <param name="stop">Ends the work early.</param>
    public delegate Task<List<Row>> Loader(Db db, IReadOnlyCollection<Guid> keys, bool tracked, CancellationToken stop);

    /// <summary>Loads the parts of records.</summary>
    /// <param name="db">The base.</param>
    /// <param name="records">The records' ids.</param>
    /// <param name="tracked">Whether changes to them are seen.</param>
    /// <param name="stop">Ends the work early.</param>
    public delegate Task<List<Part>> PartLoader(Db db, IReadOnlyCollection<Guid> records, bool tracked, CancellationToken stop);

    /// <summary>Loads the next rows in the order of their ids.</summary>
    /// <param name="db">The base.</param>
    /// <param name="after">The last id before them.</param>
    /// <param name="most">How many.</param>
    /// <param name="stop">Ends the work early.</param>
    public delegate Task<List<Row>> PageLoader(Db db, Guid after, int most, CancellationToken stop);

    /// <summary>The class of its rows.</summary>
    public Type Type { get; }

    /// <summary>Its name in the journal; it outlives renamed tables.</summary>
    public string Name { get; }

    /// <summary>The kind of record in it; null where its rows are parts of records.</summary>
    public RecordKind? Kind { get; }

    /// <summary>Table and columns as they are inserted.</summary>
    public TableShape Shape { get; }

    /// <summary>The columns in the order of the shape.</summary>
    public IReadOnlyList<JournalColumn> Columns { get; }

    /// <summary>The column of ids.</summary>
    public JournalColumn Key { get; }

    /// <summary>Loads rows by their ids.</summary>
    public Loader Load { get; }

    /// <summary>Loads rows in the order of their ids, for who goes through a whole table.</summary>
    public PageLoader LoadAfter { get; }

    /// <summary>Loads the parts of records, retired ones too; null where its rows are no parts.</summary>
    public PartLoader? LoadParts { get; }

    /// <summary>The tables of a base whose changes are in the journal, by the class of their rows.</summary>
    public static IReadOnlyDictionary<Type, JournalTable> Of(Db db) => ByModel.GetValue(db.Model, model =>
        (from type in model.GetEntityTypes()
         let name = type.FindAnnotation(NameAnnotation)?.Value as string
         where name is not null
         select new JournalTable(type, name)).ToDictionary(table => table.Type));

    /// <summary>The column of a journalled field; null where the table has none (any more).</summary>
    public JournalColumn? Column(string name) => Columns.FirstOrDefault(column => column.Name == name);

    /// <summary>Maps what all rows with a journal share, and names the table in the journal.</summary>
    internal static void Map<T>(EntityTypeBuilder<T> row, string name)
        where T : Row
    {
        row.ToTable(typeof(T).Name);
        row.HasAnnotation(NameAnnotation, name);
        row.Ignore(one => one.Key);
        row.Ignore(one => one.Root);
        row.Ignore(one => one.IsLive);
    }

    /// <summary>Maps what all records share.</summary>
    internal static void MapRecord<T>(EntityTypeBuilder<T> record, RecordKind kind, string name)
        where T : Record<T>
    {
        Map(record, name);
        record.HasAnnotation(KindAnnotation, (int)kind);
        record.HasKey(one => one.Id);
        record.Property(one => one.Id).ValueGeneratedNever();
        Silence(record.Property(one => one.Version));
        Silence(record.Property(one => one.Created));
        Silence(record.Property(one => one.Changed));
        record.HasIndex(one => one.Owner);
    }

    /// <summary>Maps what all parts share.</summary>
    internal static void MapPart<T>(EntityTypeBuilder<T> part, string name)
        where T : Part<T>
    {
        Map(part, name);
        part.HasKey(one => one.Id);
        part.Property(one => one.Id).ValueGeneratedNever();
        part.HasIndex(one => one.Of);
    }

    /// <summary>Keeps a column out of the journal: it follows from other rows.</summary>
    internal static void Silence(PropertyBuilder column) => column.HasAnnotation(SilentAnnotation, true);

    private static async Task<List<Row>> LoadRows<T>(Db db, IReadOnlyCollection<Guid> keys, bool tracked, CancellationToken stop)
        where T : Row, IHasId<T>
    {
        var ids = keys.Select(key => new Id<T>(key)).ToList();
        var rows = tracked ? db.Set<T>() : db.Set<T>().AsNoTracking();
        return [.. await rows.Where(row => ids.Contains(row.Id)).ToListAsync(stop)];
    }

    private async Task<List<Row>> LoadRowsAfter<T>(Db db, Guid after, int most, CancellationToken stop)
        where T : Row
    {
        // No operator that C# knows compares typed ids, so this one is SQL.
        var key = Dialect.Quote(Key.Name);
        var sql = $"SELECT * FROM {Dialect.Quote(Shape.Name)} WHERE {key} > {{0}} ORDER BY {key} LIMIT {{1}}";
        return [.. await db.Set<T>().FromSqlRaw(sql, Key.ToStored(Activator.CreateInstance(Key.Property.ClrType, after)), most).AsNoTracking().ToListAsync(stop)];
    }

    private static async Task<List<Part>> LoadPartsOf<T>(Db db, IReadOnlyCollection<Guid> records, bool tracked, CancellationToken stop)
        where T : Part
    {
        var rows = tracked ? db.Set<T>() : db.Set<T>().AsNoTracking();
        return [.. await rows.Where(row => records.Contains(row.Of)).ToListAsync(stop)];
    }
}

/// <summary>A column of a table with a journal.</summary>
public sealed class JournalColumn
{
    private readonly Microsoft.EntityFrameworkCore.Metadata.IClrPropertyGetter _getter;
    private readonly Func<object?, object?>? _toProvider;

    internal JournalColumn(IProperty property, StoreObjectIdentifier table, bool isJournalled)
    {
        (Property, IsJournalled) = (property, isJournalled);
        _getter = property.GetGetter();
        _toProvider = property.GetTypeMapping().Converter?.ConvertToProvider;
        Name = property.GetColumnName(table)!;
        Shape = new(Name, property.GetRelationalTypeMapping().StoreType);
    }

    /// <summary>The property of the class.</summary>
    public IProperty Property { get; }

    /// <summary>Its name in the table and in the journal.</summary>
    public string Name { get; }

    /// <summary>Whether its changes are in the journal; a version's are not.</summary>
    public bool IsJournalled { get; }

    internal ColumnShape Shape { get; }

    /// <summary>The value of a row as the database holds it.</summary>
    public object Stored(Row row) => ToStored(_getter.GetClrValue(row));

    /// <summary>A value as the database holds it.</summary>
    public object ToStored(object? value) => (_toProvider is null ? value : _toProvider(value)) ?? DBNull.Value;
}
