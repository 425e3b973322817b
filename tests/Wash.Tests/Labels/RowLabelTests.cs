using CareLabel.Tests;
using CareLabel.Wash.Labels;
using CareLabel.Wash.Tests.Tables;

namespace CareLabel.Wash.Tests.Labels;

public sealed class RowLabelTests
{
    private const string People = """
        Fornavn,Etternavn,E-post,Telefon,Adresse,Postnr,Poststed
        Kari,Berg,kari@berg.example,92334451,Storgata 1,0150,Oslo
        Kari,Berg,kari@berg.example,,,,
        Ola,Moen,,,Nygata 2,5003,Bergen
        ,,per@lund.example,92334453,Torget 3,7010,Trondheim
        Siri,Vik,siri@vik.example,,,,Bergen
        Jon,Dal,ikke en adresse,92334455,Parkveien 5,4006,Stavanger
        ANNE,HOLM,ANNE@HOLM.EXAMPLE,92 33 44 56,Fjordgata 6,9008,Tromsø
        """;

    [Fact]
    [Promise(24, "complete is judged for each row of a file and for the list, before and after")]
    public void Complete_asks_for_a_name_a_way_to_reach_and_half_of_the_rest()
    {
        var result = Wash(People);
        Assert.Equal(
            [Mark.Good, Mark.Warn, Mark.Bad, Mark.Bad, Mark.Warn, Mark.Good, Mark.Good],
            result.Before.Select(label => label.Complete));
        var before = ListLabel.Of(result.Before).Complete;
        Assert.Equal(new MarkCount(3, 2, 2, 0), before);
        Assert.Equal(3 / 7d, before.Share, 9);

        // The second row has nothing that the first lacks: merged, there is one row fewer that is incomplete.
        var merged = Wash(People, .3);
        Assert.Equal(merged.Entities[0], merged.Entities[1]);
        Assert.Equal(6, merged.After.Length);
        Assert.Equal(new MarkCount(3, 1, 2, 0), ListLabel.Of(merged.After).Complete);
    }

    [Fact]
    public void Standard_is_bad_where_a_value_cannot_be_read_and_good_after_what_could_be_mended()
    {
        var result = Wash(People);
        Assert.Equal(Mark.Good, result.Before[2].Standard);
        Assert.NotEqual(Mark.Good, result.Before[5].Standard);
        Assert.Equal(Mark.Warn, result.Before[6].Standard);
        Assert.NotEqual(Mark.Good, result.After[result.Entities[5]].Standard);
        Assert.Equal(Mark.Good, result.After[result.Entities[6]].Standard);
    }

    [Fact]
    public void Unique_is_bad_before_and_good_after_where_rows_were_merged()
    {
        var result = Wash(People, .3);
        Assert.Equal([Mark.Bad, Mark.Bad, Mark.Good], result.Before.Take(3).Select(label => label.Unique));
        Assert.All(result.After, label => Assert.Equal(Mark.Good, label.Unique));
    }

    [Fact]
    public void Rows_that_wait_for_a_person_are_worth_a_look()
    {
        var result = WashEngine.Run(CsvText.Table(People), new() { Country = "NO", Review = .3, Sure = .999999999 }, stop: TestContext.Current.CancellationToken);
        Assert.Equal((Mark.Warn, Mark.Warn), (result.Before[0].Unique, result.After[result.Entities[1]].Unique));
    }

    [Fact]
    public void What_was_not_judged_is_never_good()
    {
        var none = WashEngine.Run(CsvText.Table("Notat\nring tilbake\n"), new() { Stages = WashStages.Profile }, stop: TestContext.Current.CancellationToken);
        Assert.Equal("complete:unknown;standard:unknown;unique:unknown", none.Before[0].ToString());
        var label = ListLabel.Of(none.Before);
        Assert.Equal((0, 1), (label.Unique.Good, label.Unique.NotJudged));
    }

    [Fact]
    public void A_label_reads_as_it_stands_in_files() =>
        Assert.Equal("complete:good;standard:warn;unique:bad", new RowLabel(Mark.Good, Mark.Warn, Mark.Bad).ToString());

    private static WashResult Wash(string text, double sure = .99) => WashEngine.Run(
        CsvText.Table(text), new() { Country = "NO", Review = Math.Min(.5, sure), Sure = sure }, stop: TestContext.Current.CancellationToken);
}
