using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Tests.Standards;

public sealed class CleaningTests
{
    public static TheoryData<string, string, string> Rows() => StandardRows.Three("Standards/vectors/cleaning.tsv");

    [Theory, MemberData(nameof(Rows))]
    public void Tidies_every_vector_and_says_what_it_did(string typed, string tidied, string mends)
    {
        var tidy = Cleaning.Tidy(typed);
        Assert.Equal(tidied, tidy.Text);
        Assert.Equal(mends, string.Join('+', tidy.Mends.Select(mend => mend.Code)));
    }

    [Fact]
    public void Free_text_keeps_its_lines() =>
        Assert.Equal("Ring henne\n\nI morgen",
            Cleaning.Tidy(" Ring  henne \r\n\r\n\r\n I morgen\n", keepLines: true).Text);

    [Fact]
    public void What_is_tidy_comes_back_as_the_same_instance()
    {
        var text = new string("Øystein Żółć".AsSpan());
        Assert.Same(text, Cleaning.Tidy(text).Text);
    }

    [Theory]
    [InlineData("N/A", true)]
    [InlineData("-", true)]
    [InlineData("?", true)]
    [InlineData("#REF!", true)]
    [InlineData("(ukjent)", true)]
    [InlineData("ei tiedossa", true)]
    [InlineData("XXX", true)]
    [InlineData("Brak", true)]
    [InlineData("0", false)]
    [InlineData("Oslo", false)]
    [InlineData("€", false)]
    public void Knows_words_that_mean_nothing(string text, bool isPlaceholder) =>
        Assert.Equal(isPlaceholder, Blank.IsPlaceholder(text));

    [Theory]
    [InlineData("Null", false)]
    [InlineData("Test", false)]
    [InlineData("True", false)]
    [InlineData("N/A", true)]
    [InlineData("ikke oppgitt", true)]
    public void Lets_people_with_such_names_live(string text, bool isPlaceholder) =>
        Assert.Equal(isPlaceholder, Blank.IsPlaceholder(text, isName: true));
}
