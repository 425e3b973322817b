using CareLabel.Exports;
using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;
using CareLabel.Wash.Tables;
using CareLabel.Wash.Text;

namespace CareLabel.Imports;

/// <summary>Maps the columns of a list by their headers and values: fields by their name, all else as the engine recognises it.</summary>
internal sealed class MapColumns(Catalogue catalogue)
{
    // A column of free texts is no pick list; one in which most rows fit is, and the others wait.
    private const double MostFit = 0.5;

    private static readonly HashSet<ColumnKind> OfPeople =
        [ColumnKind.FirstName, ColumnKind.LastName, ColumnKind.MiddleName, ColumnKind.FullName, ColumnKind.NamePrefix, ColumnKind.JobTitle, ColumnKind.BirthDate];

    private static readonly HashSet<ColumnKind> OfCompanies =
        [ColumnKind.CompanyName, ColumnKind.CompanyNumber, ColumnKind.VatNumber, ColumnKind.WebAddress];

    private static readonly HashSet<ColumnKind> OfAddresses =
        [ColumnKind.Street, ColumnKind.AddressLine2, ColumnKind.Postcode, ColumnKind.City, ColumnKind.Region, ColumnKind.HouseNumber];

    /// <summary>The mapping of a list by its first rows.</summary>
    /// <param name="sample">Its first rows.</param>
    /// <param name="rows">What a row is; null to find out.</param>
    public ListMap Of(Table sample, RecordKind? rows)
    {
        var header = sample.Columns.Select(column => column.Name).ToList();
        var found = Recognise.Columns(sample);
        var isOurs = header.Count > 0 && header[0] == OwnHeader.Id;
        var kind = rows ?? KindOf(sample, found, header, isOurs);
        var lines = new List<ListMapLine>();
        for (var i = 0; i < header.Count; i++)
        {
            var name = ListMap.NameOf(header, i);
            var line = isOurs && i == 0 ? new(name, "id", Why: "CareLabel's own id")
                : ByName(kind, name, header[i], sample.Columns[i], found[i], isOurs) ?? ByContent(kind, name, found[i], sample.Columns[i], lines, found)
                ?? new(name, null, Why: LeftOut(found[i]));
            lines.Add(line);
        }

        var dates = found.Where(column => column.Kind is ColumnKind.BirthDate or ColumnKind.Date).SelectMany(column => Texts(sample.Columns[column.Index]));
        return new(kind, lines) { Country = HouseCountry.Guess(sample, found), Dates = DateValue.OrderOf(dates) };
    }

    private static string LeftOut(RecognisedColumn column) => column.Kind == ColumnKind.Unknown
        ? "no field is called so, and the values do not tell"
        : $"no field holds this ({column.Kind})";

    private RecordKind KindOf(Table sample, IReadOnlyList<RecognisedColumn> found, List<string> header, bool isOurs)
    {
        if (isOurs) return header.Contains(catalogue.Find(RecordKind.Person, "family")!.Label) ? RecordKind.Person : RecordKind.Company;
        return Recognise.KindOfList(sample, found) switch
        {
            ListKind.Companies => RecordKind.Company,
            ListKind.People => RecordKind.Person,
            _ => found.Any(column => column.Kind is ColumnKind.LastName or ColumnKind.FullName or ColumnKind.FirstName) ? RecordKind.Person
                : found.Any(column => OfCompanies.Contains(column.Kind)) ? RecordKind.Company : RecordKind.Person,
        };
    }

