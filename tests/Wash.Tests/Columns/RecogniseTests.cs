using CareLabel.Tests;
using CareLabel.Wash.Columns;

namespace CareLabel.Wash.Tests.Columns;

public class RecogniseTests
{
    [Theory]
    [InlineData("febrl1/febrl1.csv", "id=Id given_name=FirstName surname=LastName street_number=HouseNumber address_1=Street address_2=AddressLine2 suburb=City postcode=Postcode state=Region date_of_birth=BirthDate soc_sec_id=OtherNumber truth=Unknown")]
    [InlineData("febrl4/febrl4.csv", "id=Id given_name=FirstName surname=LastName date_of_birth=BirthDate postcode=Postcode source=Category")]
    [InlineData("fake_1000/fake_1000.csv", "id=Id first_name=FirstName surname=LastName dob=BirthDate city=City email=Email truth=Unknown")]
    [InlineData("RLdata500/RLdata500.csv", "id=Id fname_c1=FirstName fname_c2=MiddleName lname_c1=LastName by=BirthYear bm=BirthMonth bd=BirthDay truth=Unknown")]
    [InlineData("senzing_truthset/senzing_truthset.csv", "id=Id primary_name_full=FullName primary_name_org=CompanyName primary_name_last=LastName primary_name_first=FirstName date_of_birth=BirthDate passport_number=OtherNumber email_address=Email addr_full=FullAddress addr_line1=Street addr_city=City addr_postal_code=Postcode addr_country=Country phone_number=Phone gender=Gender employer=CompanyName truth=Unknown")]
    public void Labelled_lists_are_recognised(string file, string expected)
    {
        if (Vectors.Shared("data/" + file) is not { } path) return;

        var found = Recognise.Columns(Lists.Csv(path)).ToDictionary(c => c.Name);

        var wrong = expected.Split(' ').Select(e => e.Split('=')).Where(e => found[e[0]].Kind.ToString() != e[1]).Select(e => $"{found[e[0]]}, not {e[1]}");
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("febrl1/febrl1.csv", ListKind.People)]
    [InlineData("fake_1000/fake_1000.csv", ListKind.People)]
    [InlineData("RLdata500/RLdata500.csv", ListKind.People)]
    [InlineData("senzing_truthset/senzing_truthset.csv", ListKind.Mixed)]
    public void The_kind_of_a_labelled_list_is_known(string file, ListKind expected)
    {
        if (Vectors.Shared("data/" + file) is not { } path) return;

        var table = Lists.Csv(path);

        Assert.Equal(expected, Recognise.KindOfList(table, Recognise.Columns(table)));
    }

    [Fact]
    [Promise(100, "columns without headers are recognised by content")]
    public void Columns_without_headers_are_recognised_by_content()
    {
        var table = Lists.Of(
            ["Column 1", "", "Unnamed: 2", "F4", "Field5", "Kolonne 6", "7"],
            ["1", "Kari", "Nordmann", "kari@firma.example", "+47 22 12 34 56", "Storgata 5", "Oslo"],
            ["2", "Ola", "Hansen", "ola@firma.example", "22 12 34 57", "Kirkeveien 12 B", "Bergen"],
            ["3", "Åse", "Bakken", "ase@firma.example", "22 12 34 58", "Parkveien 1", "Oslo"],
            ["4", "Øystein", "Dahl", "oystein@firma.example", "+47 22123459", "Torget 9", "Hamar"]);

        var kinds = Recognise.Columns(table).Select(c => c.Kind);

        Assert.Equal([ColumnKind.Id, ColumnKind.FirstName, ColumnKind.LastName, ColumnKind.Email, ColumnKind.Phone, ColumnKind.Street, ColumnKind.City], kinds);
    }

