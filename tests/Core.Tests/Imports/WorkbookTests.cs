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
            <row r="10"><c r="A10" t="inlineStr"><is><t>hours</t></is></c><c r="B10" s="5"><v>1.5</v></c></row>
            <row r="11"><c r="A11" t="inlineStr"><is><t>nearly 07:08</t></is></c><c r="B11" s="2"><v>46327.2972222</v></c></row>
            """;

        var lists = Reads.Done(_reads.Write("list.xlsx", Workbook(rows)));

        Assert.Equal(["2026-11-01", "2026-11-01T12:00:00", "12.5%", "0159", "TRUE", "4722123456", "0.3", "36:00:00", "2026-11-01T07:08:00"], Reads.Rows(lists).Select(row => row[1]));
        Assert.Equal(("xlsx", 1), (lists.Files[0].Format.Kind, lists.Files[0].Format.HeaderLine));
    }

    [Fact]
    public void Takes_the_sheet_that_holds_the_list_and_says_so()
    {
        var cover = Row(1, "Customers 2026") + Row(2, "Printed", "1.11.2026");
        var list = Row(1, "Name", "Email", "City") + Row(2, "Ann", "a@x.no", "Oslo");

        var lists = Reads.Done(_reads.Write("list.csv", Workbook("", cover, list)));

        Assert.Equal([["Ann", "a@x.no", "Oslo"]], Reads.Rows(lists));
        Assert.Contains(lists.Files[0].Warnings, warning => warning.Code == "several-sheets" && warning.Sentence.Contains("Sheet3", StringComparison.Ordinal));
    }

    [Fact]
    public void Takes_what_there_is_where_no_sheet_is_a_list_and_is_silent_about_empty_sheets()
    {
        var lists = Reads.Done(_reads.Write("list.xlsx", Workbook("", Row(1, "Name") + Row(2, "Ann"), "")));

        Assert.Equal([["Ann"]], Reads.Rows(lists));
        Assert.Empty(lists.Files[0].Warnings);
    }

    [Fact]
    public void A_hidden_sheet_comes_after_those_that_are_seen()
    {
        var hidden = Row(1, "Name", "Email", "City") + Row(2, "Old", "o@x.no", "Oslo");
        var seen = Row(1, "Name", "Email") + Row(2, "Ann", "a@x.no");

        Assert.Equal([["Ann", "a@x.no"]], Reads.Rows(Reads.Done(_reads.Write("list.xlsx", Workbook([hidden, seen], " state=\"hidden\"")))));
    }

    [Fact]
    public void Rows_of_a_sheet_are_mended_and_left_out_as_those_of_a_text()
    {
        var rows = Row(1, "Name", "Phone") + Row(2, "Ann", "'+47 22 12 34 56") + Row(3, "Name", "Phone") + Row(4, "=\"0912\"", new string('x', 1_100_000))
            + Row(5, "=\"0912\"", "1");

        var lists = Reads.Done(_reads.Write("list.xlsx", Workbook(rows)));

        Assert.Equal([["Ann", "+47 22 12 34 56"], ["0912", "1"]], Reads.Rows(lists));
        Assert.Equal([(2, "repeated-header"), (3, "long-cell")], lists.Files[0].UnreadRows.Select(row => (row.Row, row.Code)));
    }

    [Fact]
    public void Says_that_merged_cells_have_one_value()
    {
        var rows = Row(1, "Name", "City") + Row(2, "Ann", "Oslo") + Row(3, "Bo") + "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"B2:B3\"/></mergeCells><sheetData>";

        var lists = Reads.Done(_reads.Write("list.xlsx", Workbook(rows)));

        Assert.Contains(lists.Files[0].Warnings, warning => warning is { Code: "merged-cells", Line: 2 });
        Assert.Equal([["Ann", "Oslo"], ["Bo", ""]], Reads.Rows(lists));
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

    private static string Row(int number, params string[] cells) =>
        $"""<row r="{number}">{string.Concat(cells.Select((cell, i) => $"""<c r="{(char)('A' + i)}{number}" t="inlineStr"><is><t>{cell}</t></is></c>"""))}</row>""";

    private static byte[] Workbook(params string[] sheets) => Workbook(sheets, "");

    private static byte[] Workbook(string[] sheets, string stateOfFirst)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var numbers = Enumerable.Range(1, sheets.Length).ToList();
        return Zip(
        [
            ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"""),
            ("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
            ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Rel}"><sheets>{string.Concat(numbers.Select(n => $"""<sheet name="Sheet{n}" sheetId="{n}"{(n == 1 ? stateOfFirst : "")} r:id="rId{n}"/>"""))}</sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(numbers.Select(n => $"""<Relationship Id="rId{n}" Type="{Rel}/worksheet" Target="worksheets/sheet{n}.xml"/>"""))}<Relationship Id="rId99" Type="{Rel}/styles" Target="styles.xml"/></Relationships>"""),
            ("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0000"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>"""),
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
