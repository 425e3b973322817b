using System.Globalization;

namespace CareLabel.Demo.MadeUp;

/// <summary>The ways people write streets, post codes, cities and countries.</summary>
public static class AddressSpelling
{
    private static readonly (string Full, string[] Short)[] Abbreviations =
    [
        ("gata", ["gt.", "gt", "gata"]), ("gate", ["gt.", "gt", "g."]), ("veien", ["vn.", "v.", "vn"]), ("vegen", ["vn.", "veien"]),
        ("vägen", ["v.", "v", "vg."]), ("gatan", ["g.", "g", "gat."]), ("katu", ["k.", "k"]), ("tie", ["t.", "tie"]),
        ("vej", ["v.", "vej"]), ("gade", ["g.", "gd."]), ("allé", ["alle", "all."]),
    ];

    private static readonly string[][] Countries =
    [
        ["Norge", "Norway", "NO", "NOR", "Noreg", "norge"], ["Sverige", "Sweden", "SE", "SWE", "SVERIGE", "Sverige "],
        ["Finland", "Suomi", "FI", "FIN", "SUOMI", "Finland"], ["Danmark", "Denmark", "DK", "DNK", "DANMARK", "Dk"],
        ["Polska", "Poland", "PL", "POL", "POLSKA", "Polen"],
    ];

    /// <summary>Street, house and flat in one cell.</summary>
    public static string Street(Address address, Dice dice, double damage)
    {
        var street = dice.Chance(0.22) ? Shortened(address, dice) : address.Street;
        if (dice.Chance(0.05 * damage)) street = Typos.In(street, dice);
        var house = address.House.ToString(CultureInfo.InvariantCulture);
        if (address.Letter.Length > 0 && !dice.Chance(0.1 * damage)) house += (dice.Chance(0.5) ? " " : "") + (dice.Chance(0.2) ? address.Letter.ToLowerInvariant() : address.Letter);
        if (dice.Chance(0.02 * damage)) house = Typos.InDigits(house, dice);
        return $"{street} {house}{Flat(address, dice)}";
    }

    /// <summary>A post code, sometimes with the country's prefix, sometimes with its zeros eaten by a spreadsheet.</summary>
    public static string Postcode(Address address, Dice dice)
    {
        var code = address.Postcode;
        if (dice.Chance(0.04)) return code.TrimStart('0');
        return address.Land.Code switch
        {
            "PL" => dice.Chance(0.85) ? $"{code[..2]}-{code[2..]}" : code,
            "SE" => dice.Chance(0.55) ? $"{code[..3]} {code[3..]}" : dice.Chance(0.1) ? $"SE-{code[..3]} {code[3..]}" : code,
            var land => dice.Chance(0.04) ? $"{land}-{code}" : code,
        };
    }

    /// <summary>A city, sometimes by another of its names.</summary>
    public static string City(Address address, Dice dice, double damage)
    {
        var town = address.Town;
        var city = town.Aliases.Length > 0 && dice.Chance(0.12) ? dice.Pick(town.Aliases) : town.Name;
        return dice.Chance(0.02 * damage) ? Typos.In(city, dice) : city;
    }

    /// <summary>A country by one of its names or codes; often nothing at all.</summary>
    public static string Country(int land, Dice dice)
    {
        if (dice.Chance(0.3)) return "";
        return dice.Chance(0.6) ? Countries[land][0] : dice.Pick(Countries[land]);
    }

    private static string Shortened(Address address, Dice dice)
    {
        var street = address.Street;
        if (address.Land.Code == "PL")
        {
            var at = street.IndexOf(' ', StringComparison.Ordinal);
            return street[..at] switch
            {
                "ul." when dice.Chance(0.6) => street[(at + 1)..],
                "ul." => dice.Pick(["ulica ", "Ul. ", "ul ", "ul."]) + street[(at + 1)..],
                "al." => dice.Pick(["Al. ", "aleja ", "Aleje "]) + street[(at + 1)..],
                "os." => dice.Pick(["Os. ", "osiedle "]) + street[(at + 1)..],
                _ => street,
            };
        }

        foreach (var (full, written) in Abbreviations)
            if (street.EndsWith(full, StringComparison.Ordinal)) return street[..^full.Length] + dice.Pick(written);
        return street;
    }

    private static string Flat(Address address, Dice dice)
    {
        if (address.Apartment == 0 || dice.Chance(0.25)) return "";
        var number = address.Apartment.ToString(CultureInfo.InvariantCulture);
        return address.Land.Code switch
        {
            "PL" => dice.Chance(0.7) ? "/" + number : " m. " + number,
            "FI" => dice.Chance(0.8) ? " A " + number : " as. " + number,
            "SE" => dice.Chance(0.6) ? " lgh 1" + number.PadLeft(3, '0') : ", lgh " + number,
            "DK" => $", {(address.Apartment % 5) + 1}. {(address.Apartment % 2 == 0 ? "tv" : "th")}",
            _ => " H0" + number.PadLeft(3, '0'),
        };
    }
}
