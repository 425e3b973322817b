using CareLabel.Tests;
using CareLabel.Wash.Standards;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Tests.Standards;

public sealed class NicknamesTests
{
    [Fact]
    [Promise(32, "nicknames")]
    public void Names_are_one_name_by_one_step()
    {
        var wrong = from row in Vectors.Own("Standards/vectors/nickname-vectors.tsv")
                    let kinship = Nicknames.Kinship(row[0], row[1])
                    where kinship.ToString() != row[2] || kinship != Nicknames.Kinship(row[1], row[0])
                    select $"{row[0]} {row[1]} = {kinship}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_name_may_be_short_for_several()
    {
        var formals = Nicknames.FormalOf("ola");
        Assert.Contains("olav", formals);
        Assert.Contains("aleksandra", formals);
    }

    [Fact]
    public void A_spelling_answers_the_key_of_its_name()
    {
        Assert.Equal("katarina", Nicknames.FormalOf("catharina")[0]);
        Assert.Empty(Nicknames.FormalOf("robert"));
        Assert.Empty(Nicknames.FormalOf("qwxz"));
    }

    [Theory]
    [InlineData("kowalska", "kowalski")]
    [InlineData("kowalski", "kowalski")]
    [InlineData("kowalska nowak", "kowalski nowak")]
    [InlineData("nowacka", "nowacki")]
    [InlineData("zawadzka", "zawadzki")]
    [InlineData("biala", "bialy")]
    [InlineData("wrona", "wrona")]
    [InlineData("reszka", "reszka")]
    public void Polish_names_of_both_sexes_share_a_root(string folded, string root) =>
        Assert.Equal(root, FamilyName.Root(folded));

    [Theory]
    [InlineData("Øystein", NameSex.Male)]
    [InlineData("Małgorzata", NameSex.Female)]
    [InlineData("Kim", NameSex.Unclear)]
    public void Given_names_are_known(string name, NameSex sex)
    {
        Assert.True(GivenNames.Contains(Fold.Plain(name)));
        Assert.Equal(sex, GivenNames.Sex(Fold.Plain(name)));
    }

    [Fact]
    public void Other_words_are_not()
    {
        Assert.False(GivenNames.Contains("hansen"));
        Assert.True(FamilyNames.Contains("hansen"));
        Assert.False(FamilyNames.Contains("kjellfrid"));
    }
}
