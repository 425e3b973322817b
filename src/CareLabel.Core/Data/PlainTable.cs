using System.Runtime.CompilerServices;
using CareLabel.Data.Write;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CareLabel.Data;

/// <summary>A table without a journal, as many rows are put into it: made from EF's model, so that nothing is said twice.</summary>
public sealed class PlainTable
{
    private static readonly ConditionalWeakTable<IModel, Dictionary<Type, PlainTable>> ByModel = [];

    private readonly (IClrPropertyGetter Getter, Func<object?, object?>? Stored)[] _columns;

    private readonly string[] _names;
    private readonly int _keys;

    private PlainTable(IEntityType type)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        // A number that the database gives is not written.
        var properties = type.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never)
            .OrderByDescending(property => property.IsPrimaryKey()).ToList();
        _keys = properties.Count(property => property.IsPrimaryKey());
        Shape = new(table.Name, [.. properties.Select(property => new ColumnShape(property.GetColumnName(table)!, property.GetRelationalTypeMapping().StoreType))]);
        _names = [.. properties.Select(property => property.Name)];
        _columns = [.. properties.Select(property => (property.GetGetter(), property.GetTypeMapping().Converter?.ConvertToProvider))];
    }

    /// <summary>Table and columns, the key first.</summary>
    public TableShape Shape { get; }

    /// <summary>The table of a class of rows.</summary>
    public static PlainTable Of<T>(Db db) => ByModel.GetValue(db.Model, model =>
        model.GetEntityTypes().Where(type => type.FindPrimaryKey() is not null && !typeof(Shared.Row).IsAssignableFrom(type.ClrType))
            .GroupBy(type => type.ClrType).ToDictionary(type => type.Key, type => new PlainTable(type.First())))[typeof(T)];

    /// <summary>Puts rows in that are not there yet.</summary>
    public Task Add(Written within, IReadOnlyList<object> rows, CancellationToken stop) =>
        rows.Count == 0 ? Task.CompletedTask : within.Db.Dialect.Insert(within.Connection, within.Within, Shape, rows.Select(Values), stop);

    /// <summary>Puts rows in, or in the place of those with their keys.</summary>
    public Task Put(Written within, IReadOnlyList<object> rows, CancellationToken stop) => rows.Count == 0
        ? Task.CompletedTask
        : within.Db.Dialect.Run(
            within.Connection, within.Within, new(Dialect.Upsert(Shape, _keys), [.. Shape.Columns.Select(column => column.StoreType)]), [.. rows.Select(Values)], stop);

    /// <summary>The values of a row, in the order of the columns, as the database holds them.</summary>
    public object[] Values(object row)
    {
        var values = new object[_columns.Length];
        for (var i = 0; i < values.Length; i++) values[i] = Stored(i, _columns[i].Getter.GetClrValue(row));
        return values;
    }

    /// <summary>The place of a property among the columns.</summary>
    public int Column(string property) => Array.IndexOf(_names, property);

    /// <summary>A value of one column, as the database holds it.</summary>
    public object Stored(int column, object? value) => (_columns[column].Stored is { } stored && value is not null ? stored(value) : value) ?? DBNull.Value;
}
