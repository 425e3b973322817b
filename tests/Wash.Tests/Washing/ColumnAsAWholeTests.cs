using CareLabel.Wash.Columns;
using CareLabel.Wash.Tests.Tables;

namespace CareLabel.Wash.Tests.Washing;

/// <summary>What a column as a whole, or its header, settles for each of its values.</summary>
public sealed class ColumnAsAWholeTests
{
    [Fact]
    public void Dates_and_amounts_that_the_column_does_not_settle_stay_and_both_readings_are_told()
    {
        var result = Wash("Name;Amount;Date", "Ann;1 234,50;01.11.2026", "Bo;1.234,50;2026-11-01", "Cy;1,234.50;11/01/2026");
        Assert.Equal(("1,234.50", "11/01/2026"), (result.Cell(2, "Amount"), result.Cell(2, "Date")));
        Assert.Equal(["1234.50", "1.23450"], Objection(result, 2, "Amount")!.Arguments);
        Assert.Equal(["2026-01-11", "2026-11-01"], Objection(result, 2, "Date")!.Arguments);
        Assert.Equal(("1234.50", null), (result.Cell(1, "Amount"), Objection(result, 1, "Amount")));
    }

    [Fact]
    public void A_number_is_read_by_the_decimal_sign_of_its_column()
    {
        Assert.Equal("1.2340", Wash("Name;Antall ansatte", "A;12,5", "B;1,234").Cell(1, "Antall ansatte"));
        Assert.Equal("1234", Wash("Name;Antall ansatte", "A;12.5", "B;1,234").Cell(1, "Antall ansatte"));
    }

    [Fact]
    public void A_column_that_uses_both_signs_settles_nothing() =>
        Assert.Equal("1,234", Wash("Name;Antall ansatte", "A;12,5", "B;13,5", "C;14.5", "D;1,234").Cell(3, "Antall ansatte"));

    [Fact]
    public void An_amount_with_two_signs_for_thousands_can_be_read_one_way_only()
    {
        var result = Wash("Name;Amount", "Ann;1 234,50", "Bo;2 234,50", "Cy;1,234,567.50");
        Assert.Equal(("1234567.50", null), (result.Cell(2, "Amount"), Objection(result, 2, "Amount")));
    }

    [Fact]
    public void Words_that_stand_for_nothing_are_no_notes_and_no_titles()
    {
        var result = Results.Wash("Name,Note,Job title\nAnn Berg,NULL,N/A\nBo Berg,\\N,-\nCy Berg,#REF!,Selger\nDi Berg,Ring,nan\n");
        Assert.Equal([null, null, null, "Ring"], Enumerable.Range(0, 4).Select(row => result.Cell(row, "Note")));
        Assert.Equal([null, null, "Selger", null], Enumerable.Range(0, 4).Select(row => result.Cell(row, "Job title")));
    }

    [Fact]
    public void What_is_no_name_stays_to_the_letter()
    {
        string[] typed = ["<script>alert(1)</script>", "kari {{7*7}}", "kari berg 2", "${name}"];
        var result = Results.Wash($"Full name,City\n{string.Join('\n', typed.Select(name => $"{name},{name}"))}\nOla Moen,OSLO\n");
        Assert.Equal(typed, Enumerable.Range(0, 4).Select(row => result.Cell(row, "Full name")));
        Assert.All(Enumerable.Range(0, 4), row => Assert.NotNull(Objection(result, row, "Full name")));
        Assert.Equal("<script>alert(1)</script>", result.Cell(0, "City"));
        Assert.Equal("Oslo", result.Cell(4, "City"));
    }

    [Fact]
    public void Small_letters_are_codes_where_all_are_and_a_doubt_where_one_is()
    {
        var codes = Results.Wash("Name,Land\nAnn Berg,no\nBo Berg,se\nCy Berg,no\n");
        Assert.Equal("NO", codes.Cell(0, "Land"));
        Assert.Null(Objection(codes, 0, "Land"));
        Assert.NotNull(Objection(Results.Wash("Name,Land\nAnn Berg,Norge\nBo Berg,Sverige\nCy Berg,no\n"), 2, "Land"));
    }

    [Theory]
    [InlineData("Nazwisko i imię", "Kowalski Jan", "Kowalski Jan")]
    [InlineData("Efternavn, fornavn", "HANSEN, Kari", "Hansen, Kari")]
    [InlineData("Last, First", "Hansen, Kari", "Hansen, Kari")]
    [InlineData("Sukunimi ja etunimi", "VIRTANEN Matti", "Virtanen Matti")]
    public void A_header_settles_the_order_of_names(string header, string typed, string standard)
    {
        var result = Wash($"{header};City", $"{typed};Oslo");
        Assert.Equal((standard, null), (result.Columns[0].Text(0), result.Columns[0].ObjectionTo(0)));
    }

    [Fact]
    public void Another_header_leaves_the_doubt() =>
        Assert.NotNull(Objection(Results.Wash("Imię i nazwisko,City\nKowalski Jan,Oslo\n"), 0, "Imię i nazwisko"));

    [Theory]
    [InlineData(null)]
    [InlineData("Key")]
    public void Addresses_that_are_ids_match_and_stay_as_they_came(string? id)
    {
        var header = id is null ? "ID" : "Key";
        var people = Enumerable.Range(0, 60).Select(n => $"p{n}x{n * 7919 % 1000}@firma{n}.example,Kari Q{(char)('a' + (n % 26))}strand{n}ar");
        var list = $"{header},Name\nola.moen@web.example,Ola Moen\nOLA.MOEN@web.example,Ola Moen\n{string.Join('\n', people)}\n";
        var result = Results.Wash(list, new() { IdColumn = id });
        Assert.Equal(ColumnKind.Id, result.Columns[0].Kind);
        Assert.Equal(result.Entities[0], result.Entities[1]);
        Assert.Equal("OLA.MOEN@web.example", result.Cell(1, header));
    }

    private static WashResult Wash(params string[] lines) =>
        Results.Wash(CsvText.Files(("list.csv", [.. lines.Select(line => line.Split(';'))])));

    private static CareLabel.Wash.Standards.Objection? Objection(WashResult result, int row, string name)
    {
        var column = result.Columns.First(washed => washed.Source.Name == name);
        return column.ObjectionTo(column.ValueOf(row));
    }
}
