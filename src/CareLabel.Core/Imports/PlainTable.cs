using CareLabel.Data;
using CareLabel.Data.Write;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CareLabel.Imports;

/// <summary>A table without a journal, as rows are put into it within a write that goes on.</summary>
internal sealed class PlainTable<T>
{
    private readonly IReadOnlyList<(IClrPropertyGetter Get, Func<object?, object?>? Store)> _columns;
    private readonly int _keys;

    /// <summary>Made from EF's model; the columns of the key stand first.</summary>
    public PlainTable(Db db)
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var keys = type.FindPrimaryKey()!.Properties;
        var properties = keys.Concat(type.GetProperties().Except(keys)).ToList();
        _keys = keys.Count;
        _columns = [.. properties.Select(property => (property.GetGetter(), (Func<object?, object?>?)property.GetTypeMapping().Converter?.ConvertToProvider))];
        Shape = new(type.GetTableName()!, [.. properties.Select(property => new ColumnShape(property.GetColumnName(), property.GetRelationalTypeMapping().StoreType))]);
    }

    private TableShape Shape { get; }

    /// <summary>Puts rows in, or in the place of those with their keys.</summary>
    public async Task Put(Written within, IReadOnlyList<T> rows, CancellationToken stop)
    {
        if (rows.Count == 0) return;
        var statement = new Statement(Data.Dialect.Upsert(Shape, _keys), [.. Shape.Columns.Select(column => column.StoreType)]);
        await within.Db.Dialect.Run(within.Connection, within.Within, statement, [.. rows.Select(Values)], stop);
    }

    /// <summary>Puts rows in that are not there yet.</summary>
    public async Task Add(Written within, IReadOnlyList<T> rows, CancellationToken stop)
    {
        if (rows.Count > 0) await within.Db.Dialect.Insert(within.Connection, within.Within, Shape, rows.Select(Values), stop);
    }

    private object[] Values(T row)
    {
        var values = new object[_columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var value = _columns[i].Get.GetClrValue(row!);
            values[i] = (_columns[i].Store is { } store ? store(value) : value) ?? DBNull.Value;
        }

        return values;
    }
}
