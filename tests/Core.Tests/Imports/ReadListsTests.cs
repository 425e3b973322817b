using System.Globalization;
using System.Text;
using CareLabel.Imports;
using CareLabel.Tests;

namespace CareLabel.Core.Tests.Imports;

public sealed class ReadListsTests : IDisposable
{
    private static readonly string[] Header = ["First name", "Last name", "Email", "Phone", "Company"];

    private static readonly string[][] People =
    [
        ["Åse", "Øystein", "ase@firma.example", "+47 22 12 34 56", "Firma AS"],
        ["Jürgen", "Müller", "jm@gmbh.example", "0049 30 1234567", "Müller & Söhne"],
    ];

    private readonly Reads _reads = new();

    public void Dispose() => _reads.Dispose();

    private static string Text(string delimiter = ",", string end = "\r\n") =>
        string.Concat(People.Prepend(Header).Select(row => string.Join(delimiter, row) + end));

    [Theory]
    [InlineData(",", "\r\n")]
    [InlineData(";", "\n")]
    [InlineData("\t", "\r")]
    [InlineData("|", "\r\n")]
    [Promise(114, "from files alone: any delimiter and line end")]
    public void Reads_any_delimiter_and_line_end(string delimiter, string end)
    {
        var lists = _reads.Read(Text(delimiter, end));

        Assert.Equal(Header, lists.Files[0].Header);
        Assert.Equal(People, Reads.Rows(lists));
        Assert.Equal(delimiter[0], lists.Files[0].Format.Delimiter);
        Assert.Empty(lists.Files[0].Warnings);
    }

    [Theory]
    [InlineData(65001, true, "utf-8")]
    [InlineData(65001, false, "utf-8")]
    [InlineData(1200, true, "utf-16-le")]
    [InlineData(1200, false, "utf-16-le")]
    [InlineData(1201, true, "utf-16-be")]
    [InlineData(1201, false, "utf-16-be")]
    [InlineData(1252, false, "windows-1252")]
    [InlineData(28591, false, "windows-1252")]
    [InlineData(28605, false, "windows-1252")]
    [InlineData(865, false, "cp850")]
    [InlineData(850, false, "cp850")]
    [Promise(114, "from files alone: any encoding")]
    public void Reads_Nordic_letters_in_any_encoding(int codePage, bool mark, string name)
    {
        var lists = Reads.Done(_reads.Write("list.csv", Encoded(Text(";"), codePage, mark)));

        Assert.Equal(People, Reads.Rows(lists));
        Assert.Equal(name, lists.Files[0].Format.Encoding);
    }

    [Theory]
    [InlineData(1250, "windows-1250")]
    [InlineData(28592, "iso-8859-2")]
    [InlineData(852, "cp852")]
    public void Reads_Polish_letters_in_any_encoding(int codePage, string name)
    {
        string[][] people = [["Żaneta", "Łukaszewicz", "Śląsk"], ["Paweł", "Wiśniewski", "Spółka Ćwikła"], ["Jąną", "Źródło", "Gdańsk"]];
        var text = "Imię;Nazwisko;Miasto\r\n" + string.Concat(people.Select(row => string.Join(';', row) + "\r\n"));

        var lists = Reads.Done(_reads.Write("list.csv", Encoded(text, codePage, false)));

        Assert.Equal(people, Reads.Rows(lists));
        Assert.Equal("Imię", lists.Files[0].Header[0]);
        Assert.Equal(name, lists.Files[0].Format.Encoding);
    }

    [Fact]
    public void Reads_letters_of_another_encoding_that_come_late_in_a_long_file()
    {
        var text = "Name,City\n" + string.Concat(Enumerable.Repeat("Ann Smith,Oslo and other places\n", 60_000)) + "Jørgen,Tromsø\n";

        var lists = Reads.Done(_reads.Write("list.csv", Encoded(text, 1252, false)));

        Assert.Equal(["Jørgen", "Tromsø"], Reads.Rows(lists)[^1]);
        Assert.Contains(lists.Files[0].Warnings, warning => warning is { Code: "mixed-encodings", Line: 60_002 });
    }

