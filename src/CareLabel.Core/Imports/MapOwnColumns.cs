using CareLabel.Exports;
using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Imports;

/// <summary>Maps the columns of a list that CareLabel wrote: each to the field that it was written of.</summary>
internal sealed class MapOwnColumns
{
    private readonly List<Field> _fields;
    private readonly List<(Field Field, int Number, bool IsLink)?> _found;
    private readonly RecordKind _kind;

    public MapOwnColumns(Catalogue catalogue, RecordKind kind, IReadOnlyList<string> header)
    {
        (_kind, _fields) = (kind, [.. catalogue.Of(kind)]);
        _found = [.. header.Select(name => OwnHeader.Find(name, _fields))];
    }

    /// <summary>Where a column goes.</summary>
    /// <param name="column">As the mapping calls it.</param>
    /// <param name="index">Its place.</param>
    public ListMapLine Line(string column, int index)
    {
        if (index == 0) return new(column, "id", Why: "CareLabel's own id");
        if (column == OwnHeader.OldIds) return new(column, ListMapLine.OldIds, Why: "the ids of earlier systems");
        if (_found[index] is not var (field, number, isLink)) return new(column, null, Why: "no field is called so");
        if (field.ReadOnly) return new(column, null, Why: $"{field.Label} follows from other things");
        if (isLink) return To(column, field, number, $"the id of {field.Label}");
        if (field.KeptIn.Count > 0 && field.KeptIn.Any(Has)) return new(column, null, Why: $"the parts of {field.Label} stand in columns of their own");
        if (field.LinksTo is null || !HasIds(field, number)) return To(column, field, number, $"the field {field.Label}");
        // The name tells people whom the id means; a company that this base does not know is made by it.
        return field.Key == "employer" && number == 1 ? new(column, "company.name", Why: "the employer, where the id is not known here")
            : new(column, null, Why: $"the id of {field.Label} stands in a column of its own");
    }

    private bool Has(string key) => _found.Exists(found => found?.Field.Key == key);

    private bool HasIds(Field link, int number) => _found.Exists(found => found is { IsLink: true } other && other.Field == link && other.Number == number);

    private ListMapLine To(string column, Field field, int number, string why) =>
        new(column, $"{(_kind == RecordKind.Person ? "person" : "company")}.{field.Key}", field.IsMany ? number : 0, Clears: true, Why: why);
}
