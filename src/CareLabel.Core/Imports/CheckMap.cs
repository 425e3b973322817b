using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Imports;

/// <summary>Checks a mapping against list and catalogue before the first row is read.</summary>
internal sealed class CheckMap(Catalogue catalogue, ListMap map, IReadOnlyList<string> header)
{
    // What an import understands beside the keys of fields.
    private static readonly HashSet<string> Parts = ["person.name", "person.middle", "person.address", "company.address", "person.address.house", "company.address.house"];

    /// <summary>By what records are found; null where none are looked for.</summary>
    public string? Key { get; private set; }

    /// <summary>Checks; answers what stands in the way.</summary>
    public Refusal? Run(Actor actor, ImportLists.Request request)
    {
        foreach (var line in map.Lines)
        {
            if (Wrong(line) is { } wrong) return wrong;
        }

        foreach (var alike in map.Lines.Where(line => line.Kind is not null && !Joins(line)).GroupBy(line => (line.To, Math.Max(1, line.Number))))
        {
            if (alike.Skip(1).FirstOrDefault() is { } second) return new MapFieldTwice(alike.First().Column, second.Column, second.To!);
        }

        if (map.Lines.All(line => line.Kind is null)) return new NothingMapped(request.Path, header);
        return MayNot(actor, map, catalogue) ?? FindKey(request);
    }

    /// <summary>Whose records a list is about must be whose the actor may import.</summary>
    public static MayNotImport? MayNot(Actor actor, ListMap map, Catalogue catalogue)
    {
        foreach (var kind in map.Lines.Select(line => line.Kind).OfType<RecordKind>().Append(map.Rows).Distinct())
        {
            if (!actor.Rights.May(Acts.Import, kind)) return new MayNotImport(catalogue.Type(kind).Plural);
        }

        return null;
    }

    private Refusal? Wrong(ListMapLine line)
    {
        if (!Has(line.Column)) return new MapNoColumn(line.Column, header);
        if (line.To is null or "id" or ListMapLine.OldIds || Parts.Contains(line.To)) return null;
        if (line.Kind is not { } kind || catalogue.Find(kind, line.Field) is not { } field) return new MapNoField(line.Column, line.To, There());
        return field.IsRetired || field.ReadOnly ? new MapClosedField(line.Column, line.To) : null;
    }

    /// <summary>Whether several columns may go to one field: their values stand one behind the other.</summary>
    public static bool Joins(ListMapLine line) => line.To == "person.employer" || line.Field is "middle" or "address.house" || (line.Number == 0 && line.Field is "phone" or "email" or "number");

    private bool Has(string column) => header.Contains(column)
        || (column.StartsWith('#') && int.TryParse(column.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= header.Count);

    private List<string> There() =>
    [
        "id", .. Parts.Order(StringComparer.Ordinal),
        .. catalogue.Of(RecordKind.Person).Where(field => !field.ReadOnly).Select(field => "person." + field.Key),
        .. catalogue.Of(RecordKind.Company).Where(field => !field.ReadOnly).Select(field => "company." + field.Key),
    ];

    private Refusal? FindKey(ImportLists.Request request)
    {
        var usable = MatchRecords.Keys(map.Rows).Where(key => key == "id"
            ? map.Lines.Any(line => line.To == "id")
            : map.Lines.Any(line => line.Kind == map.Rows && line.Field == key)).ToList();
        if (request.Key is { } wanted && !usable.Contains(wanted)) return new KeyUnusable(wanted, usable);
        Key = request.Key ?? (usable.Contains("id") ? "id" : null);
        return Key is null && request.Mode == ImportMode.Update ? new KeyMissing(usable) : null;
    }
}
