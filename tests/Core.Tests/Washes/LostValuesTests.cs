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
        var changes = Changes(List);

        Assert.Contains(",3,3,Category,Prospekt,Kunde,merge,not kept: the most frequent: row 2", changes, StringComparison.Ordinal);
        Assert.Contains(",3,3,Job title,Assistent,Salgssjef,merge,not kept: the newest: row 2", changes, StringComparison.Ordinal);
        Assert.Contains(",1,1,Job title,Selger,Salgssjef,merge,the newest: row 2", changes, StringComparison.Ordinal);
        Assert.DoesNotContain(",Id,", changes, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_lost_is_told_once_and_one_that_is_kept_is_not()
    {
        const string List = """
            Id,First name,Last name,E-mail,Birth date,Job title,Phone,Created,Changed
            1,Kari,Lindemann,kari@nordbygg.example,1971-04-03,Assistent,+4722123456,2012-01-01,2018-01-01
            2,Kari,Lindemann,kari@nordbygg.example,1971-04-03,Salgssjef,+4741790385,2013-01-01,2024-01-01
            3,Kari,Lindemann,kari@nordbygg.example,1971-04-03,Assistent,+4722123456,2014-01-01,2017-01-01
            4,Kari,Lindemann,kari@nordbygg.example,1971-04-03,Selger,+4722123456,2015-01-01,2016-01-01
            5,Kari,Lindemann,kari@nordbygg.example,1971-04-03,Selger,+4722123456,2015-01-01,2015-02-01
            6,Ola,Brekkhus,ola@fjordfisk.example,1980-05-06,Sjef,+4755901122,2012-01-01,2019-01-01

            """;
        var changes = Changes(List);

        Assert.Contains(",1,1,Phone,+4722123456,\"'+4722123456; +4741790385\",merge,", changes, StringComparison.Ordinal);
        var lost = changes.Split("\r\n").Where(line => line.Contains("not kept", StringComparison.Ordinal) && !line.Contains(",Created,", StringComparison.Ordinal)
            && !line.Contains(",Changed,", StringComparison.Ordinal));
        Assert.Contains(",4,4,Job title,Selger,Salgssjef,merge,", Assert.Single(lost), StringComparison.Ordinal);
    }

    private static string Changes(string text)
    {
        using var reads = new Reads();
        var lists = reads.Read([text]);
        var list = new WashedList(lists, WashEngine.Run(lists.Table, new(), stop: TestContext.Current.CancellationToken));
        using var stream = new MemoryStream();
        ChangesFile.Write(list, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
