using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Tests.Standards;

public sealed class AmountTests
{
    public static TheoryData<string, string, string, string> Numbers() =>
        StandardRows.Four("Standards/vectors/numbervalue.tsv");
    public static TheoryData<string, string, string, string> Amounts() =>
        StandardRows.Four("Standards/vectors/money.tsv");
    public static TheoryData<string, string> Answers() => StandardRows.Two("Standards/vectors/yesno.tsv");
    public static TheoryData<string, string, string> Addresses() =>
        StandardRows.Three("Standards/vectors/webaddress.tsv");

    [Theory, MemberData(nameof(Numbers))]
    public void Reads_every_number(string typed, string sign, string standard, string objection)
    {
        var reading = NumberValue.Read(typed, sign == "?" ? null : sign[0]);
        Assert.Equal(objection, reading.Objection?.Code ?? "");
        Assert.Equal(standard == "-" ? null : standard, reading.Standard);
    }

    [Fact]
    public void An_ambiguous_number_carries_its_readings() =>
        Assert.Equal(["1234", "1.2340"], NumberValue.Read("1,234").Objection!.Arguments);

    [Fact]
    public void A_number_has_a_value()
    {
        Assert.Equal(-1234.5m, NumberValue.Parse("(1 234,50)"));
        Assert.Equal(0.125m, NumberValue.Parse("12,5 %"));
        Assert.Null(NumberValue.Parse("1,234"));
    }

    [Theory]
    [InlineData(',', "1,234", "12,5")]
    [InlineData('.', "1,234", "1,234.50")]
    [InlineData(null, "12,5", "12.5")]
    [InlineData(null, "1,234", "2,345")]
    public void The_column_shows_its_decimal_sign(char? sign, params string[] values) =>
        Assert.Equal(sign, NumberValue.DecimalSignOf(values));

    [Theory, MemberData(nameof(Amounts))]
    public void Reads_every_amount(string typed, string country, string standard, string objection)
    {
        var reading = Money.Read(typed, PlaceTests.In(country));
        Assert.Equal(objection, reading.Objection?.Code ?? "");
        Assert.Equal(standard == "-" ? null : standard, reading.Standard);
    }

    [Fact]
    public void Money_has_an_amount_and_a_currency() =>
        Assert.Equal(new MoneyAmount(-1234.5m, "NOK"), Money.Parse("-1 234,5 kr", new("NO")));

    [Theory, MemberData(nameof(Answers))]
    public void Reads_every_answer(string typed, string standard) =>
        Assert.Equal(standard == "-" ? null : standard, YesNo.Read(typed).Standard);

    [Theory, MemberData(nameof(Addresses))]
    public void Reads_every_web_address(string typed, string standard, string objection)
    {
        var reading = WebAddress.Read(typed);
        Assert.Equal(objection, reading.Objection?.Code ?? "");
        Assert.Equal(standard == "-" ? null : standard, reading.Standard);
    }

    [Fact]
    public void A_web_address_has_parts()
    {
        var parts = WebAddress.Parse("shop.Firma.co.uk/x")!;
        Assert.Equal(("firma.co.uk", "/x", null), (parts.Registrable, parts.Path, parts.Social));
        Assert.Equal("linkedin", WebAddress.Parse("https://no.linkedin.com/in/kari")!.Social);
    }
}
