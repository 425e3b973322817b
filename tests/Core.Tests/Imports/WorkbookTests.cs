using System.IO.Compression;
using System.Text;
using CareLabel.Imports;

namespace CareLabel.Core.Tests.Imports;

public sealed class WorkbookTests : IDisposable
{
    private readonly Reads _reads = new();

    public void Dispose() => _reads.Dispose();

    [Fact]
    public void Renders_cells_as_a_user_sees_them_in_iso_form()
    {
        var rows = """
            <row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Value</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>date</t></is></c><c r="B2" s="1"><v>46327</v></c></row>
            <row r="3"><c r="A3" t="inlineStr"><is><t>time</t></is></c><c r="B3" s="2"><v>46327.5</v></c></row>
            <row r="4"><c r="A4" t="inlineStr"><is><t>percent</t></is></c><c r="B4" s="3"><v>0.125</v></c></row>
            <row r="5"><c r="A5" t="inlineStr"><is><t>zeros</t></is></c><c r="B5" s="4"><v>159</v></c></row>
            <row r="6"><c r="A6" t="inlineStr"><is><t>bool</t></is></c><c r="B6" t="b"><v>1</v></c></row>
            <row r="7"><c r="A7" t="inlineStr"><is><t>phone</t></is></c><c r="B7"><v>4722123456</v></c></row>
            <row r="9"><c r="A9" t="inlineStr"><is><t>sum</t></is></c><c r="B9"><v>0.30000000000000004</v></c></row>
            """;

        var lists = Reads.Done(_reads.Write("list.xlsx", Workbook(rows)));

        Assert.Equal(["2026-11-01", "2026-11-01T12:00:00", "12.5%", "0159", "TRUE", "4722123456", "0.3"], Reads.Rows(lists).Select(row => row[1]));
        Assert.Equal(("xlsx", 1), (lists.Files[0].Format.Kind, lists.Files[0].Format.HeaderLine));
    }

    [Fact]
    public void Takes_the_first_sheet_with_data_and_says_so()
    {
        var rows = """<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Ann</t></is></c></row>""";

        var lists = Reads.Done(_reads.Write("list.csv", Workbook("", rows)));

        Assert.Equal([["Ann"]], Reads.Rows(lists));
        Assert.Contains(lists.Files[0].Warnings, warning => warning.Code == "several-sheets" && warning.Sentence.Contains("Sheet2", StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_damaged_and_locked_workbooks_and_other_archives()
    {
        var whole = Workbook("""<row r="1"><c r="A1"><v>1</v></c></row>""");
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

        Assert.Equal("workbook-broken", Reads.Refused(_reads.Write("cut.xlsx", whole.AsSpan(0, whole.Length / 2))).Code);
        Assert.Equal("workbook-broken", Reads.Refused(_reads.Write("old.xls", compound)).Code);
        Assert.Equal("file-not-a-list", Reads.Refused(_reads.Write("other.zip", Zip(("a.txt", "x")))).Code);
        Assert.Equal("workbook-broken", Reads.Refused(_reads.Write("bad.xlsx", Zip(("xl/workbook.xml", "<a")))).Code);
        Assert.Equal("file-empty", Reads.Refused(_reads.Write("empty.xlsx", Workbook(""))).Code);
    }

    private static byte[] Workbook(params string[] sheets)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var numbers = Enumerable.Range(1, sheets.Length).ToList();
        return Zip(
        [
            ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"""),
            ("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
            ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Rel}"><sheets>{string.Concat(numbers.Select(n => $"""<sheet name="Sheet{n}" sheetId="{n}" r:id="rId{n}"/>"""))}</sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(numbers.Select(n => $"""<Relationship Id="rId{n}" Type="{Rel}/worksheet" Target="worksheets/sheet{n}.xml"/>"""))}<Relationship Id="rId99" Type="{Rel}/styles" Target="styles.xml"/></Relationships>"""),
            ("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0000"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="10"/><xf numFmtId="164"/></cellXfs></styleSheet>"""),
            .. sheets.Select((rows, i) => ($"xl/worksheets/sheet{i + 1}.xml", $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""")),
        ]);
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
