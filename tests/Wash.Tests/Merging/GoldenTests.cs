using CareLabel.Tests;

namespace CareLabel.Wash.Tests.Merging;

public class GoldenTests
{
    public static TheoryData<string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string>();
        foreach (var row in Vectors.Own("Merging/vectors/golden.tsv")) cases.Add(row[0], row[1], row[2], row[3]);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    [Promise(45, "most frequent")]
    public void Keeps_what_a_person_would_keep(string kind, string values, string merged, string why)
    {
        var rows = new GoldenRows([kind], values.Split('|'));

        Assert.True(merged == rows.Merged(rows.All)[0], $"{why}: {rows.Merged(rows.All)[0]}");
    }

    [Fact]
    public void A_number_in_two_columns_stays_in_the_one_that_suits_it()
    {
        var mobile = new GoldenRows(["Phone Phone", "Phone Mobile"], "+46726967965 | +46726967965", "|");
        var fixedLine = new GoldenRows(["Phone Phone", "Phone Mobile"], "+4722170533 |", "| 22170533");

        Assert.Equal(["", "+46726967965"], mobile.Merged(mobile.All));
        Assert.Equal(["+4722170533", ""], fixedLine.Merged(fixedLine.All));
        Assert.Equal("it stands in 'Mobile'", Assert.Single(mobile.Cell(0, mobile.All).NotKept).Why);
    }

    [Fact]
    public void A_row_of_its_own_stays_as_it_is()
    {
        var rows = new GoldenRows(["Phone Phone", "Phone Mobile"], "+46726967965 | +46726967965");

        Assert.Equal(["+46726967965", "+46726967965"], rows.Merged(rows.All));
    }

    [Fact]
    public void The_name_tells_which_of_two_addresses_is_mistyped()
    {
        var rows = new GoldenRows(["LastName", "Email"], "Mikkel | haugen.mikkrl@hagen.example", "Mikkel | haugen.mikkel@hagen.example");

        Assert.Equal("haugen.mikkel@hagen.example", rows.Merged(rows.All)[1]);
        Assert.Equal("mistyped haugen.mikkel@hagen.example", Assert.Single(rows.Cell(1, rows.All).NotKept).Why);
    }

    [Fact]
    public void The_company_tells_which_of_two_domains_is_mistyped()
    {
        var rows = new GoldenRows(["CompanyName", "Email"], "Rønning Eiendom AS | jan@ronning-eiendorn.example", "| jan@ronning-eiendom.example");

        Assert.Equal("jan@ronning-eiendom.example", rows.Merged(rows.All)[1]);
    }

    [Fact]
    [Promise(45, "most complete")]
    public void The_rows_of_one_address_vote_on_its_spelling()
    {
        var rows = new GoldenRows(
            ["Street", "Postcode", "City", "Region"],
            "Aleksanterinkatu 16 | 50100 | Mikkeli |",
            "Aleksanterinkatu 16 | 50100 | Mikkeli |",
            "Aleksanterink 16 | 50100 | S:t Michel | Savo");

        Assert.Equal(["Aleksanterinkatu 16", "50100", "Mikkeli", "Savo"], rows.Merged(rows.All));
        Assert.Equal("the most frequent in rows with this address", rows.Cell(0, rows.All).Why);
    }

    [Fact]
    [Promise(45, "most complete")]
    public void Another_address_has_no_vote()
    {
        var rows = new GoldenRows(
            ["Street", "Postcode", "City"], "Storgata 5 | 0155 | Oslo", "Kirkegata 3 | | Stavanger", "Kirkegata 3 | | Stavanger");

        Assert.Equal(["Storgata 5", "0155", "Oslo"], rows.Merged(rows.All));
    }

    [Fact]
    public void A_misfiled_value_goes_where_its_own_column_holds_it()
    {
        var held = new GoldenRows(["CompanyName Company", "Email E-mail"], "kari.moe84858@hotmail.com |", "| kari.moe84858@hotmail.com");
        var lost = new GoldenRows(["CompanyName Company", "Email E-mail"], "kari.moe84858@hotmail.com |", "| post@firma.no");

        Assert.Equal(["", "kari.moe84858@hotmail.com"], held.Merged(held.All));
        Assert.Equal("kari.moe84858@hotmail.com", lost.Merged(lost.All)[0]);
    }

    [Fact]
    public void A_misfiled_value_never_beats_a_proper_one()
    {
        var rows = new GoldenRows(["CompanyName Company"], "kari.moe84858@hotmail.com", "kari.moe84858@hotmail.com", "Fjordvakt AS");

        Assert.Equal("Fjordvakt AS", rows.Merged(rows.All)[0]);
    }
}
