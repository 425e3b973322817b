using CareLabel.Tests;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Tests.Standards;

public sealed class CompanyNameTests
{
    [Fact]
    [Promise(16, "spaces, case, legal form recognised and written one way")]
    public void Company_names_are_written_one_way()
    {
        var wrong = from row in Vectors.Own("Standards/vectors/company-name-vectors.tsv")
                    let answer = Answer(row[1], new Setting(row[0].Length == 0 ? null : row[0]))
                    where answer != string.Join('|', row[2..10])
                    select $"{row[1]} = {answer}";
        Assert.Empty(wrong);

        static string Answer(string typed, Setting setting)
        {
            var reading = CompanyName.Read(typed, setting);
            var name = CompanyName.Parse(typed, setting);
            return string.Join('|', reading.Standard ?? "-", name.Core, name.Form?.Canonical,
                name.SecondForm?.Canonical,
                name.Status, name.SubUnit, reading.Objection?.Code, reading.Objection?.Suggestion);
        }
    }

    [Theory]
    [InlineData("Bakken ,, AS", "Bakken AS")]
    [InlineData("a/s -  -  /  / HANSEN", "AS Hansen")]
    public void What_is_written_stays_when_it_is_read_again(string typed, string standard)
    {
        var reading = CompanyName.Read(typed, new Setting("NO"));
        Assert.Equal((typed, standard), (reading.Typed, reading.Standard));
        Assert.Equal(standard, CompanyName.Read(standard, new Setting("NO")).Standard);
    }

    [Fact]
    public void Keys_agree_where_names_do()
    {
        var wrong = from row in Vectors.Own("Standards/vectors/company-key-vectors.tsv")
                    where (Key(row[0]) == Key(row[1])) != (row[2] == "yes")
                    select $"{row[0]} = {Key(row[0])}, {row[1]} = {Key(row[1])}";
        Assert.Empty(wrong);

        static string Key(string typed) => CompanyName.Parse(typed, new Setting("NO")).MatchKey;
    }

    [Theory]
    [InlineData("Holding AS", "holding", "")]
    [InlineData("Norge Group AS", "norge group", "")]
    [InlineData("Bakken Gruppen Norge AS", "bakken", "gruppen norge")]
    public void A_key_is_never_empty(string typed, string key, string stopWords)
    {
        var name = CompanyName.Parse(typed, new Setting("NO"));
        Assert.Equal((key, stopWords), (name.MatchKey, name.StopWords));
    }

    [Fact]
    public void Organisations_are_told_from_people()
    {
        var wrong = from row in Vectors.Own("Standards/vectors/looks-like-company-vectors.tsv")
                    where CompanyName.LooksLikeCompany(row[0]) != (row[1] == "yes")
                    select row[0];
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_form_is_found_in_its_country()
    {
        var wrong = from form in LegalForms.All
                    where LegalForms.Find(form.Canonical, form.Countries[0])?.Canonical != form.Canonical
                    select form.Canonical;
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("AS", "NO", "AS")]
    [InlineData("AS", "DK", "A/S")]
    [InlineData("AS", "CZ", "a.s.")]
    [InlineData("A.S.", null, "AS")]
    [InlineData("a.s.", null, "a.s.")]
    [InlineData("AB", "LT", "AB")]
    [InlineData("sa", null, null)]
    [InlineData("HB", "NO", null)]
    [InlineData("Ås", "NO", null)]
    public void A_form_depends_on_its_country(string text, string? country, string? canonical) =>
        Assert.Equal(canonical, LegalForms.Find(text, country)?.Canonical);

    [Theory]
    [InlineData("NO", "AS", "YI42")]
    [InlineData("SE", "AB", "XJHM")]
    [InlineData("FI", "Oyj", "K6VE")]
    [InlineData("DK", "ApS", "H8VP")]
    [InlineData("PL", "sp. z o.o.", "O7XB")]
    public void Forms_carry_their_international_code(string country, string text, string elf) =>
        Assert.Equal(elf, LegalForms.Find(text, country)?.Elf);
}
