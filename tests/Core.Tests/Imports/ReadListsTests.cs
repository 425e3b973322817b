using System.Globalization;
using System.Text;
using CareLabel.Imports;
using CareLabel.Tests;

namespace CareLabel.Core.Tests.Imports;

public sealed class ReadListsTests : IDisposable
{
    private readonly Reads _reads = new();

    public void Dispose() => _reads.Dispose();

    private static string Text(string delimiter = ",", string end = "\r\n") =>
        TwoPeople.Text(delimiter, end);

    [Theory]
    [InlineData(",", "\r\n")]
    [InlineData(";", "\n")]
    [InlineData("\t", "\r")]
    [InlineData("|", "\r\n")]
    [Promise(114, "from files alone: any delimiter and line end")]
    public void Reads_any_delimiter_and_line_end(string delimiter, string end)
    {
        var lists = _reads.Read(Text(delimiter, end));

        Assert.Equal(TwoPeople.Header, lists.Files[0].Header);
        Assert.Equal(TwoPeople.People, Reads.Rows(lists));
        Assert.Equal(delimiter[0], lists.Files[0].Format.Delimiter);
        Assert.Empty(lists.Files[0].Warnings);
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
    public void Several_files_become_one_table_by_the_union_of_their_headers()
    {
        var lists = _reads.Read("Email,Name,Email\na,Ann,b\n", "Name,Phone,Email\nBo,1,c\n", "Email,,Email,\nd,x,e,y\n");

        Assert.Equal(["Email", "Name", "Email", "Phone", "", ""], lists.Table.Columns.Select(column => column.Name));
        Assert.Equal([["a", "Ann", "b", "", "", ""], ["c", "Bo", "", "1", "", ""], ["d", "", "e", "", "x", "y"]], Reads.Rows(lists));
        Assert.Equal((2, 1), lists.NumberOf(2));
        Assert.Equal(3, lists.Table.Sources.Count);
    }

    [Fact]
    public void Columns_of_several_files_that_differ_in_capitals_only_are_one()
    {
        var lists = _reads.Read("E-post,Navn,navn\na,Ann,x\n", "navn,e-POST\ny,b\n", "NAVN,Navn\nBo,Cy\n");

        Assert.Equal(["E-post", "Navn", "navn"], lists.Table.Columns.Select(column => column.Name));
        Assert.Equal([["a", "Ann", "x"], ["b", "", "y"], ["", "Cy", "Bo"]], Reads.Rows(lists));
        Assert.Equal(["NAVN", "Navn"], lists.Files[2].Header);
    }

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

    private sealed class Told(Action<ReadProgress> report) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => report(value);
    }
}
