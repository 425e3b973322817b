using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using CareLabel.Access;
using CareLabel.Companies;
using CareLabel.Core.Tests.Data;
using CareLabel.Core.Tests.History;
using CareLabel.Fields;
using CareLabel.Imports;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Imports;

/// <summary>Lists that are none, lists that would fill the memory, and lists that come at the same time as something else.</summary>
public sealed class BadListsTests
{
    private const string Header = "Id,First name,Last name,Company,E-mail";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pipe_is_refused_because_a_list_is_read_twice()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        var pipe = Path.Combine(test.Place.Folder, "pipe.csv");
        await Process.Start("mkfifo", [pipe]).WaitForExitAsync(Stop);
        // Whoever opens it first, the other may too.
        var writing = Task.Run(() => new FileStream(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite).Dispose(), Stop);
        var refused = (await new Importing(test).Import(new ImportLists.Request(pipe))).Refused;
        await writing;
        Assert.Contains("save the list to a file", Assert.IsType<FileUnreadable>(refused).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_that_would_fill_the_memory_is_refused()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        var importing = new Importing(test);
        var cell = new string('x', 1 << 20);
        var bomb = Workbook(test, "bomb.xlsx", [Row(1, "First name", "Last name"), "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>", .. Enumerable.Repeat(cell, 600), "</t></is></c></row>"]);
        var corner = Workbook(test, "corner.xlsx", [Row(1, "First name", "Last name"), "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>x</t></is></c></row>"]);

        Assert.Contains("hundreds of times larger", Assert.IsType<FileNotAList>((await importing.Import(new ImportLists.Request(bomb))).Refused).Sentence, StringComparison.Ordinal);
        Assert.Contains("16384 columns", Assert.IsType<FileNotAList>((await importing.Import(new ImportLists.Request(corner))).Refused).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_of_a_gigabyte_costs_its_row_and_nothing_else()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        var path = Path.Combine(test.Place.Folder, "long.csv");
        // A hole takes no place on the disk: the cell is a gigabyte of zeros.
        await using (var file = new FileStream(path, FileMode.Create))
        {
            await file.WriteAsync(Encoding.UTF8.GetBytes(Header + "\n" + string.Concat(Enumerable.Range(1, 60_000).Select(n => $"{n},Anna,Berg,,\n"))), Stop);
            await file.WriteAsync("60001,\""u8.ToArray(), Stop);
            file.Position += 1L << 30;
            await file.WriteAsync("\",Berg,,\n60002,Ola,Hansen,,\n"u8.ToArray(), Stop);
        }

        var done = await new Importing(test).Import(path);
        Assert.Equal((60_001, 0), (done.Counts.Made, done.Counts.NeedsWord));
        Assert.InRange(done.Counts.Failed, 1, 2);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_list_of_very_many_columns_of_which_two_are_known_comes_in_and_one_of_too_many_is_refused(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        var done = (await importing.Import(Wide(998))).Done!;
        Assert.Equal((1, 2), (done.Counts.Made, done.Map.Lines.Count(line => line.To is not null)));
        Assert.IsType<ListTooWide>((await importing.Import(Wide(999))).Refused);

        ImportLists.Request Wide(int more)
        {
            var rest = string.Join(',', Enumerable.Range(1, more).Select(n => $"x{n}"));
            return new(importing.List("wide.csv", "First name,Last name," + rest, "Ada,Lovelace," + rest.Replace('x', 'y')));
        }
    }

    [Theory]
    [InlineData(On.Sqlite, "id"), InlineData(On.Postgres, "id"), InlineData(On.Sqlite, "email"), InlineData(On.Postgres, "email")]
    public async Task Of_two_imports_of_one_list_at_once_the_second_finds_what_the_first_made(On on, string key)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        var path = importing.List("crm.csv", [Header, .. Enumerable.Range(1, 3000).Select(n => $"{n},Anna,Berg,Firma {n % 50} AS,anna{n}@berg.example")]);
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => importing.Import(new ImportLists.Request(path) { Key = key })));

        Assert.Equal([0, 3000], both.Select(outcome => outcome.Done!.Counts.Made).Order());
        Assert.Equal([0, 3000], both.Select(outcome => outcome.Done!.Counts.Same).Order());
        await using var db = test.Open();
        Assert.Equal((3000, 50), (await db.People.CountAsync(Stop), await db.Companies.CountAsync(Stop)));
        Assert.Empty(await Deeds.Doctor(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_record_that_is_edited_while_a_list_changes_it_has_both(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        string[] rows = [.. Enumerable.Range(1, 1500).Select(n => $"{n},Anna,Berg,,anna{n}@berg.example")];
        await importing.Import(importing.List("crm.csv", [Header, .. rows]));
        await using var db = test.Open();
        var people = await db.People.AsNoTracking().OrderBy(row => row.Id).Select(row => row.Id.Value).ToListAsync(Stop);

        var import = importing.Import(new ImportLists.Request(importing.List("crm-2.csv", [Header, .. rows.Select(row => row.Replace("Berg", "Dahl", StringComparison.Ordinal))])));
        var notes = 0;
        foreach (var person in people.Where((_, place) => place % 100 == 0))
        {
            await using var own = test.Open();
            var save = new SaveRecord(own, Rooms.NewCatalogue(), test.Writes(own), test.Clock, new([new LinkStep(), new UserStep()]), KnownUsers.Of(own));
            if ((await save.Run(Cast.Someone, new(RecordKind.Person, person, null, [new("notes", "called")]), null, Stop)).Refused is null) notes++;
        }

        var done = (await import).Done!;
        await using var after = test.Open();
        Assert.Equal((1500, 0), (done.Counts.Changed, done.Counts.Failed + done.Counts.NeedsWord));
        Assert.Equal(1500, await after.People.CountAsync(row => row.Family == "Dahl", Stop));
        Assert.Equal(notes, await after.People.CountAsync(row => row.Notes == "called", Stop));
        Assert.Empty(await Deeds.Doctor(test));
    }

    private static string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">" + string.Concat(cells.Select((cell, place) => $"<c r=\"{(char)('A' + place)}{number}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>")) + "</row>";

    private static string Workbook(TestCopy test, string name, IEnumerable<string> rows)
    {
        var path = Path.Combine(test.Place.Folder, name);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Write("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Write("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="List" sheetId="1" r:id="r1"/></sheets></workbook>""");
        Write("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
        Write("xl/worksheets/sheet1.xml", ["""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""", .. rows, "</sheetData></worksheet>"]);
        return path;

        void Write(string entry, params IEnumerable<string> texts)
        {
            using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
            foreach (var text in texts) writer.Write(text);
        }
    }
}
