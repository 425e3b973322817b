using System.Globalization;

namespace CareLabel.Demo.MadeUp;

/// <summary>An address as it truly is; how a row writes it is <see cref="AddressSpelling"/>'s business.</summary>
public sealed record Address(Land Land, Town Town, string Street, int House, string Letter, int Apartment, string Postcode);

/// <summary>Gives each town its streets, each street its post code.</summary>
public sealed class Addresses(ulong seed)
{
    /// <summary>A house in this town; busy streets come oftener.</summary>
    public Address In(Land land, Town town, Dice dice, bool home)
    {
        var streets = (int)Math.Clamp(town.Thousands * 8, 40, 2500);
        var (street, postcode) = Street(land, town, (int)(streets * dice.Unit() * Math.Sqrt(dice.Unit())));
        var house = 1 + (int)(110 * dice.Unit() * dice.Unit());
        var letter = dice.Chance(0.14) ? ((char)('A' + dice.Below(5))).ToString() : "";
        var apartment = home && dice.Chance(land.Code is "FI" or "PL" ? 0.6 : 0.25) ? 1 + dice.Below(48) : 0;
        return new(land, town, street, house, letter, apartment, postcode);
    }

    private (string Street, string Postcode) Street(Land land, Town town, int number)
    {
        var dice = Dice.For(seed, Topic.Street, (land.Code[0] * 1000L) + land.Code[1] + (town.Index * 1_000_000L), number);
        var codes = land.Code == "FI" ? (town.LastPostcode - town.FirstPostcode) / 10 : town.LastPostcode - town.FirstPostcode;
        var code = town.FirstPostcode + (dice.Below(codes + 1) * (land.Code == "FI" ? 10 : 1));
        var width = land.Code is "NO" or "DK" ? 4 : 5;
        return (Name(land, dice), code.ToString("D" + width.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
    }

    private static string Name(Land land, Dice dice)
    {
        if (land.Code == "PL") return $"{dice.Pick(land.StreetTypes)} {dice.Pick(land.WholeStreets)}";
        return dice.Chance(0.3) ? dice.Pick(land.WholeStreets) : dice.Pick(land.StreetStems) + dice.Pick(land.StreetTypes);
    }
}
