using CareLabel.Tests;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Tests.Standards;

public sealed class PhoneTests
{
    public static TheoryData<string, string, string, string, string> Numbers => Rows("phone.tsv");

    public static TheoryData<string, string, string, string, string> Cells => Rows("phone-cells.tsv");

    [Theory, MemberData(nameof(Numbers))]
    [Promise(14, "phones become E.164")]
    public void Writes_a_number_as_its_table_says(string typed, string country, string standard, string code,
        string why) =>
        Check(Phone.Read(typed, In(country)), standard, code, why);

    [Theory, MemberData(nameof(Cells))]
    [Promise(14, "phones become E.164")]
    public void Writes_a_cell_of_several_as_its_table_says(string typed, string country, string standard, string code,
        string why) =>
        Check(Phone.ReadMany(typed, In(country)), standard, code, why);

    [Theory, MemberData(nameof(Numbers))]
    public void A_cell_with_one_number_is_read_as_that_number(string typed, string country, string standard,
        string code, string why)
    {
        if (code == "phone-too-long") return;
        Check(Phone.ReadMany(typed, In(country)), standard, code, why);
    }

    [Theory]
    [InlineData("22 12 34 56", "NO", PhoneKind.FixedLine, "22 12 34 56", "+47 22 12 34 56")]
    [InlineData("90123456", "NO", PhoneKind.Mobile, "90 12 34 56", "+47 90 12 34 56")]
    [InlineData("0701234567", "SE", PhoneKind.Mobile, "070-123 45 67", "+46 70 123 45 67")]
    [InlineData("80012345", "NO", PhoneKind.TollFree, "800 12 345", "+47 800 12 345")]
    [InlineData("02800", "NO", PhoneKind.Company, "02800", "+47 02800")]
    [InlineData("+1 (415) 666-7777", "NO", PhoneKind.FixedLineOrMobile, "(415) 666-7777", "+1 415-666-7777")]
    [InlineData("22 12 34 56 ext 7", "NO", PhoneKind.FixedLine, "22 12 34 56 ext. 7", "+47 22 12 34 56 ext. 7")]
    public void Knows_what_a_number_is_for_and_how_it_is_written(string typed, string country, PhoneKind kind,
        string national, string international)
    {
        var number = Phone.Parse(typed, new Setting(country))!;
        Assert.Equal((kind, national, international), (number.Kind, number.National(), number.International()));
    }

    [Fact]
    public void A_number_of_the_wrong_length_says_so_and_suggests_the_obvious()
    {
        var reading = Phone.Read("+47022123456", new Setting("NO"));
        Assert.Equal("+4722123456", reading.Objection?.Suggestion);
        Assert.Equal("No number in Norway has 9 digits after the calling code.", reading.Objection?.Problem);
        Assert.Equal("+12125550123", Phone.Read("001 212 555 0123", Setting.None).Objection?.Suggestion);
    }

    [Fact]
    public void Parses_the_numbers_of_a_cell_each_once()
    {
        var numbers = Phone.ParseMany("22123456 / 90123456; +47 22 12 34 56; n/a", new Setting("NO"));
        Assert.Equal(["+4722123456", "+4790123456"], numbers.Select(number => number.E164));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200B\t\u00A0")]
    public void Nothing_typed_is_nothing(string typed)
    {
        Assert.True(Phone.Read(typed, new Setting("NO")).IsEmpty);
        Assert.True(Phone.ReadMany(typed, new Setting("NO")).IsEmpty);
    }

    [Fact]
    public void Every_country_of_the_metadata_can_be_read()
    {
        for (var first = 'A'; first <= 'Z'; first++)
            for (var second = 'A'; second <= 'Z'; second++)
                Assert.True(PhonePlans.Of($"{first}{second}") is null or { States: > 1, Country.Length: 2 });
        for (var code = 0; code <= 1000; code++)
            Assert.All(PhonePlans.Sharing(code), plan => Assert.NotNull(plan.Formats()));
    }

    private static TheoryData<string, string, string, string, string> Rows(string file) =>
        [.. Vectors.Own("Standards/vectors/" + file).Select(row => (row[0].Replace("\\n", "\n", StringComparison.Ordinal), row[1], row[2], row[3], row[4]))];

    private static Setting In(string country) => new(country == "-" ? null : country);

    private static void Check(Reading reading, string standard, string code, string why)
    {
        Assert.Equal((standard, why), (reading.Standard ?? "-", why));
        Assert.Equal((code, why), (reading.Objection?.Code ?? reading.Mend?.Code ?? "-", why));
    }
}
