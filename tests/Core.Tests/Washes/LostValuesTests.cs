using CareLabel.Core.Tests.Imports;
using CareLabel.Wash;
using CareLabel.Washes;

namespace CareLabel.Core.Tests.Washes;

public sealed class LostValuesTests
{
    [Fact]
    public void Every_value_that_a_merge_leaves_behind_stands_in_changes_csv()
    {
        const string List = """
            Id,First name,Last name,E-mail,Birth date,Job title,Category,Created,Changed
            1,Kari,Lindemann,kari@nordbygg.example,1971-04-03,Selger,Kunde,2012-01-01,2019-01-01
            2,Kari,Lindemann,kari@nordbygg.example,1971-04-03,Salgssjef,Kunde,2013-01-01,2024-01-01
            3,Kari,Lindemann,kari@nordbygg.example,1971-04-03,Assistent,Prospekt,2014-01-01,2018-01-01
            4,Ola,Brekkhus,ola@fjordfisk.example,1980-05-06,Sjef,Kunde,2012-01-01,2019-01-01

            """;
        using var reads = new Reads();
        var lists = reads.Read([List]);
        var list = new WashedList(lists, WashEngine.Run(lists.Table, new(), stop: TestContext.Current.CancellationToken));
        using var stream = new MemoryStream();
        ChangesFile.Write(list, stream);

        var changes = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains(",3,3,Category,Prospekt,Kunde,merge,not kept: the most frequent: row 2", changes, StringComparison.Ordinal);
        Assert.Contains(",3,3,Job title,Assistent,Salgssjef,merge,not kept: the newest: row 2", changes, StringComparison.Ordinal);
        Assert.Contains(",1,1,Job title,Selger,Salgssjef,merge,the newest: row 2", changes, StringComparison.Ordinal);
        Assert.DoesNotContain(",Id,", changes, StringComparison.Ordinal);
    }
}
