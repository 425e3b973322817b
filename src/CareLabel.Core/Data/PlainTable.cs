using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CareLabel.Data;

/// <summary>A table without a journal, as many rows are put into it: made from EF's model, so that nothing is said twice.</summary>
public sealed class PlainTable
{
    private static readonly ConditionalWeakTable<IModel, Dictionary<Type, PlainTable>> ByModel = [];

    private readonly (IClrPropertyGetter Getter, Func<object?, object?>? Stored)[] _columns;

    private readonly string[] _names;

    private PlainTable(IEntityType type)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        // A number that the database gives is not written.
        var properties = type.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never)
            .OrderByDescending(property => property.IsPrimaryKey()).ToList();
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
