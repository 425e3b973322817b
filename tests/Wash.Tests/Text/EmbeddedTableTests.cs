using CareLabel.Wash.Text;

namespace CareLabel.Wash.Tests.Text;

public sealed class EmbeddedTableTests
{
    [Fact]
    public void Every_table_of_the_build_has_rows_and_no_comment_among_them()
    {
        var tables = typeof(EmbeddedTable).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".tsv", StringComparison.Ordinal)).ToArray();
        Assert.True(tables.Length > 30, $"Only {tables.Length} tables were found.");
        foreach (var table in tables)
        {
            var rows = EmbeddedTable.Rows(table).ToArray();
            Assert.NotEmpty(rows);
            Assert.All(rows, row => Assert.False(row[0].StartsWith('#') || row is [""], table));
        }
    }

    [Fact]
    public void A_table_that_is_not_there_is_named() =>
        Assert.Contains("nowhere.tsv",
            Assert.Throws<InvalidOperationException>(() => EmbeddedTable.Open("nowhere.tsv")).Message, StringComparison.Ordinal);
}
