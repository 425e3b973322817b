using System.Buffers;
using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;

namespace CareLabel.Imports;

/// <summary>A row as it came.</summary>
/// <param name="Number">Its number in the list.</param>
/// <param name="Cells">In the order of the list's columns; null where empty.</param>
/// <param name="Country">The country that it shows; null where that is not known.</param>
/// <param name="Unread">Why it could not be taken as data; null where it could.</param>
internal sealed record SourceRow(int Number, string?[] Cells, string? Country, UnreadRow? Unread = null);

/// <summary>A value for a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">As typed; empty to clear.</param>
/// <param name="Number">Which of several.</param>
/// <param name="IsFree">Whether the number only says in which order they came: a record that is there keeps its own.</param>
internal sealed record FieldCell(Field Field, string Value, int Number, bool IsFree);

/// <summary>A row's values by record.</summary>
/// <param name="Id">The record's id in the source.</param>
/// <param name="Person">Of the person.</param>
/// <param name="Company">Of the company.</param>
/// <param name="Country">The country that the row shows.</param>
/// <param name="Employer">The id of a company that is in the base, where the list says one.</param>
internal sealed record RowValues(string? Id, List<FieldCell> Person, List<FieldCell> Company, string? Country, string? Employer)
{
    /// <summary>What stands in the column of employers where it may be an id that another system gave; null where it is a name.</summary>
    public string? EmployerCell { get; init; }

    /// <summary>The record's ids in other sources.</summary>
    public IReadOnlyList<(string Source, string Id)> OldIds { get; init; } = [];
}

/// <summary>Reads rows by a mapping: names and addresses taken apart, several values of a cell numbered, days in the list's order.</summary>
internal sealed class RowCells
{
    private static readonly SearchValues<char> IdSigns = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> PartsEmails = SearchValues.Create(";, \n|/"), PartsPhones = SearchValues.Create(";,/|\n");

    private readonly List<(int Column, ListMapLine Line, Field? Field)> _lines = [];
    private readonly HashSet<int> _housesFirst = [];
    private readonly ListMap _map;
    private readonly Catalogue _catalogue;
    private Setting _setting;
    private readonly int _id = -1, _oldIds = -1;

    public RowCells(ListMap map, IReadOnlyList<string> header, Catalogue catalogue)
    {
        (_map, _catalogue) = (map, catalogue);
        _setting = new(map.Country, map.Dates);
        for (var i = 0; i < header.Count; i++)
        {
            var name = ListMap.NameOf(header, i);
            var line = map.Lines.FirstOrDefault(line => line.Column == name) ?? map.Lines.FirstOrDefault(line => line.Column == header[i]);
            if (line?.To == "id") _id = i;
            else if (line?.To == ListMapLine.OldIds) _oldIds = i;
            else if (line?.Kind is { } kind) _lines.Add((i, line, catalogue.Find(kind, line.Field)));
        }

        // A use means nothing without its number or address, nor a house's number without its street, which so stand before them.
        foreach (var house in _lines.Where(line => line.Line.Field == "address.house"))
        {
            if (_lines.Exists(street => street.Line.Field == "address.street" && street.Line.Kind == house.Line.Kind && street.Column > house.Column
                && Math.Max(1, street.Line.Number) == Math.Max(1, house.Line.Number))) _housesFirst.Add(house.Column);
        }

        _lines = [.. _lines.OrderBy(line => line.Line.Field is "address.house" or "middle" ? 1 : line.Line.Field.EndsWith(".use", StringComparison.Ordinal) ? 2 : 0)];
    }

    /// <summary>The fields of a kind of record that the list has.</summary>
    public IEnumerable<string> Fields(RecordKind kind) => _lines.Where(line => line.Line.Kind == kind).Select(line => line.Line.Field);

    /// <summary>Whether the list has records of a kind.</summary>
    public bool Has(RecordKind kind) => kind == _map.Rows || _lines.Any(line => line.Line.Kind == kind);

    /// <summary>The values of a row.</summary>
    public RowValues Read(SourceRow row)
    {
        var people = new Gathered(_catalogue, RecordKind.Person);
        var companies = new Gathered(_catalogue, RecordKind.Company);
        string? employer = null, cell = null;
        if (row.Country != _setting.Country) _setting = _setting with { Country = row.Country };
        foreach (var (column, line, field) in _lines)
        {
            var value = column < row.Cells.Length ? row.Cells[column] : null;
            var into = line.Kind == RecordKind.Person ? people : companies;
            if (string.IsNullOrWhiteSpace(value) || (field is { Type: FieldType.Date } && IsNoDay(value)))
            {
                if (line.Clears && field is not null && field.Key != "employer") into.Clear(field, line.Number);
            }
            else if (field is { Key: "employer", Kind: RecordKind.Person })
            {
                if (line.Number > 1) into.Add(field, value.Trim(), line.Number);
                else if (Guid.TryParse(value, out _)) employer ??= value;
                else if (line.Use == ListMapLine.ById || IsForeignId(value)) employer ??= value.Trim();
                else
                {
                    if (MayBeId(value)) cell ??= value.Trim();
                    companies.Add("name", value, 1);
                }
            }
            else if (line.Field == "address.house") into.Join("address.street", value, line.Number, _housesFirst.Contains(column));
            else if (field is null) Part(into, line, value);
            else Add(into, line, field, value);
        }

        var (person, company) = (people.Cells, companies.Cells);
        Move(person, company);
        return new(_id < 0 || _id >= row.Cells.Length ? null : Trimmed(row.Cells[_id]), person, company, row.Country, employer) { EmployerCell = cell, OldIds = _oldIds < 0 || _oldIds >= row.Cells.Length ? [] : OldIds(row.Cells[_oldIds] ?? "") };
    }

