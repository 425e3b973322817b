using System.Globalization;
using CareLabel.Contacts;
using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Wash.Columns;

namespace CareLabel.Companies;

/// <summary>The fields that companies have in every house.</summary>
public static class CompanyFields
{
    /// <summary>What a company is.</summary>
    public static RecordType Type { get; } = new(
        RecordKind.Company, typeof(Company), "company", "companies", () => new Company { Name = "" },
        [typeof(CompanyNumber), typeof(EmailAddress), typeof(PhoneNumber), typeof(PostalAddress)], [.. All()], record => ((Company)record).FullName);

    private static IEnumerable<Field> All()
    {
        Field[] own =
        [
            Of("name", "Name", FieldType.Text, c => c.Name.Length == 0 ? null : c.Name, (c, v) => c.Name = v ?? "") with { Standard = ColumnKind.CompanyName, Required = true, Wanted = true, IsVital = true },
            Of("legal_form", "Legal form", FieldType.Text, c => c.LegalForm, (c, v) => c.LegalForm = v) with { Reads = Formed.Read },
            Of("country", "Country", FieldType.Text, c => c.Country, (c, v) => c.Country = v) with { Standard = ColumnKind.Country, Wanted = true },
            Numbered("number", "Company number", part => part.Number, (part, value) => part.Number = value ?? "") with
            {
                Type = FieldType.Identifier, Standard = ColumnKind.CompanyNumber, Wanted = true, Column = "number", Beside = ["scheme"],
            },
            Numbered("number.scheme", "Kind of number", part => part.Scheme.Length == 0 ? null : part.Scheme, (part, value) => part.Scheme = value ?? "") with
            {
                ReadOnly = true, Column = "scheme",
            },
            Of("industry", "Industry", FieldType.Pick, c => c.Industry, (c, v) => c.Industry = v) with { PickList = "industry", Standard = ColumnKind.Category, Wanted = true },
            Of("size", "Size", FieldType.Pick, c => c.Size, (c, v) => c.Size = v) with { PickList = "size", BestBeforeMonths = 24 },
            Of("revenue", "Revenue", FieldType.Money, Revenue, SetRevenue) with { BestBeforeMonths = 24, Column = "revenue_minor", Beside = ["revenue_currency"] },
            Of("revenue.year", "Revenue year", FieldType.Number, c => Codec.Of(c.RevenueYear), (c, v) => c.RevenueYear = Codec.Whole(v)) with { Whole = (1800, 2200), IsPast = true },
            Of("revenue.source", "Revenue source", FieldType.Text, c => c.RevenueSource, (c, v) => c.RevenueSource = v),
            Of("status", "Status", FieldType.Pick, c => c.Status, (c, v) => c.Status = v) with { PickList = "status", Wanted = true },
            Of("account_type", "Account type", FieldType.Pick, c => c.AccountType, (c, v) => c.AccountType = v) with { PickList = "account_type" },
            Of("class", "Class", FieldType.Pick, c => c.Class, (c, v) => c.Class = v) with { PickList = "class" },
            Of("segment", "Segment", FieldType.Pick, c => c.Segment, (c, v) => c.Segment = v) with { PickList = "segment" },
            Of("owner", "Owner", FieldType.User, c => Codec.Of(c.Owner), (c, v) => c.Owner = Codec.Guid(v)) with { Wanted = true },
            Of("source", "Source", FieldType.Pick, c => c.Source, (c, v) => c.Source = v) with { PickList = "source" },
            Of("website", "Website", FieldType.Link, c => c.Website, (c, v) => c.Website = v) with { Standard = ColumnKind.WebAddress },
            Of("parent", "Parent company", FieldType.Record, c => Codec.Of(c.Parent), (c, v) => c.Parent = Codec.Id<Company>(v)) with { LinksTo = RecordKind.Company },
            Of("products", "Products held", FieldType.MultiPick, c => c.Products, (c, v) => c.Products = v) with { PickList = "product" },
            Of("interests", "Interests", FieldType.MultiPick, c => c.Interests, (c, v) => c.Interests = v) with { PickList = "interest" },
            Of("language", "Language", FieldType.Text, c => c.Language, (c, v) => c.Language = v) with { Standard = ColumnKind.Language },
            Of("notes", "Notes", FieldType.LongText, c => c.Notes, (c, v) => c.Notes = v) with { Standard = ColumnKind.Note },
            Of("last_contact", "Last contact", FieldType.Moment, c => Codec.Of(c.LastContact), (_, _) => { }) with { ReadOnly = true },
            Of("next_contact", "Next contact", FieldType.Moment, c => Codec.Of(c.NextContact), (_, _) => { }) with { ReadOnly = true },
        ];
        return own.Concat(ContactFields.Of(RecordKind.Company)).Select((field, position) => field with { Position = position });
    }

    private static Field Of(string key, string label, FieldType type, Func<Company, string?> read, Action<Company, string?> write) =>
        new() { Kind = RecordKind.Company, Key = key, Label = label, Type = type, Place = new ColumnPlace<Company>(read, write) };

    private static Field Numbered(string key, string label, Func<CompanyNumber, string?> read, Action<CompanyNumber, string?> write) => new()
    {
        Kind = RecordKind.Company, Key = key, Label = label, Type = FieldType.Text, IsMany = true, Table = "company_number",
        Place = new PartPlace<CompanyNumber>(() => new() { Scheme = "", Number = "" }, part => Blank(read(part)), write, part => part.Number.Length == 0),
    };

    private static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string? Revenue(Company company) => company.RevenueMinor is { } minor
        ? string.Create(CultureInfo.InvariantCulture, $"{minor / 100m:0.00} {company.RevenueCurrency}").TrimEnd()
        : null;

    private static void SetRevenue(Company company, string? value)
    {
        var parts = value?.Split(' ');
        company.RevenueMinor = parts is null ? null : (long)Math.Round(decimal.Parse(parts[0], CultureInfo.InvariantCulture) * 100);
        company.RevenueCurrency = parts is [_, var currency] ? currency : null;
    }
}
