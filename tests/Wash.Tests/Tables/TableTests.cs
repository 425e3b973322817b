using CareLabel.Wash.Tables;

namespace CareLabel.Wash.Tests.Tables;

public sealed class TableTests
{
    [Fact]
    public void Rows_belong_to_their_source_and_late_columns_are_empty_above()
    {
        var table = CsvText.Files(("a.csv", "Name,Phone\nA,1\nB,\n"), ("empty.csv", "Name\n"), ("b.csv", "Email,Name\nc@c.example,C\n"));
        Assert.Equal(3, table.RowCount);
        Assert.Equal([0, 0, 2], Enumerable.Range(0, 3).Select(table.SourceOf));
        Assert.Equal(["A", "B", "C"], Enumerable.Range(0, 3).Select(row => table.Columns[0][row]));
        Assert.Equal(["1", null, null], Enumerable.Range(0, 3).Select(row => table.Columns[1][row]));
        Assert.Equal([null, null, "c@c.example"], Enumerable.Range(0, 3).Select(row => table.Columns[2][row]));
    }

    [Fact]
    public void A_column_that_was_given_too_little_is_told()
    {
        var table = new Table();
        table.Begin("a.csv");
        table.Add("Name").Append("A");
        table.Add("Phone");
        Assert.Contains("'Phone' has 0 of 1", Assert.Throws<InvalidOperationException>(() => table.Commit(1)).Message, StringComparison.Ordinal);
    }
}