    // "crm: 7; shop: A-1": what has no source goes on with the id before it.
    private static List<(string Source, string Id)> OldIds(string cell)
    {
        var ids = new List<(string Source, string Id)>();
        foreach (var part in cell.Split("; "))
        {
            if (part.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0) ids.Add((part[..colon], part[(colon + 2)..]));
            else if (ids.Count > 0) ids[^1] = (ids[^1].Source, $"{ids[^1].Id}; {part}");
        }

        return ids;
    }

    // No company is called 0015g00000AbCdEAAV: it is an id of Salesforce, 15 letters and digits or 18.
    internal static bool IsForeignId(string value) => value.AsSpan().Trim() is { Length: 15 or 18 } id && id.StartsWith("001", StringComparison.Ordinal) && id.IndexOfAnyExcept(IdSigns) < 0;

    private static bool MayBeId(string value) => value.AsSpan().Trim() is { Length: > 0 and <= 50 } id && id.IndexOfAnyInRange('0', '9') >= 0 && !id.Contains(' ');

    private static string? Trimmed(string? id) => string.IsNullOrWhiteSpace(id) ? null : id.Trim();

    // Phone and address of a row that names no person are its company's.
    private void Move(List<FieldCell> person, List<FieldCell> company)
    {
        if (company.Count == 0 || person.Any(cell => cell.Field.Key is "name" or "given" or "family")) return;
        if (_map.Rows == RecordKind.Person && person.Any(cell => cell.Field.Key is "employer.role" or "born")) return;
        foreach (var cell in person)
        {
            if (_catalogue.Find(RecordKind.Company, cell.Field.Key) is { } same && company.All(other => other.Field.Key != same.Key || other.Number != cell.Number))
            {
                company.Add(cell with { Field = same });
            }
        }

        person.Clear();
    }

    private void Add(Gathered into, ListMapLine line, Field field, string value)
    {
        // Google parts several values of a cell so.
        if (field.Key is "phone" or "email") value = value.Replace(" ::: ", "; ", StringComparison.Ordinal);
        if (field.Key == "phone") into.Several(field, line.Number > 0 ? [value] : Phones(value), line);
        else if (field.Key == "email") into.Several(field, line.Number > 0 ? [value] : Emails(value), line);
        else if (field is { Key: "number", IsMany: true }) into.Several(field, [value], line);
        else into.Add(field, Day(field, value), line.Number);
        if (line.Use is { } use && field.Key is not ("phone" or "email")) into.Use(field, use, line.Number);
    }

    private void Part(Gathered into, ListMapLine line, string value)
    {
        switch (line.Field)
        {
            case "name" when into.Kind == RecordKind.Person: Name(into, value); break;
            case "middle": into.Join("given", value); break;
            case "address": Address(into, value, Math.Max(1, line.Number)); break;
            default: break;
        }
    }

    private void Name(Gathered into, string value)
    {
        var name = PersonName.Parse(value, _setting);
        var given = string.Join(' ', new[] { name.Given, name.Middle }.Where(part => part.Length > 0));
        if (name.Family.Length == 0 && given.Length == 0) into.Add("family", value, 1);
        else
        {
            if (name.FullFamily.Length > 0) into.Add("family", name.FullFamily, 1);
            if (given.Length > 0) into.Add(name.FullFamily.Length > 0 ? "given" : "family", given, 1);
            if (name.Title.Length > 0) into.Add("title", name.Title, 1);
        }
    }

    private void Address(Gathered into, string value, int number)
    {
        var parts = FullAddress.Parse(value, _setting);
        if (parts is not { IsSure: true })
        {
            into.Add("address.street", value, number);
            return;
        }

        foreach (var (key, text) in (ReadOnlySpan<(string, string?)>)[("address.street", parts.Line1), ("address.extra", parts.Line2),
            ("address.postcode", parts.Postcode), ("address.city", parts.City), ("address.country", parts.Country)])
        {
            if (text is not null) into.Add(key, text, number);
        }
    }

    // 0.0.00 and 00/00/0000, as address books write where no day is known.
    private static bool IsNoDay(string value) => value.AsSpan().IndexOfAnyExcept("0./- ") < 0 && value.AsSpan().Count('0') > 2;

    // What the column as a whole says of the order of day and month, the gate cannot see in one value.
    private string Day(Field field, string value)
    {
        if (field.Type != FieldType.Date || DateValue.Read(value, _setting) is not { IsAccepted: true, Objection: null } day) return value;
        return day.Standard!.Length == 10 ? day.Standard : value;
    }

    private string[] Phones(string value) => !value.AsSpan().ContainsAny(PartsPhones) && value.Length < 20
        ? [value]
        : Phone.ReadMany(value, _setting) is { Standard: { } standard } ? standard.Split("; ", StringSplitOptions.RemoveEmptyEntries) : [value];

    private static string[] Emails(string value) => value.AsSpan().ContainsAny(PartsEmails) && Email.ReadMany(value) is { Count: > 1 } several
        ? [.. several.Select(one => one.Standard ?? one.Typed)]
        : [value];
}
