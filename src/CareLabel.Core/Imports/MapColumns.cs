using CareLabel.Exports;
using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;
using CareLabel.Wash.Tables;

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
        var own = new MapOwnColumns(catalogue, kind, header);
        for (var i = 0; i < header.Count; i++)
        {
            var name = ListMap.NameOf(header, i);
            var line = isOurs ? own.Line(name, i)
                : (IsWhole(found[i], found) ? null : ByName(kind, name, header[i], sample.Columns[i], found[i])) ?? ByContent(kind, name, found[i], sample.Columns[i], lines, found)
                ?? new(name, null, Why: LeftOut(kind, header[i], found[i]));
            var before = lines.FindIndex(other => Clash(other, line));
            // Of two columns for one field the first counts, unless it is empty.
            if (before >= 0 && sample.Columns[before].Pool.Count > 0) line = new(name, null, Why: $"'{lines[before].Column}' holds this already");
            else if (before >= 0) lines[before] = new(lines[before].Column, null, Why: $"'{name}' holds this, and this column is empty");
            lines.Add(line);
        }

        var dates = found.Where(column => column.Kind is ColumnKind.BirthDate or ColumnKind.Date).SelectMany(column => Texts(sample.Columns[column.Index]));
        return new(kind, lines) { Country = HouseCountry.Guess(sample, found), Dates = DateValue.OrderOf(dates) };
    }

    private static bool Clash(ListMapLine one, ListMapLine other) =>
        one.Kind is not null && one.To == other.To && Math.Max(1, one.Number) == Math.Max(1, other.Number) && !(CheckMap.Joins(one) && CheckMap.Joins(other));

    private string LeftOut(RecordKind kind, string header, RecognisedColumn column) => catalogue.Of(kind).FirstOrDefault(field => Is(field, header)) is { } called
        ? $"the values are none that {called.Label} can hold"
        : column.Kind == ColumnKind.Unknown
        ? "no field is called so, and the values do not tell"
        : $"no field holds this ({column.Kind})";

    private RecordKind KindOf(Table sample, IReadOnlyList<RecognisedColumn> found, List<string> header, bool isOurs)
    {
        if (isOurs)
        {
            var (people, companies) = (Hits(RecordKind.Person), Hits(RecordKind.Company));
            return people > companies ? RecordKind.Person : RecordKind.Company;
        }

        return Recognise.KindOfList(sample, found) switch
        {
            ListKind.Companies => RecordKind.Company,
            ListKind.People => RecordKind.Person,
            _ => found.Any(column => column.Kind is ColumnKind.LastName or ColumnKind.FullName or ColumnKind.FirstName) ? RecordKind.Person
                : found.Any(column => OfCompanies.Contains(column.Kind)) ? RecordKind.Company : RecordKind.Person,
        };

        int Hits(RecordKind kind) => header.Count(name => OwnHeader.Find(name, [.. catalogue.Of(kind)]) is not null);
    }

    // "Status", "own.shoe", "Phone 2": a field's own name. What the engine says of a header outweighs ours where both know it.
    private ListMapLine? ByName(RecordKind kind, string column, string header, Column values, RecognisedColumn found)
    {
        var (name, number) = OwnHeader.Read(header);
        foreach (var of in (RecordKind[])[kind, kind == RecordKind.Person ? RecordKind.Company : RecordKind.Person])
        {
            var field = catalogue.Of(of).FirstOrDefault(field => Is(field, name) || Is(field, header));
            if (field is null || field.ReadOnly || (number > 1 && !field.IsMany && !Is(field, header))) continue;
            if (of != kind && !field.IsOwn) continue;
            if (Is(field, header) && !Is(field, name)) number = 1;
            var surely = field.IsOwn || field.Standard == found.Kind || field.Standard == ColumnKind.Unknown;
            // What is required would be said to be missing, where it is there and cannot be what it is.
            if (!surely || (IsNarrow(field) && !field.Required && !Fits(field, values))) continue;
            // A record that is there keeps its first phone first, so theirs only stand in their order.
            var isFree = field.Key is "phone" or "email" or "number";
            return new(column, Target(of, field.Key), field.IsMany && number > 1 && !isFree ? number : 0, Why: $"the field {field.Label}");
        }

        return null;
    }

    // A column of names is no field of ids, and one of words none of days, whatever it is called; but the employer may be named.
    private static bool IsNarrow(Field field) => field.PickList is not null || field.Type is FieldType.Number or FieldType.Money or FieldType.Date
        or FieldType.Moment or FieldType.YesNo || (field.Type == FieldType.Record && field.Key != "employer");

    private static bool Is(Field field, string name) => Spelling.Key(field.Label) == Spelling.Key(name) || field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)
        || (field.IsOwn && field.Key[4..].Equals(name, StringComparison.OrdinalIgnoreCase));

    private bool Fits(Field field, Column values)
    {
        var texts = Texts(values).ToList();
        var setting = field.Type == FieldType.Date ? new Setting(null, DateValue.OrderOf(texts)) : Setting.None;
        return texts.Count == 0 || texts.Count(text => !FieldStandard.Read(field, text, setting, catalogue).IsRejected) >= texts.Count * MostFit;
    }

    private ListMapLine? ByContent(
        RecordKind rows, string column, RecognisedColumn found, Column values, List<ListMapLine> before, IReadOnlyList<RecognisedColumn> all)
    {
        if (found.Kind == ColumnKind.Id || (found.Index == 0 && IsId(found, values))) return before.Any(line => line.To == "id") ? null : new(column, "id", Why: found.Why);
        // A day may be anything's, and what nobody recognises belongs nowhere.
        if (found.Part is ColumnPart.Fax or ColumnPart.Elsewhere || found.Kind is ColumnKind.Unknown or ColumnKind.Date) return null;
        if (IsWhole(found, all) || IsCountryOfSomethingElse(found, all)) return null;
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
        var number = OfAddresses.Contains(found.Kind) || key.StartsWith("address", StringComparison.Ordinal) ? AddressOf(found, kind, key, before) : 0;
        return new(column, target, number, Use(found.Part), Why: found.Why);
    }

    // A first column of long ids, whatever it is called; and of a card the id that few cards have.
    private static bool IsId(RecognisedColumn found, Column values) => (found.Kind == ColumnKind.OtherNumber && values.Name == CardRow.Headers[0])
        || (found.Kind is ColumnKind.Unknown or ColumnKind.OtherNumber && values.Pool.Count > 0 && Texts(values).All(text => Guid.TryParse(text, out _)));

    // A whole name or address beside columns of its parts says nothing more.
    private static bool IsWhole(RecognisedColumn found, IReadOnlyList<RecognisedColumn> all)
    {
        return (found.Kind == ColumnKind.FullName && Has(ColumnKind.FirstName) && Has(ColumnKind.LastName))
            || (found.Kind == ColumnKind.FullAddress && Has(ColumnKind.Street) && Has(ColumnKind.City));

        bool Has(ColumnKind kind) => all.Any(column => column.Kind == kind);
    }

    // Of several countries, as of an identity card and of an address, the one nearest to the address is the address's.
    private static bool IsCountryOfSomethingElse(RecognisedColumn found, IReadOnlyList<RecognisedColumn> all)
    {
        var parts = all.Where(other => OfAddresses.Contains(other.Kind)).ToList();
        return found.Kind == ColumnKind.Country && parts.Count > 0 && all.Any(other => other.Kind == ColumnKind.Country && Distance(other) < Distance(found));

        int Distance(RecognisedColumn country) => parts.Min(part => Math.Abs(part.Index - country.Index));
    }

    // Columns of one part or ordinal are one address; the first is the record's first. A postcode without a part goes with the street before it.
    private static int AddressOf(RecognisedColumn found, RecordKind kind, string key, List<ListMapLine> before)
    {
        var use = Use(found.Part);
        var addresses = before.Where(line => line.Kind == kind && line.Field.StartsWith("address", StringComparison.Ordinal)).ToList();
        // "Address 2" below "Address 1" is the second line of it, unless there is a second address.
        if (found.Ordinal > 1 && (found.Kind != ColumnKind.AddressLine2 || addresses.Exists(line => line.Number == found.Ordinal))) return found.Ordinal;
        if (addresses.Find(line => line.Use == use) is { } same) return same.Number;
        var last = addresses.LastOrDefault()?.Number ?? 0;
        if (use is null && last > 0 && !addresses.Exists(line => line.Number == last && line.Field == key)) return last;
        return addresses.Select(line => line.Number).DefaultIfEmpty(0).Max() + 1;
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