    // "Status", "own.shoe", "Phone 2": a field's own name. What the engine says of a header outweighs ours where both know it.
    private ListMapLine? ByName(RecordKind kind, string column, string header, Column values, RecognisedColumn found, bool isOurs)
    {
        var (name, number) = OwnHeader.Read(header);
        if (isOurs && name.EndsWith(" id", StringComparison.Ordinal) && catalogue.Of(kind).FirstOrDefault(field => field.LinksTo is not null && field.Label == name[..^3]) is { } link)
        {
            return new(column, Target(kind, link.Key), number, Why: $"the id of {link.Label}");
        }

        foreach (var of in (RecordKind[])[kind, kind == RecordKind.Person ? RecordKind.Company : RecordKind.Person])
        {
            var field = catalogue.Of(of).FirstOrDefault(field => Is(field, name) || Is(field, header));
            if (field is null || field.ReadOnly) continue;
            if (of != kind && !field.IsOwn) continue;
            if (Is(field, header) && !Is(field, name)) number = 1;
            var surely = isOurs || field.IsOwn || field.Standard == found.Kind || field.Standard == ColumnKind.Unknown;
            if (!surely || (!isOurs && field.PickList is not null && !Fits(field, values))) continue;
            return new(column, Target(of, field.Key), field.IsMany && (isOurs || number > 1) ? number : 0, Clears: isOurs, Why: $"the field {field.Label}");
        }

        return null;
    }

    private static bool Is(Field field, string name) => Fold.Plain(field.Label) == Fold.Plain(name) || field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)
        || (field.IsOwn && field.Key[4..].Equals(name, StringComparison.OrdinalIgnoreCase));

    private bool Fits(Field field, Column values)
    {
        var texts = Texts(values).ToList();
        return texts.Count == 0 || texts.Count(text => !FieldStandard.Read(field, text, Setting.None, catalogue).IsRejected) >= texts.Count * MostFit;
    }

    private ListMapLine? ByContent(
        RecordKind rows, string column, RecognisedColumn found, Column values, List<ListMapLine> before, IReadOnlyList<RecognisedColumn> all)
    {
        if (found.Kind == ColumnKind.Id) return before.Any(line => line.To == "id") ? null : new(column, "id", Why: found.Why);
        if (found.Part is ColumnPart.Fax or ColumnPart.Elsewhere) return null;
        var kind = OfPeople.Contains(found.Kind) ? RecordKind.Person : OfCompanies.Contains(found.Kind) ? RecordKind.Company : rows;
        var key = found.Kind switch
        {
            ColumnKind.FullName => "name",
            ColumnKind.PersonOrCompany => "name",
            ColumnKind.MiddleName => "middle",
            ColumnKind.HouseNumber => "address.house",
            ColumnKind.FullAddress => "address",
            ColumnKind.VatNumber => "number",
            ColumnKind.Country when all.Any(other => OfAddresses.Contains(other.Kind)) => "address.country",
            _ => catalogue.Holding(kind, found.Kind)?.Key,
        };
        if (key is null || (catalogue.Find(kind, key) is { PickList: not null } pick && !Fits(pick, values))) return null;
        var single = catalogue.Find(kind, key) is { IsMany: false };
        var target = Target(kind, key);
        if (single && before.Any(line => line.To == target)) return null;
        var number = OfAddresses.Contains(found.Kind) || key.StartsWith("address", StringComparison.Ordinal) ? AddressOf(found, kind, before) : 0;
        return new(column, target, number, Use(found.Part), Why: found.Why);
    }

    // Columns of one part or ordinal are one address; the first is the record's first.
    private static int AddressOf(RecognisedColumn found, RecordKind kind, List<ListMapLine> before)
    {
        if (found.Ordinal > 1) return found.Ordinal;
        var use = Use(found.Part);
        var addresses = before.Where(line => line.Kind == kind && line.Field.StartsWith("address", StringComparison.Ordinal)).ToList();
        return addresses.FirstOrDefault(line => line.Use == use)?.Number ?? addresses.Select(line => line.Number).DefaultIfEmpty(0).Max() + 1;
    }

    private static string? Use(ColumnPart part) => part switch
    {
        ColumnPart.Mobile => "mobile",
        ColumnPart.Work => "work",
        ColumnPart.Private => "private",
        ColumnPart.Visiting => "visit",
        ColumnPart.Postal or ColumnPart.Delivery => "post",
        ColumnPart.Invoice => "invoice",
        _ => null,
    };

    private static IEnumerable<string> Texts(Column column)
    {
        for (var code = 0; code < column.Pool.Count; code++) yield return column.Pool.Text(code);
    }

    private static string Target(RecordKind kind, string key) => $"{(kind == RecordKind.Person ? "person" : "company")}.{key}";
}