    [Theory]
    [InlineData("Phone", ColumnKind.Email, "a@firma.example", "b@firma.example", "c@firma.example")]
    [InlineData("Name", ColumnKind.FullName, "Kari Nordmann", "Ola Hansen", "Anna Kowalska")]
    [InlineData("Name", ColumnKind.CompanyName, "Bakken Bygg AS", "Nordfjord Elektro AS", "Firma Kowalski Sp. z o.o.")]
    [InlineData("Kunde", ColumnKind.PersonOrCompany, "Kari Nordmann", "Bakken Bygg AS", "Ola Hansen")]
    [InlineData("Nazwa", ColumnKind.CompanyName, "Mleczarnia", "Tartak", "Kuźnia")]
    [InlineData("By", ColumnKind.City, "Aarhus", "Odense", "Vejle")]
    [InlineData("By", ColumnKind.BirthYear, "1949", "1968", "1930")]
    [InlineData("Title", ColumnKind.JobTitle, "Sales manager", "CEO", "Daglig leder")]
    [InlineData("Title", ColumnKind.NamePrefix, "Mr", "Mrs.", "Dr")]
    [InlineData("Address", ColumnKind.Street, "Storgata 5", "Kirkeveien 12 B", "Torget 9")]
    [InlineData("Address", ColumnKind.FullAddress, "Storgata 5, 0150 Oslo", "Kirkeveien 12, 5003 Bergen", "ul. Długa 5, 00-950 Warszawa")]
    [InlineData("Birth date", ColumnKind.BirthYear, "1949", "1968", "1930")]
    [InlineData("ssn", ColumnKind.OtherNumber, "294-66-9999", "293-90-9090", "201-77-7719")]
    [InlineData("Mystery", ColumnKind.Unknown, "1", "2", "3")]
    [InlineData("Mystery", ColumnKind.WebAddress, "firma.no", "https://firma.example/x", "www.firma.pl")]
    [InlineData("Orgnr", ColumnKind.CompanyNumber, "974760673", "923609016", "991825827")]
    public void Header_and_content_decide_together(string header, ColumnKind expected, params string[] values) =>
        Assert.Equal(expected, Recognise.Columns(Lists.Column(header, values))[0].Kind);

    [Fact]
    public void An_id_that_repeats_is_another_number()
    {
        Assert.Equal(ColumnKind.OtherNumber, Recognise.Columns(Lists.Column("ID", "1", "2", "2"))[0].Kind);
        Assert.Equal(ColumnKind.OtherNumber, Recognise.Columns(Lists.Column("ID", "1", "", "2"))[0].Kind);
        Assert.Equal(ColumnKind.OtherNumber, Recognise.Columns(Lists.Column("Customer number", "7", "8", "8"))[0].Kind);
        Assert.Equal(ColumnKind.Id, Recognise.Columns(Lists.Column("Customer number", "7", "8", "9"))[0].Kind);
    }

    [Fact]
    public void Two_files_may_number_their_rows_alike()
    {
        var table = new Wash.Tables.Table();
        var id = table.Add("id");
        foreach (var file in new[] { "a.csv", "b.csv" })
        {
            table.Begin(file);
            id.Append("1");
            id.Append("2");
            table.Commit(2);
        }

        Assert.Equal(ColumnKind.Id, Recognise.Columns(table)[0].Kind);
    }

    [Fact]
    public void Only_one_column_is_the_id()
    {
        var found = Recognise.Columns(Lists.Of(["Customer number", "Record ID", "Account ID"], ["1", "a", "x"], ["2", "b", "y"]));

        Assert.Equal([ColumnKind.OtherNumber, ColumnKind.Id, ColumnKind.OtherNumber], found.Select(c => c.Kind));
    }

    [Fact]
    public void A_name_beside_given_names_is_the_family_name()
    {
        var found = Recognise.Columns(Lists.Of(["Vorname", "Name"], ["Anna", "Schmidt"], ["Jürgen", "Müller"]));

        Assert.Equal(ColumnKind.LastName, found[1].Kind);
    }

    [Theory]
    [InlineData(ListKind.People, "First name", "Last name", "Company")]
    [InlineData(ListKind.Companies, "Company name", "City", "Org.nr")]
    [InlineData(ListKind.Any, "Article", "Weight", "Colour")]
    [InlineData(ListKind.People, "Navn", "Telefon", "E-post")]
    public void The_kind_of_list_follows_from_the_columns(ListKind expected, params string[] headers)
    {
        var table = Lists.Of(headers);

        Assert.Equal(expected, Recognise.KindOfList(table, Recognise.Columns(table)));
    }

    [Fact]
    public void A_firm_with_one_contact_in_each_row_is_a_list_of_companies()
    {
        var table = Lists.Of(["Company", "Contact person"], ["Bakken AS", "Kari Nordmann"], ["Dahl AS", "Ola Hansen"], ["Lund AB", "Eva Berg"]);

        Assert.Equal(ListKind.Companies, Recognise.KindOfList(table, Recognise.Columns(table)));
    }

    [Fact]
    public void Whatever_stands_in_a_column_gets_an_answer()
    {
        string[] hostile = ["\0", "\uFFFD\uFFFD", new('9', 100_000), new('@', 5000), "' OR 1=1", "=1+1", "𝔸𝔹ℂ", "   ", "\u200B", new(' ', 300)];

        foreach (var header in hostile.Append("Email").Append("Name").Append(""))
            Assert.Single(Recognise.Columns(Lists.Column(header, hostile)));
    }

    [Fact]
    public void The_answer_is_the_same_every_time()
    {
        var table = Lists.Column("Kunde", Enumerable.Range(0, 9000).Select(i => i % 3 == 0 ? $"Firma {i} AS" : $"Kari Nordmann{i}"));

        Assert.Equal(Recognise.Columns(table), Recognise.Columns(table));
    }
}
