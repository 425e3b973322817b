using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Wash.Columns;

namespace CareLabel.Contacts;

/// <summary>The fields of e-mails, phones and addresses, which companies and people share.</summary>
public static class ContactFields
{
    /// <summary>The fields for one kind of record.</summary>
    public static IEnumerable<Field> Of(RecordKind kind)
    {
        yield return Email(kind, "email", "E-mail", part => part.Address, Readdress) with
        {
            Type = FieldType.Email,
            Standard = ColumnKind.Email,
            Wanted = kind == RecordKind.Person,
            BestBeforeMonths = 24,
            Purpose = "contact",
            Column = "address",
            Beside = ["state", "state_on"],
        };
        yield return Email(kind, "email.use", "E-mail use", part => part.Use, (part, value) => part.Use = value) with { Type = FieldType.Pick, PickList = "use", Column = "use" };
        yield return Email(kind, "email.state", "E-mail reached", part => State(part.State), (part, value) => part.State = State(value)) with
        {
            Type = FieldType.Pick,
            PickList = "reach",
            Column = "state",
        };
        yield return Email(kind, "email.state_on", "E-mail reached on", part => Codec.Of(part.StateOn), (part, value) => part.StateOn = Codec.Day(value)) with
        {
            Type = FieldType.Date,
            Column = "state_on",
            IsPast = true,
        };
        yield return Phone(kind, "phone", "Phone", part => part.Number, Renumber) with
        {
            Type = FieldType.Phone,
            Standard = ColumnKind.Phone,
            Wanted = true,
            BestBeforeMonths = 24,
            Purpose = "contact",
            Column = "number",
            Beside = ["state", "state_on"],
        };
        yield return Phone(kind, "phone.use", "Phone use", part => part.Use, (part, value) => part.Use = value) with { Type = FieldType.Pick, PickList = "use", Column = "use" };
        yield return Phone(kind, "phone.state", "Phone reached", part => State(part.State), (part, value) => part.State = State(value)) with
        {
            Type = FieldType.Pick,
            PickList = "reach",
            Column = "state",
        };
        yield return Phone(kind, "phone.state_on", "Phone reached on", part => Codec.Of(part.StateOn), (part, value) => part.StateOn = Codec.Day(value)) with
        {
            Type = FieldType.Date,
            Column = "state_on",
            IsPast = true,
        };
        yield return new()
        {
            Kind = kind, Key = "address", Label = "Address", Type = FieldType.LongText, Standard = ColumnKind.FullAddress, IsMany = true,
            KeptIn = ["address.street", "address.extra", "address.postcode", "address.city", "address.country"],
            Place = new MadePlace((record, number) => record.At<PostalAddress>(number)?.OnOneLine, record => record.Parts<PostalAddress>().Count),
        };
        yield return Address(kind, "address.street", "Street", part => part.Street, (part, value) => part.Street = value) with { Standard = ColumnKind.Street };
        yield return Address(kind, "address.extra", "Address line 2", part => part.Extra, (part, value) => part.Extra = value) with { Standard = ColumnKind.AddressLine2 };
        yield return Address(kind, "address.postcode", "Postcode", part => part.Postcode, (part, value) => part.Postcode = value) with { Standard = ColumnKind.Postcode };
        yield return Address(kind, "address.city", "City", part => part.City, (part, value) => part.City = value) with
        {
            Standard = ColumnKind.City,
            Wanted = kind == RecordKind.Company,
        };
        yield return Address(kind, "address.region", "Region", part => part.Region, (part, value) => part.Region = value) with { Standard = ColumnKind.Region };
        yield return Address(kind, "address.country", "Address country", part => part.Country, (part, value) => part.Country = value) with { Standard = ColumnKind.Country };
        yield return Address(kind, "address.use", "Address use", part => part.Use, (part, value) => part.Use = value) with { Type = FieldType.Pick, PickList = "use" };
    }

    // Whether the old one was answered says nothing of the new one.
    private static void Readdress(EmailAddress email, string? address)
    {
        if (email.Address.Length > 0 && email.Address != address) (email.State, email.StateOn) = (ReachState.Unknown, null);
        email.Address = address ?? "";
    }

    private static void Renumber(PhoneNumber phone, string? number)
    {
        if (phone.Number.Length > 0 && phone.Number != number) (phone.State, phone.StateOn) = (ReachState.Unknown, null);
        phone.Number = number ?? "";
    }

    private static Field Email(RecordKind kind, string key, string label, Func<EmailAddress, string?> read, Action<EmailAddress, string?> write) =>
        Many("email", kind, key, label, new PartPlace<EmailAddress>(() => new() { Address = "" }, part => Blank(read(part)), write, part => part.Address.Length == 0));

    private static Field Phone(RecordKind kind, string key, string label, Func<PhoneNumber, string?> read, Action<PhoneNumber, string?> write) =>
        Many("phone", kind, key, label, new PartPlace<PhoneNumber>(() => new() { Number = "" }, part => Blank(read(part)), write, part => part.Number.Length == 0));

    private static Field Address(RecordKind kind, string key, string label, Func<PostalAddress, string?> read, Action<PostalAddress, string?> write) =>
        Many("address", kind, key, label, new PartPlace<PostalAddress>(() => new(), read, write, address => address.IsEmpty)) with { Column = key["address.".Length..] };

    private static Field Many(string table, RecordKind kind, string key, string label, FieldPlace place) =>
        new() { Kind = kind, Key = key, Label = label, Type = FieldType.Text, Place = place, IsMany = true, Table = table };

    private static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;

    // What nobody knows is no value: it fills no cell of an export.
    private static string? State(ReachState state) => state == ReachState.Unknown ? null : state.ToString().ToLowerInvariant();

    private static ReachState State(string? state) => state is null ? ReachState.Unknown : Enum.Parse<ReachState>(state, ignoreCase: true);
}
