using System.Globalization;
using CareLabel.Contacts;
using CareLabel.Demo.MadeUp;

namespace CareLabel.Demo;

/// <summary>How people and companies are reached: what is known of an address, and how today's gate would write one.</summary>
internal static class DemoReach
{
    /// <summary>Whether someone is reached, and when that was seen; of most nobody knows.</summary>
    public static (ReachState State, DateOnly? On) Of(Dice dice, DemoCalendar calendar) => dice.Below(100) switch
    {
        < 38 => (ReachState.Works, calendar.First.AddDays(-dice.Below(900))),
        < 43 => (ReachState.Bounced, calendar.First.AddDays(-dice.Below(400))),
        < 45 => (ReachState.Wrong, calendar.First.AddDays(-dice.Below(400))),
        _ => (ReachState.Unknown, null),
    };

    /// <summary>Street, house and flat as the country writes them.</summary>
    public static string Street(Address address)
    {
        // In Finland the letter is that of the stairs.
        var isFinnish = address.Land.Code == "FI";
        var house = address.House.ToString(CultureInfo.InvariantCulture) + (isFinnish && address.Letter.Length > 0 ? " " : "") + address.Letter;
        var flat = address.Apartment.ToString(CultureInfo.InvariantCulture);
        var tail = address.Apartment == 0 ? "" : address.Land.Code switch
        {
            "PL" => "/" + flat,
            "FI" => (address.Letter.Length > 0 ? " " : " A ") + flat,
            "SE" => " lgh 1" + flat.PadLeft(3, '0'),
            "DK" => $", {(address.Apartment % 5) + 1}. {(address.Apartment % 2 == 0 ? "tv" : "th")}",
            _ => " H0" + flat.PadLeft(3, '0'),
        };
        return $"{address.Street} {house}{tail}";
    }

    /// <summary>The postcode as the country writes it.</summary>
    public static string Postcode(Address address) => address.Land.Code switch
    {
        "PL" => $"{address.Postcode[..2]}-{address.Postcode[2..]}",
        "SE" => $"{address.Postcode[..3]} {address.Postcode[3..]}",
        _ => address.Postcode,
    };
}
