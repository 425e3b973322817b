using CareLabel.Tests;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Tests.Standards;

public sealed class PersonNameTests
{
    [Fact]
    [Promise(14, "names get proper case without damage")]
    public void Full_names_are_written_one_way()
    {
        var wrong = from row in Vectors.Own("Standards/vectors/person-name-vectors.tsv")
                    let reading = PersonName.Read(row[1], Of(row[0]))
                    let answer = string.Join('|', reading.Standard ?? "-", reading.Objection?.Code,
                        reading.Objection?.Suggestion)
                    where answer != string.Join('|', row[2..5])
                    select $"{row[1]} = {answer}";
        Assert.Empty(wrong);
    }

    [Fact]
    [Promise(14, "names get proper case without damage")]
    public void Parts_are_written_one_way()
    {
        var wrong = from row in Vectors.Own("Standards/vectors/name-part-vectors.tsv")
                    let reading = row[0] == "given"
                        ? PersonName.ReadGiven(row[2], Of(row[1]))
                        : PersonName.ReadFamily(row[2], Of(row[1]))
                    where reading.Standard != row[3]
                    select $"{row[2]} = {reading.Standard}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Full_names_are_taken_apart()
    {
        var wrong = from row in Vectors.Own("Standards/vectors/person-name-parts.tsv")
                    let name = PersonName.Parse(row[1], Of(row[0]))
                    let parts = string.Join('|', name.Title, name.Given, name.Middle, name.Particles, name.Family,
                        name.Suffix, name.Nickname, name.BirthName, name.Partner, name.Rest)
                    where parts != row[2] || name.Remarks.ToString() != row[3]
                    select $"{row[1]} = {parts} {name.Remarks}";
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Test")]
    [InlineData("Null")]
    public void A_family_name_that_people_bear_is_doubted_and_not_refused(string typed)
    {
        var reading = PersonName.ReadFamily(typed, Setting.None);
        Assert.True(reading is { IsAccepted: true, Objection.Code: "name-placeholder" });
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\u200b ")]
    public void Nothing_is_empty(string typed)
    {
        Assert.True(PersonName.Read(typed, Setting.None).IsEmpty);
        Assert.True(PersonName.ReadGiven(typed, Setting.None).IsEmpty);
        Assert.True(CompanyName.Read(typed, Setting.None).IsEmpty);
    }

    [Fact]
    public void An_ordinary_name_is_answered_without_a_copy()
    {
        var typed = string.Concat("Kari ", "Hansen");
        Assert.Same(typed, PersonName.Read(typed, Setting.None).Standard);
        Assert.Same(typed, PersonName.ReadGiven(typed, Setting.None).Standard);
        Assert.Same(typed, CompanyName.Read(typed, Setting.None).Standard);
    }

    private static Setting Of(string country) => new(country.Length == 0 ? null : country);
}
