using CareLabel.Tests;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Tests.Standards;

public sealed class PlaceTests
{
    public static TheoryData<string, string, string, string> Postcodes() =>
        StandardRows.Four("Standards/vectors/postcode.tsv");
    public static TheoryData<string, string, string> Streets() => StandardRows.Three("Standards/vectors/street.tsv");
    public static TheoryData<string, string, string, string> Cities() =>
        StandardRows.Four("Standards/vectors/city.tsv");
    public static TheoryData<string, string, string> HouseNumbers() =>
        StandardRows.Three("Standards/vectors/housenumber.tsv");

    internal static Setting In(string country) => new(country is "?" ? null : country);

    [Theory, MemberData(nameof(Postcodes))]
    [Promise(14, "postcodes follow the country")]
    public void Reads_every_postcode(string typed, string country, string standard, string objection)
    {
        var reading = Postcode.Read(typed, In(country));
        Assert.Equal(objection, reading.Objection?.Code ?? "");
        Assert.Equal(standard == "-" ? null : standard, reading.Standard);
    }

    [Theory, MemberData(nameof(Streets))]
    [Promise(14, "street abbreviations follow the country")]
    public void Reads_every_street(string typed, string country, string standard) =>
        Assert.Equal(standard, Street.Read(typed, In(country)).Standard);

    [Theory, MemberData(nameof(Cities))]
    public void Reads_every_city(string typed, string country, string standard, string objection)
    {
        var reading = City.Read(typed, In(country));
        Assert.Equal(objection, reading.Objection?.Code ?? "");
        Assert.Equal(standard == "-" ? null : standard, reading.Standard);
    }

    [Theory, MemberData(nameof(HouseNumbers))]
    public void Reads_every_house_number(string typed, string country, string standard) =>
        Assert.Equal(standard == "-" ? null : standard, HouseNumber.Read(typed, In(country)).Standard);

    [Fact]
    public void A_street_has_parts()
    {
        var street = Street.Parse("c/o Berg, Mannerheimint. 12b A 3", In("FI"))!;
        Assert.Equal(("Mannerheimintie", "12", "b", "A", "3", "Berg"),
            (street.Name, street.Number, street.Letter, street.Entrance, street.Unit, street.CareOf));
    }

    [Theory]
    [InlineData("NO", "Storgata", "Storgaten")]
    [InlineData("NO", "Fjordveien", "FJORDVEGEN")]
    [InlineData("PL", "ul. Długa", "Dluga")]
    public void Two_spellings_of_a_street_share_a_key(string country, string a, string b) =>
        Assert.Equal(Street.Parse(a, In(country))!.NameKey, Street.Parse(b, In(country))!.NameKey);

    [Theory]
    [InlineData("Storgt. 5, 0150 OSLO", "NO", "Storgata 5, 0150 Oslo")]
    [InlineData("Storgata 5 0150 Oslo", "NO", "Storgata 5, 0150 Oslo")]
    [InlineData("Storgata 5\n0150 Oslo\nNorge", "?", "Storgata 5, 0150 Oslo, NO")]
    [InlineData("ul. Długa 12/4, 00-950 Warszawa", "PL", "ul. Długa 12/4, 00-950 Warszawa")]
    [InlineData("ul. Długa 12/4, 00-950 Warszawa", "?", "ul. Długa 12/4, 00-950 Warszawa, PL")]
    [InlineData("Box 123, 114 55 Stockholm, Sverige", "?", "Box 123, 114 55 Stockholm, SE")]
    [InlineData("Vestergade 12, 2. tv, 1050 København K", "DK", "Vestergade 12, 2. tv, 1050 København K")]
    public void Takes_a_whole_address_apart(string typed, string country, string standard)
    {
        var reading = FullAddress.Read(typed, In(country));
        Assert.Equal(standard, reading.Standard);
        Assert.Null(reading.Objection);
    }

    [Theory]
    [InlineData("somewhere in Oslo", "NO")]
    [InlineData("Storgata 5, Oslo", "NO")]
    public void An_address_that_cannot_be_told_apart_stays(string typed, string country)
    {
        var reading = FullAddress.Read(typed, In(country));
        Assert.Equal(typed, reading.Standard);
        Assert.Equal("address-unsure", reading.Objection!.Code);
    }
}