    [Theory]
    [InlineData("a,b\n\"x\"\"y\",2\n", "x\"y|2")]
    [InlineData("a,b\n\"x\ny\r\nz\",2\n", "x\ny\r\nz|2")]
    [InlineData("a,b\nBob \"The Rock\" Ltd,5\" pipes\n", "Bob \"The Rock\" Ltd|5\" pipes")]
    [InlineData("a,b\n\"Bob\" Smith,2\n", "\"Bob\" Smith|2")]
    [InlineData("a,b\n\"The \"Rock\" Ltd\",2\n", "The \"Rock\" Ltd|2")]
    [InlineData("a,b\n\"x\" ,2\n", "x|2")]
    [InlineData("a,b\n\"say \\\"hi\\\" now\",2\n", "say \"hi\" now|2")]
    [InlineData("a,b\n'O''Neil, Pat','A, B & C'\n", "O'Neil, Pat|A, B & C")]
    [InlineData("a,b\n't Hooft,'s-Gravenhage\n", "'t Hooft|'s-Gravenhage")]
    [InlineData("a,b\n'+4722123456,'0912\n", "+4722123456|0912")]
    [InlineData("a,b\n=\"004722\",\"=\"\"0912\"\"\"\n", "004722|0912")]
    [InlineData("a,b\n x , y \n", " x | y ")]
    [InlineData("a,b\n1,2,,\n", "1|2")]
    [InlineData("sep=;\na;b\n1,5;2\n", "1,5|2")]
    [InlineData("a,b\n1,\"2\"", "1|2")]
    [InlineData("a\tb\nx, y\tz\n", "x, y|z")]
    public void Reads_a_row_as_it_was_meant(string text, string cells) =>
        Assert.Equal([cells.Split('|')], Reads.Rows(_reads.Read(text)));

