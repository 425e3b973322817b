using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;
using CareLabel.Wash.Tables;

namespace CareLabel.Wash.Tests.Standards;

public sealed class CountryOfRowsTests
{
    private static readonly (string Name, ColumnKind Kind)[] Kinds =
    [
        ("Company", ColumnKind.CompanyName), ("E-mail", ColumnKind.Email), ("Phone", ColumnKind.Phone), ("Mobile",
            ColumnKind.Phone),
        ("Street", ColumnKind.Street), ("Postcode", ColumnKind.Postcode), ("City", ColumnKind.City), ("Country",
            ColumnKind.Country),
    ];

    [Theory]
    [InlineData("Country", "Sverige", "SE")]
    [InlineData("Phone", "+46 8 123 456 78", "SE")]
    [InlineData("Phone", "0048 502 900 972", "PL")]
    [InlineData("Phone", "+1 212 555 0123", null)]
    [InlineData("Phone", "22 12 34 56", null)]
    [InlineData("Postcode", "SE-811 74", "SE")]
    [InlineData("Postcode", "DK-9800", "DK")]
    [InlineData("Postcode", "8251", null)]
    [InlineData("City", "København", "DK")]
    [InlineData("City", "Radom, Poland", "PL")]
    [InlineData("City", "Viborg", null)]
    [InlineData("E-mail", "kari@online.no", "NO")]
    [InlineData("E-mail", "kari@gmail.com", null)]
    [InlineData("Company", "Laerken Leth ApS", "DK")]
    [InlineData("Company", "Trojanowski Kawiarnia Sp.z o.o.", "PL")]
    [InlineData("Company", "Halden Consult A/S", null)]
    [InlineData("Street", "Elmestræde 60", "DK")]
    [InlineData("Street", "Storgatan 1", null)]
    public void One_cell_shows_the_country_of_its_row(string column, string value, string? country) =>
        Assert.Equal(country, Country(null, [(column, value)]));

    [Fact]
    public void The_country_column_weighs_more_than_a_phone_and_a_phone_more_than_an_address()
    {
        Assert.Equal("SE", Country(null, [("Country", "SE"), ("Phone", "+47 22 12 34 56")]));
        Assert.Equal("SE", Country(null, [("Phone", "+46 8 123 456 78"), ("E-mail", "kari@online.no")]));
    }

    [Fact]
    public void Two_phones_of_two_countries_say_nothing() =>
        Assert.Equal("NO",
            Country(null, [("Phone", "+46 8 123 456 78"), ("Mobile", "+47 412 34 567"), ("E-mail", "kari@online.no")]));

    [Fact]
    public void A_phone_from_abroad_does_not_move_a_row_whose_postcode_the_country_cannot_have() =>
        Assert.Equal("NO", Country("NO", [("Phone", "+46 8 123 456 78"), ("Postcode", "0150")]));

    [Theory]
    [InlineData("FI", "Postcode", "00100", "FI")]
    [InlineData("FI", "Postcode", "00-100", "PL")]
    [InlineData("FI", "Phone", "040 123 4567", "FI")]
    [InlineData("FI", "Phone", "601 234 567", "PL")]
    [InlineData("NO", "Phone", "22 12 34 56", "NO")]
    [InlineData("FI", "Phone", "022 123 45 67", "FI")]
    [InlineData(null, "Phone", "22 12 34 56", null)]
    [InlineData(null, "Postcode", "0150", null)]
    [InlineData("NO", "City", "Nowhere", "PL")]
    [InlineData("NO", "City", "Odense", "DK")]
    public void The_ending_of_an_address_moves_no_row_whose_postcode_or_phone_is_right_at_home(
        string? house, string column, string value, string? country) =>
        Assert.Equal(country, Country(house, [("E-mail", "kari@wp.pl"), (column, value)]));

    [Fact]
    public void The_ending_and_the_postcode_of_one_country_weigh_more_than_a_phone_at_home() =>
        Assert.Equal("PL", Country("FI", [("E-mail", "kari@wp.pl"), ("Postcode", "00-100"), ("Phone", "040 123 4567")]));

    [Fact]
    public void The_country_that_most_rows_are_of_is_a_home_too()
    {
        (string, string)[] finnish = [("Country", "FI")];
        var table = List([finnish, finnish, finnish, [("E-mail", "kari@wp.pl"), ("Postcode", "00100")]]);
        var countries = CountryOfRows.Of(table.Table, table.Columns, "NO");
        Assert.NotEqual("PL", countries.Known[countries.Of(3)]);
    }

    [Fact]
    public void Codes_in_small_letters_name_countries_where_the_column_holds_codes()
    {
        var table = List([[("Country", "no")], [("Country", "se")], [("Country", "fi")]]);
        var countries = CountryOfRows.Of(table.Table, table.Columns, null);
        Assert.Equal(["NO", "SE", "FI"], Enumerable.Range(0, 3).Select(row => countries.Known[countries.Of(row)]));
        Assert.Null(Country(null, [("Country", "no way")]));
    }

    [Fact]
    public void Evidence_weighs_more_than_the_house_and_the_house_stands_where_there_is_none()
    {
        Assert.Equal("DK", Country("NO", [("City", "Odense")]));
        Assert.Equal("NO", Country("NO", [("City", "Nowhere")]));
    }

    [Fact]
    public void The_list_teaches_its_own_towns_and_forms_of_postcodes()
    {
        var table = List([
            [("Country", "SE"), ("City", "Lillby")], [("Country", "SE"), ("City", "Lillby")], [("Country", "SE"),
                ("City", "Lillby")],
            [("City", "Lillby")], [("Postcode", "131 47")], [("Postcode", "26-613")],
        ]);
        var countries = CountryOfRows.Of(table.Table, table.Columns, null);

        Assert.Equal("SE", countries.Known[countries.Of(3)]);
        Assert.Equal("SE", countries.Known[countries.Of(4)]);
        Assert.Null(countries.Known[countries.Of(5)]);
    }

    [Fact]
    public void A_list_without_evidence_has_one_country()
    {
        var table = List([[("City", "Nowhere")]]);

        Assert.Equal("PL", Assert.Single(CountryOfRows.Of(table.Table, table.Columns, "PL").Known));
    }

    private static string? Country(string? house, (string, string)[] row)
    {
        var (table, columns) = List([row]);
        var countries = CountryOfRows.Of(table, columns, house);
        return countries.Known[countries.Of(0)];
    }

    private static (Table Table, RecognisedColumn[] Columns) List((string Column, string Value)[][] rows)
    {
        var table = new Table();
        table.Begin("list");
        foreach (var (name, _) in Kinds)
        {
            var column = table.Add(name);
            foreach (var row in rows) column.Append(Array.Find(row, cell => cell.Column == name).Value);
        }

        table.Commit(rows.Length);
        return (table, [.. Kinds.Select((kind, at) => new RecognisedColumn(at, kind.Name, kind.Kind, 1, "Given."))]);
    }
}
