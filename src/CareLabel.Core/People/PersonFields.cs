using CareLabel.Companies;
using CareLabel.Contacts;
using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Wash.Columns;

namespace CareLabel.People;

/// <summary>The fields that people have in every house.</summary>
public static class PersonFields
{
    /// <summary>What a person is.</summary>
    public static RecordType Type { get; } = new(
        RecordKind.Person, typeof(Person), "person", "people", () => new Person(),
        [typeof(EmailAddress), typeof(PhoneNumber), typeof(PostalAddress), typeof(Employment), typeof(Consent)], [.. All()],
        record => ((Person)record).FullName);

    private static IEnumerable<Field> All()
    {
        Field[] own =
        [
            new()
            {
                Kind = RecordKind.Person, Key = "name", Label = "Name", Type = FieldType.Text, Standard = ColumnKind.FullName, KeptIn = ["title", "given", "family"],
                Place = new MadePlace((record, _) => Whole((Person)record.Record), record => Whole((Person)record.Record) is null ? 0 : 1),
            },
            Of("given", "First name", FieldType.Text, p => p.Given, (p, v) => p.Given = v) with { Standard = ColumnKind.FirstName, Wanted = true, Purpose = "contact" },
            Of("family", "Last name", FieldType.Text, p => p.Family, (p, v) => p.Family = v) with { Standard = ColumnKind.LastName, Required = true, Wanted = true, Purpose = "contact" },
            Of("title", "Title", FieldType.Text, p => p.Title, (p, v) => p.Title = v) with { Standard = ColumnKind.NamePrefix },
            Of("salutation", "Salutation", FieldType.Pick, p => p.Salutation, (p, v) => p.Salutation = v) with { PickList = "salutation" },
            Of("language", "Language", FieldType.Text, p => p.Language, (p, v) => p.Language = v) with { Standard = ColumnKind.Language },
            Of("country", "Country", FieldType.Text, p => p.Country, (p, v) => p.Country = v) with { Standard = ColumnKind.Country },
            Of("born", "Date of birth", FieldType.Date, p => Codec.Of(p.Born), (p, v) => p.Born = Codec.Day(v)) with { Standard = ColumnKind.BirthDate, Sensitive = true },
            Of("status", "Status", FieldType.Pick, p => p.Status, (p, v) => p.Status = v) with { PickList = "status", Wanted = true },
            Work("employer", "Employer", w => Codec.Of(w.Company), (w, v) => w.Company = Codec.Id<Company>(v)) with
            {
                Type = FieldType.Record, LinksTo = RecordKind.Company, Wanted = true, Column = "company",
            },
            Work("employer.role", "Job title", w => w.Role, (w, v) => w.Role = v) with { Standard = ColumnKind.JobTitle, BestBeforeMonths = 18, Column = "role" },
            Work("employer.from", "Employed from", w => Codec.Of(w.From), (w, v) => w.From = Codec.Day(v)) with { Type = FieldType.Date, Standard = ColumnKind.Date, Column = "from" },
            Work("employer.to", "Employed to", w => Codec.Of(w.To), (w, v) => w.To = Codec.Day(v)) with { Type = FieldType.Date, Standard = ColumnKind.Date, Column = "to", NotBefore = "employer.from" },
            Of("channel", "Preferred channel", FieldType.Pick, p => p.PreferredChannel, (p, v) => p.PreferredChannel = v) with { PickList = "channel", Column = "preferred_channel" },
            Of("hours", "Preferred hours", FieldType.Text, p => p.PreferredHours, (p, v) => p.PreferredHours = v) with { Column = "preferred_hours" },
            Of("do_not_contact", "Do not contact", FieldType.YesNo, p => Codec.Of(p.DoNotContact), (p, v) => p.DoNotContact = v is null ? p.DoNotContact : Codec.Yes(v)),
            Of("owner", "Owner", FieldType.User, p => Codec.Of(p.Owner), (p, v) => p.Owner = Codec.Guid(v)) with { Wanted = true },
            Of("source", "Source", FieldType.Pick, p => p.Source, (p, v) => p.Source = v) with { PickList = "source" },
            Of("interests", "Interests", FieldType.MultiPick, p => p.Interests, (p, v) => p.Interests = v) with { PickList = "interest" },
            Of("notes", "Notes", FieldType.LongText, p => p.Notes, (p, v) => p.Notes = v) with { Standard = ColumnKind.Note },
            Said("consent", "Consent", FieldType.Pick, c => Status(c.Status), (c, v) => c.Status = Status(v)) with { PickList = "consent", Column = "status" },
            Said("consent.channel", "Consent channel", FieldType.Pick, c => Blank(c.Channel), (c, v) => c.Channel = v ?? "") with { PickList = "channel", Column = "channel" },
            Said("consent.purpose", "Consent purpose", FieldType.Pick, c => Blank(c.Purpose), (c, v) => c.Purpose = v ?? "") with { PickList = "purpose", Column = "purpose" },
            Said("consent.at", "Consent said", FieldType.Moment, c => c.At == default ? null : Codec.Of(c.At), (c, v) => c.At = Codec.Moment(v) ?? default) with
            {
                Column = "at", IsPast = true,
            },
            Said("consent.proof", "Consent proof", FieldType.Text, c => c.Proof, (c, v) => c.Proof = v) with { Column = "proof" },
            Of("last_contact", "Last contact", FieldType.Moment, p => Codec.Of(p.LastContact), (_, _) => { }) with { ReadOnly = true },
            Of("next_contact", "Next contact", FieldType.Moment, p => Codec.Of(p.NextContact), (_, _) => { }) with { ReadOnly = true },
        ];
        return own.Concat(ContactFields.Of(RecordKind.Person)).Select((field, position) => field with { Position = position });
    }

    private static Field Of(string key, string label, FieldType type, Func<Person, string?> read, Action<Person, string?> write) =>
        new() { Kind = RecordKind.Person, Key = key, Label = label, Type = type, Place = new ColumnPlace<Person>(read, write) };

    private static Field Work(string key, string label, Func<Employment, string?> read, Action<Employment, string?> write) => new()
    {
        Kind = RecordKind.Person, Key = key, Label = label, Type = FieldType.Text, IsMany = true, Table = "employment",
        Place = new PartPlace<Employment>(() => new(), read, write, part => part.Company is null && part.Role is null && part.From is null && part.To is null),
    };

    private static Field Said(string key, string label, FieldType type, Func<Consent, string?> read, Action<Consent, string?> write) => new()
    {
        Kind = RecordKind.Person, Key = key, Label = label, Type = type, IsMany = true, Stands = true, Purpose = "consent", Table = "consent",
        Place = new PartPlace<Consent>(() => new() { Channel = "", Purpose = "" }, read, write, part => part.Status == default && part.Channel.Length == 0 && part.Purpose.Length == 0),
    };

    private static string? Status(ConsentStatus status) => status == default ? null : status.ToString().ToLowerInvariant();

    private static ConsentStatus Status(string? status) => status is null ? default : Enum.Parse<ConsentStatus>(status, ignoreCase: true);

    private static string? Blank(string text) => text.Length == 0 ? null : text;

    private static string? Whole(Person person)
    {
        var name = string.Join(' ', new[] { person.Title, person.FullName }.Where(part => !string.IsNullOrEmpty(part)));
        return name.Length == 0 ? null : name;
    }
}
