using CareLabel.Contacts;
using CareLabel.Demo.MadeUp;
using CareLabel.Shared;

namespace CareLabel.Demo;

/// <summary>Makes the e-mails, phones and addresses of the demo's records.</summary>
internal sealed class PartRecords(DemoIds ids, DemoCalendar calendar)
{
    /// <summary>An e-mail address, and what is known of it.</summary>
    public EmailAddress Email(Record of, string address, string use, Dice dice, int place = 1)
    {
        var (state, on) = DemoReach.Of(dice, calendar);
        return Email(of, address, place, use, state, on);
    }

    /// <summary>A phone number, and what is known of it.</summary>
    public PhoneNumber Phone(Record of, string number, string use, Dice dice, int place = 1)
    {
        var (state, on) = DemoReach.Of(dice, calendar);
        return Phone(of, number, place, use, state, on);
    }

    /// <summary>An address as today's gate writes it.</summary>
    public PostalAddress Address(Record of, Address address, string use, int place = 1) => new()
    {
        Id = ids.Part<PostalAddress>(of, place), OfKind = of.Root.Kind, Of = of.Key, Position = place, Use = use, Street = DemoReach.Street(address),
        Postcode = DemoReach.Postcode(address), City = address.Town.Name, Country = address.Land.Code,
    };

    /// <summary>What an old system held, as it held it.</summary>
    public IEnumerable<Row> Of(Record of, MadeUpRow cells)
    {
        if (cells.Text(MadeUpField.Mail) is { } mail) yield return Email(of, mail, 1, null, ReachState.Unknown, null);
        var (phone, mobile) = (cells.Text(MadeUpField.Phone), cells.Text(MadeUpField.Mobile));
        if (phone is not null) yield return Phone(of, phone, 1, null, ReachState.Unknown, null);
        if (mobile is not null) yield return Phone(of, mobile, phone is null ? 1 : 2, "mobile", ReachState.Unknown, null);
        var (street, postcode, city) = (cells.Text(MadeUpField.Street), cells.Text(MadeUpField.Postcode), cells.Text(MadeUpField.City));
        if ((street ?? postcode ?? city) is null) yield break;
        yield return new PostalAddress
        {
            Id = ids.Part<PostalAddress>(of), OfKind = of.Root.Kind, Of = of.Key, Street = street, Postcode = postcode, City = city, Country = cells.Text(MadeUpField.Country),
        };
    }

    private EmailAddress Email(Record of, string address, int place, string? use, ReachState state, DateOnly? on) => new()
    {
        Id = ids.Part<EmailAddress>(of, place), OfKind = of.Root.Kind, Of = of.Key, Position = place, Address = address, Use = use, State = state, StateOn = on,
    };

    private PhoneNumber Phone(Record of, string number, int place, string? use, ReachState state, DateOnly? on) => new()
    {
        Id = ids.Part<PhoneNumber>(of, place), OfKind = of.Root.Kind, Of = of.Key, Position = place, Number = number, Use = use, State = state, StateOn = on,
    };
}
