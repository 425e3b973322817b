using System.IO.Compression;
using CareLabel.Faces.Tests.Bases;
using CareLabel.Tests;

namespace CareLabel.Faces.Tests.Imports;

/// <summary>The import lets in by the same rules as every other door.</summary>
public sealed class ImportGateTests
{
    [Fact]
    [Promise(14, "the same at the import")]
    [Promise(15, "the same at the import")]
    [Promise(16, "the same at the import")]
    public void Values_are_written_one_way()
    {
        using var desk = new Desk(On.Sqlite);
        desk.Work.Write("companies.csv", "Company,Org.nr,Phone,Address,Country\nFjordfisk aksjeselskap,NO 974 760 673 MVA,22 86 44 00,\"Storgt. 5, 0155 OSLO\",Norge\nHavn AS,974760674,,,Norge\n");
        desk.Work.Write("people.csv", "First name,Last name,E-mail\nøystein,MCDONALD, Ada@EXAMPLE.org \nAnna,Berg,anna@gmial.com\nPer,Dahl,per@\n");
        desk.Done("import", "companies.csv", "people.csv");

        var values = desk.Values("company", desk.Id("fjordfisk"));
        Assert.Equal(
            ("Fjordfisk", "AS", "NO", "974760673", "+4722864400", "Storgata 5", "0155", "Oslo"),
            (values["name"], values["legal_form"], values["country"], values["number"], values["phone"], values["address.street"], values["address.postcode"], values["address.city"]));
        values = desk.Values("person", desk.Id("mcdonald"));
        Assert.Equal(("Øystein", "McDonald", "ada@example.org"), (values["given"], values["family"], values["email"]));
        Assert.StartsWith("Company number: The check digit does not fit", Assert.Single(desk.Work.Rows("data/imports/1-waiting.csv"))["What is wrong"], StringComparison.Ordinal);
        Assert.StartsWith("E-mail: ", Assert.Single(desk.Work.Rows("data/imports/2-waiting.csv"))["What is wrong"], StringComparison.Ordinal);

        // Nobody can be asked about a list: what is only doubtful comes in, and the care label tells.
        var anna = desk.Id("anna berg");
        Assert.Equal("anna@gmial.com", desk.Values("person", anna)["email"]);
        Assert.Contains("standard: doubtful email (email-typo)", desk.Done("show", "person", anna).Out, StringComparison.Ordinal);
    }

    [Fact]
    [Promise(12, "one value at the import")]
    public void Every_name_of_a_country_is_one_value()
    {
        using var desk = new Desk(On.Sqlite);
        string[] names = ["Sweden", "Sverige", "SWE", "Ruotsi", "Szwecja"];
        desk.Work.Write("people.csv", "First name,Last name,Country\n" + string.Concat(names.Select(name => $"Anna,Berg {name},{name}\n")));
        desk.Done("import", "people.csv", "--acknowledge");

        desk.Done("export", "people", "--out", "out.csv", "--fields", "country");
        Assert.Equal(Enumerable.Repeat("SE", names.Length), desk.Work.Rows("out.csv").Select(row => row["Country"]));
    }

    [Fact]
    [Promise(17, "caught at the import")]
    public void A_misfiled_value_waits_and_its_row_says_where_it_belongs()
    {
        using var desk = new Desk(On.Sqlite);
        desk.Work.Write("people.csv", "First name,Last name,E-mail,Phone\nAda,Lovelace,,post@fjordfisk.no\nKari,Nordmann,kari@nordmann.no,22 86 44 00\nOla,Hansen,ola@hansen.no,22 86 44 01\n");
        Assert.Equal(1, desk.Json("import", "people.csv").GetProperty("failed").GetInt32());
        Assert.Equal("'post@fjordfisk.no' in Phone looks like E-mail: move it there.", Assert.Single(desk.Work.Rows("data/imports/1-waiting.csv"))["What is wrong"]);
    }

    [Theory, ClassData(typeof(Both))]
    [Promise(100, "CSV, XLSX and vCard into the base")]
    public void A_list_a_workbook_and_cards_come_in_each_as_one_change(On on)
    {
        using var desk = new Desk(on);
        desk.Work.Write("list.csv", "First name;Last name;E-mail\nAda;Lovelace;ada@example.org\n");
        desk.Work.Write("cards.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Nordmann;Kari;;;\r\nFN:Kari Nordmann\r\nEMAIL:kari@example.org\r\nEND:VCARD\r\n");
        Workbook(desk.Work["book.xlsx"], ["First name", "Last name", "E-mail"], ["Ola", "Hansen", "ola@example.org"]);
        desk.Done("import", "list.csv", "book.xlsx", "cards.vcf");

        Assert.All(["ada", "kari", "ola"], name => Assert.Equal($"{name}@example.org", desk.Values("person", desk.Id(name))["email"]));
        Assert.Equal(["import", "import", "import", "seed"], desk.Json("history").EnumerateArray().Select(row => row.GetProperty("what").GetString()));
    }

    [Fact]
    [Promise(19, "preferred channel and hours")]
    [Promise(19, "language of contact")]
    [Promise(20, "products and services that a customer holds")]
    public void How_a_person_wants_to_be_reached_and_what_a_company_holds_is_kept()
    {
        using var desk = new Desk(On.Sqlite);
        desk.Done("lists", "add", "product", "Fish feed");
        desk.Done("lists", "add", "product", "Nets");
        desk.Work.Write("people.csv", "First name,Last name,Preferred channel,Preferred hours,Language\nAda,Lovelace,Phone,9–11,norsk\n");
        var products = desk.Json("fields", "list", "company").EnumerateArray().Single(field => field.GetProperty("key").GetString() == "products").GetProperty("label").GetString()!;
        desk.Work.Write("companies.csv", $"Company,Country,{products}\nFjordfisk,Norge,Fish feed; Nets\n");
        desk.Done("import", "people.csv", "companies.csv");

        var ada = desk.Values("person", desk.Id("ada"));
        Assert.Equal(("phone", "9–11", "nb"), (ada["channel"], ada["hours"], ada["language"]));
        Assert.Equal("fish_feed|nets", desk.Values("company", desk.Id("fjordfisk"))["products"]);
    }

    private static void Workbook(string path, params string[][] rows)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Parts = "http://schemas.openxmlformats.org/package/2006",
            Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        Part("[Content_Types].xml", $"<Types xmlns=\"{Parts}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Types}.worksheet+xml\"/></Types>");
        Part("_rels/.rels", $"<Relationships xmlns=\"{Parts}/relationships\"><Relationship Id=\"r1\" Type=\"{Links}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Part("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Links}\"><sheets><sheet name=\"List\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Parts}/relationships\"><Relationship Id=\"r1\" Type=\"{Links}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        Part("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{string.Concat(rows.Select((row, place) => Row(row, place + 1)))}</sheetData></worksheet>");

        void Part(string name, string text)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }
    }

    private static string Row(string[] cells, int number) => FormattableString.Invariant($"<row r=\"{number}\">")
        + string.Concat(cells.Select((cell, column) => FormattableString.Invariant($"<c r=\"{(char)('A' + column)}{number}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"))) + "</row>";
}
