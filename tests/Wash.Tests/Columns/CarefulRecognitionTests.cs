using CareLabel.Wash.Columns;

namespace CareLabel.Wash.Tests.Columns;

/// <summary>A column that is taken for something else is rewritten wrongly, so what is unsure stays untouched.</summary>
public class CarefulRecognitionTests
{
    [Theory]
    [InlineData("Xyz", "1 234,00", "56 789,50", "2 345 678,00", "890 123,00", "77 001,00")]
    [InlineData("Xyz", "123 456 789", "223 456 780", "323 456 781", "423 456 782", "523 456 783")]
    [InlineData("Xyz", "02-1234-567", "03-1235-568", "04-1236-569", "05-1237-570", "06-1238-571")]
    [InlineData("Xyz", "2403150001", "2403150002", "2403150003", "2403160004", "2403160005")]
    [InlineData("Timestamp", "1600000000", "1600001000", "1600002000", "1600003000", "1600004000")]
    [InlineData("Postnr + ort", "111 22 Stockholm", "411 03 Göteborg", "211 44 Malmö", "753 20 Uppsala", "903 26 Umeå")]
    [InlineData("E-post", "ja", "nej", "kanske", "senare", "vet ej")]
    public void Values_that_are_not_surely_anything_are_left_as_they_are(string header, params string[] values) =>
        Assert.Equal(ColumnKind.Unknown, Recognise.Columns(Lists.Column(header, values))[0].Kind);

    [Theory]
    [InlineData("Tel", ColumnKind.Email, "a@firma.example", "b@firma.example", "c@firma.example", "d@firma.example", "e@firma.example")]
    [InlineData("E-post", ColumnKind.Phone, "08-123 45 67", "070-123 45 67", "+46 8 123 45 68", "040-12 34 56", "031-12 34 56")]
    [InlineData("Ort", ColumnKind.Postcode, "111 22", "41103", "211 44", "753 20", "90326")]
    [InlineData("Postnr", ColumnKind.City, "Stockholm", "Göteborg", "Malmö", "Uppsala", "Umeå")]
    [InlineData("Vat", ColumnKind.CompanyNumber, "923609016", "974760673", "982463718", "914778271", "971526920")]
    [InlineData("Contact.Name", ColumnKind.CompanyName, "Nordlys Bygg AS", "Bakke Eiendom AS", "Vik Rør ANS", "Lund Transport AS", "Fjord AS")]
    [InlineData("Adresse (arbejde)", ColumnKind.Street, "Vestergade 1", "Skovvej 22", "Birkevej 3 B", "Nørregade 40", "Amager Strandvej 5")]
    [InlineData("Konto bankowe", ColumnKind.Iban, "PL61109010140000071219812874", "PL27114020040000300201355387", "NO9386011117947")]
    [InlineData("", ColumnKind.Phone, "22123456", "+47 33 12 34 56", "55 12 34 56", "77123456", "+47 64123456")]
    public void A_header_that_no_value_agrees_with_gives_way(string header, ColumnKind kind, params string[] values) =>
        Assert.Equal(kind, Recognise.Columns(Lists.Column(header, values))[0].Kind);

    [Theory]
    [InlineData("NO", "Etternavn", "Poststed", "Telefon")]
    [InlineData("SE", "Efternamn", "Postort", "Telefon")]
    [InlineData("DK", "Navn", "CVR-nr.", "Tlf.")]
    [InlineData("FI", "Sukunimi", "Puhelin", "Email")]
    [InlineData("PL", "Nazwisko", "Miejscowość", "Tel.")]
    [InlineData(null, "Name", "Phone", "Etternavn")]
    [InlineData(null, "Efternamn", "Postort", "NIP")]
    public void The_language_of_the_headers_tells_the_country(string? country, params string[] headers) =>
        Assert.Equal(country, HeaderCountry.Of(headers));

    [Fact]
    public void A_list_that_tells_nothing_else_is_of_the_country_its_headers_are_written_in()
    {
        var table = Lists.Of(["Etternavn", "Poststed", "Telefon"], ["Moen", "Ås", "22 12 34 56"], ["Lie", "Bø", "33 12 34 56"]);

        Assert.Equal("NO", WashEngine.Run(table, new(), stop: TestContext.Current.CancellationToken).Settings.Country);
    }

    [Fact]
    public void Columns_that_were_recognised_before_are_not_looked_at_again()
    {
        var table = Lists.Of(["Poststed"], ["Oslo"]);
        var known = Recognise.Columns(table)[0] with { Kind = ColumnKind.Note };

        Assert.Equal(ColumnKind.Note, Recognise.Columns(table, new WashSettings { Recognised = [known] })[0].Kind);
    }
}
