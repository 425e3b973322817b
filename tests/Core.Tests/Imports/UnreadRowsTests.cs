using CareLabel.Imports;
using CareLabel.Tests;

namespace CareLabel.Core.Tests.Imports;

public sealed class UnreadRowsTests : IDisposable
{
    private readonly Reads _reads = new();

    public void Dispose() => _reads.Dispose();

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
        Assert.Equal(2, _reads.Read("Name,City,Amount\nAnn,Oslo,1\nTotal,Bergen,2\n").Files[0].ReadRows);
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
    public void A_stray_delimiter_is_told_by_the_address_that_it_moved()
    {
        var unread = Assert.Single(_reads.Read("Name,E-mail,City\nAnn,ann@x.no,Oslo\nBo,Jr,bo@x.no,Bergen\n").Files[0].UnreadRows);
        Assert.EndsWith("the cells are shifted, an e-mail address stands in \"City\"", unread.Reason.TrimEnd('.'), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_too_long_below_a_sum_leaves_the_sum_a_row()
    {
        var path = _reads.Write("list.csv", System.Text.Encoding.UTF8.GetBytes("Name,City,Amount\nAnn,Oslo,1\nTotalt,,\n" + new string('x', 5_000_000)));

        Assert.Equal((2, "long-row"), (Reads.Done(path).Files[0].ReadRows, Assert.Single(Reads.Done(path).Files[0].UnreadRows).Code));
    }
}