    [Fact]
    [Promise(114, "from files alone: no row is lost")]
    public void Numbers_every_data_row_and_keeps_the_raw_text_of_those_it_cannot_take()
    {
        var lists = _reads.Read("a,b,c\r\n1,2,3\r\n4,5\r\n\r\n6,7,8,9\r\n,,\r\n10,11,12\r\n");

        var file = lists.Files[0];
        Assert.Equal([["1", "2", "3"], ["10", "11", "12"]], Reads.Rows(lists));
        Assert.Equal([(2, 3L, "4,5", "wrong-shape"), (3, 5L, "6,7,8,9", "wrong-shape")],
            file.UnreadRows.Select(row => (row.Row, row.Line, row.Raw, row.Code)));
        Assert.Equal([(0, 1), (0, 4)], new[] { lists.NumberOf(0), lists.NumberOf(1) });
        Assert.Contains(file.Warnings, warning => warning.Sentence.Contains("line 3 has 2 of 3 cells; line 5 has 4 of 3 cells", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unclosed_quote_costs_one_line_and_not_the_file()
    {
        var text = "Name,Company\r\nAnn,\"Never closed\r\n" + string.Concat(Enumerable.Range(0, 400_000).Select(i => $"P{i},Company {i}\r\n"));

        var file = _reads.Read(text).Files[0];

        Assert.Equal(400_000, file.ReadRows);
        Assert.Equal("Ann,\"Never closed", Assert.Single(file.UnreadRows).Raw);
        Assert.Contains(file.Warnings, warning => warning is { Code: "unclosed-quote", Line: 2 });
    }

    [Fact]
    public void Many_unclosed_quotes_cost_a_line_each()
    {
        var text = "Name,Company\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => i % 2 == 0 ? $"P{i},\"x\n" : $"P{i},y\n"));

        var file = _reads.Read(text).Files[0];

        Assert.Equal((10_000, 10_000), (file.ReadRows, file.UnreadRows.Count));
    }

    [Fact]
    public void A_line_without_end_costs_one_row_and_no_memory()
    {
        var path = _reads.Write("list.csv", "Name,Notes\nAnn,1\n"u8);
        using (var stream = new FileStream(path, FileMode.Append))
        {
            var block = new byte[1 << 20];
            block.AsSpan().Fill((byte)'x');
            for (var i = 0; i < 200; i++) stream.Write(block);
            stream.Write("\nBo,2\n"u8);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var lists = Reads.Done(path);

        Assert.Equal([["Ann", "1"], ["Bo", "2"]], Reads.Rows(lists));
        var unread = Assert.Single(lists.Files[0].UnreadRows);
        Assert.Equal((2, 3L, "long-row", 200L << 20), (unread.Row, unread.Line, unread.Code, unread.RawBytes));
        Assert.True(unread.RawUtf8.Length <= UnreadRow.MostRawBytes + 4);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 80 << 20);
    }

    [Fact]
    public void A_cell_over_the_limit_costs_its_row()
    {
        var file = _reads.Read("Name,Notes\nAnn," + new string('x', 1_048_576) + "\nBo,ok\n").Files[0];

        Assert.Equal(1, file.ReadRows);
        Assert.Equal(("long-cell", 2L), (file.UnreadRows[0].Code, file.UnreadRows[0].Line));
    }

    [Fact]
    public void Several_files_become_one_table_by_the_union_of_their_headers()
    {
        var lists = _reads.Read("Email,Name,Email\na,Ann,b\n", "Name,Phone,Email\nBo,1,c\n", "Email,,Email,\nd,x,e,y\n");

        Assert.Equal(["Email", "Name", "Email", "Phone", "", ""], lists.Table.Columns.Select(column => column.Name));
        Assert.Equal([["a", "Ann", "b", "", "", ""], ["c", "Bo", "", "1", "", ""], ["d", "", "e", "", "x", "y"]], Reads.Rows(lists));
        Assert.Equal((2, 1), lists.NumberOf(2));
        Assert.Equal(3, lists.Table.Sources.Count);
    }

    [Theory]
    [InlineData("Kundeliste 2026\nSide 1\n\nName,Email,Phone\nAnn,a@x.no,1\nBo,b@x.no,2\n", 4, 3)]
    [InlineData("Kundeliste;;\nName;Email;Phone\nAnn;a@x.no;1\nBo;b@x.no;2\n", 2, 1)]
    [InlineData("Name,Email\nAnn,a@x.no,\nBo,b@x.no,\n", 1, 0)]
    [InlineData("\n\nName,Email\nAnn,a@x.no\n", 3, 2)]
    public void Finds_the_header_below_titles(string text, int headerLine, int skipped)
    {
        var format = _reads.Read(text).Files[0].Format;

        Assert.Equal((headerLine, skipped), (format.HeaderLine, format.SkippedLines));
    }

    [Theory]
    [InlineData("Ann,a@x.no\nBo,b@x.no\n", true)]
    [InlineData("1,Ann\n2,Bo\n", true)]
    [InlineData("Ann,22 12 34 56\nBo,22 12 34 57\n", true)]
    [InlineData("Name,2024,2025\nAnn,1,2\n", false)]
    [InlineData("0,1,2\n5,6,7\n", false)]
    [InlineData("a,b\n1,2\n", false)]
    public void Sees_a_first_line_that_is_data(string text, bool isData) =>
        Assert.Equal(isData, _reads.Read(text).Files[0].Header[0] == "Column 1");

    [Fact]
    public void Leaves_out_a_total_a_second_table_and_a_repeated_header_with_their_reasons()
    {
        var total = _reads.Read("Name,City,Amount\nAnn,Oslo,1\nBo,Oslo,2\nTotalt: 2 rader,,\n").Files[0];
        var second = _reads.Read("Name,City,Amount\nAnn,Oslo,1\n\nInvoice,Sum\n1,100\n").Files[0];
        var repeated = _reads.Read("Name,City\nAnn,Oslo\nName,City\nBo,Bergen\n").Files[0];
        var company = _reads.Read("Name,City,Amount\nAnn,Oslo,1\nTotal Norge AS,,\n").Files[0];

        Assert.Equal((2, "total"), (total.ReadRows, Assert.Single(total.UnreadRows).Code));
        Assert.Equal((1, 2), (second.ReadRows, second.UnreadRows.Count(row => row.Code == "second-table")));
        Assert.Equal((2, "repeated-header"), (repeated.ReadRows, Assert.Single(repeated.UnreadRows).Code));
        Assert.Equal(2, company.ReadRows);
    }

    [Theory]
    [InlineData("a,b\nAnn,Oslo\nBo,Osl", true)]
    [InlineData("a,b\nAnn,Oslo\nBo", true)]
    [InlineData("a,b\nAnn,Oslo\nBo,\"Os", true)]
    [InlineData("a,b\nAnn,Oslo Centre\nBo,Oslo", true)]
    [InlineData("a,b\nAnn,Oslo\nBo,Bergen", false)]
    public void Says_when_the_last_line_seems_cut_off(string text, bool said) =>
        Assert.Equal(said, _reads.Read(text).Files[0].Warnings.Any(warning => warning.Code == "last-line-incomplete"));

    [Fact]
    public void Removes_controls_keeps_invisible_characters_and_says_so()
    {
        var lists = _reads.Read("a,b\nFir\0ma,x\nBo\u001b[31m,x\n\u200bAnn,x\n4.7E+11,x\n");

        Assert.Equal(["Firma", "Bo[31m", "\u200bAnn", "4.7E+11"], Reads.Rows(lists).Select(row => row[0]));
        Assert.Equal([("nul-characters", 2), ("control-characters", 3), ("invisible-characters", 4), ("lost-digits", 5)],
            lists.Files[0].Warnings.Select(warning => (warning.Code, (int)warning.Line)));
    }

    [Theory]
    [InlineData("", "empty file")]
    [InlineData("\uFEFF", "empty file")]
    [InlineData("\r\n\n", "empty file")]
    [InlineData("%PDF-1.7\n", "this is a PDF")]
    [InlineData("<html><table>", "this is an HTML page")]
    [InlineData("{\"a\": 1}", "this is JSON")]
    [InlineData("PK\u0003\u0004[Content_Types].xml", "this is an Excel workbook, not CSV")]
    public void Refuses_what_is_no_list(string text, string said)
    {
        var path = _reads.Write("list.csv", Encoding.UTF8.GetBytes(text));

        Assert.StartsWith($"{path}: {said}", Reads.Refused(path).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_noise_folders_and_what_is_not_there()
    {
        var noise = new byte[4096];
        new Random(7).NextBytes(noise);

        Assert.Contains("this is not text", Reads.Refused(_reads.Write("noise.csv", noise)).Sentence, StringComparison.Ordinal);
        Assert.Equal("file-is-folder", Reads.Refused(Path.GetTempPath()).Code);
        Assert.Equal("file-missing", Reads.Refused(Path.Combine(Path.GetTempPath(), "no-such-list.csv")).Code);
        Assert.Equal("file-missing", Reads.Refused("nul\0.csv").Code);
    }

    [Fact]
    public void Any_bytes_give_an_answer()
    {
        var random = new Random(11);
        string[] pieces = [",", ";", "\"", "\"\"", "'", "\n", "\r\n", "\r", "\0", "=", "\\\"", "\t", "a", "Ann", "1", "\u00E5", "x@y.no", " ", "|", "total"];
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)]));
            var bytes = Encoding.UTF8.GetBytes(text);
            if (i % 3 == 0) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);

            var outcome = new ReadLists().Run(new(_reads.Write("any.csv", bytes)), stop: TestContext.Current.CancellationToken);

            Assert.True(outcome.Done is not null ^ outcome.Refused is not null, string.Create(CultureInfo.InvariantCulture, $"{i}: {text}"));
        }
    }

    [Fact]
    public void Tells_its_progress_and_stops_when_told()
    {
        var path = _reads.Write("list.csv", Encoding.UTF8.GetBytes("a,b\n" + string.Concat(Enumerable.Repeat("Ann Smith,Oslo and other places\n", 100_000))));
        var told = new List<ReadProgress>();
        using var stop = new CancellationTokenSource();

        new ReadLists().Run(new(path), new Told(told.Add), TestContext.Current.CancellationToken);
        var stopping = new Told(_ => stop.Cancel());

        Assert.True(told.Count > 2);
        Assert.Equal((told[^1].OfBytes, 100_000L), (told[^1].Bytes, told[^1].Rows));
        Assert.Throws<OperationCanceledException>(() => new ReadLists().Run(new(path), stopping, stop.Token));
    }

    private static byte[] Encoded(string text, int codePage, bool mark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        return mark ? [.. encoding.GetPreamble(), .. encoding.GetBytes(text)] : encoding.GetBytes(text);
    }

    private sealed class Told(Action<ReadProgress> report) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => report(value);
    }
}
