using CareLabel.Wash.Columns;

namespace CareLabel.Wash.Tests.Columns;

public class ColumnMapTests
{
    private static readonly IReadOnlyList<RecognisedColumn> Recognised =
        Recognise.Columns(Lists.Of(["Name", "Phone", "", "Phone"], ["Kari Nordmann", "22123456", "x", "1"]));

    [Fact]
    public void A_map_is_laid_over_what_was_recognised()
    {
        var mapped = new ColumnMap([new("name", "companyname"), new("#3", Kind: "Note", Skip: true), new("Phone", Country: "no")]).Over(Recognised);

        Assert.Empty(mapped.Problems);
        Assert.Equal(ColumnKind.CompanyName, mapped.Columns[0].Kind);
        Assert.Equal(1, mapped.Columns[0].Sureness);
        Assert.True(mapped.Columns[2].Skip);
        Assert.Equal("NO", mapped.Columns[1].Country);
        Assert.Equal(ColumnKind.Phone, mapped.Columns[1].Kind);
    }

    [Fact]
    public void What_there_is_not_is_refused_with_the_list_of_what_there_is()
    {
        var mapped = new ColumnMap([new("Nmae", "CompanyName"), new("Name", "Frim"), new("Phone", "7"), new("Phone", Country: "Norway")]).Over(Recognised);

        Assert.Equal(["no-such-column", "no-such-kind", "no-such-kind", "no-such-country"], mapped.Problems.Select(p => p.Code));
        Assert.Contains("Name", mapped.Problems[0].ThereIs);
        Assert.Contains("CompanyName", mapped.Problems[1].Sentence, StringComparison.Ordinal);
        Assert.Same(Recognised, mapped.Columns);
    }

    [Fact]
    public void A_map_of_what_was_recognised_changes_nothing()
    {
        var mapped = ColumnMap.Of(Recognised).Over(Recognised);

        Assert.Empty(mapped.Problems);
        Assert.Equal(Recognised, mapped.Columns);
    }
}
