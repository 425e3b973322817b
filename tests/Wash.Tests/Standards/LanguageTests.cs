using CareLabel.Tests;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Tests.Standards;

public sealed class LanguageTests
{
    private static readonly string[] Spoken = ["en", "nb", "sv", "da", "fi", "pl"];

    public static TheoryData<string, string, string, string> Languages =>
        [.. Vectors.Own("Standards/vectors/language.tsv").Select(row => (row[0], row[1], row[2], row[3]))];

    [Theory, MemberData(nameof(Languages))]
    public void Writes_a_language_as_its_table_says(string typed, string standard, string code, string why)
    {
        var reading = Language.Read(typed);
        Assert.Equal((standard, code, why), (reading.Standard ?? "-", reading.Objection?.Code ?? reading.Mend?.Code
            ?? "-", why));
    }

    [Fact]
    public void Every_name_we_show_is_read_back_as_its_language()
    {
        for (var first = 'a'; first <= 'z'; first++)
            for (var second = 'a'; second <= 'z'; second++)
                foreach (var language in Spoken)
                    if (Language.Name($"{first}{second}", language) is { } name)
                        Assert.Equal($"{first}{second}", Language.Parse(name));
        Assert.Equal("ruotsi", Language.Name("sv", "fi"));
    }

    [Fact]
    public void Standardising_twice_changes_nothing_and_nothing_throws()
    {
        string[] names = [.. Languages.Select(row => row.Data.Item1), "\0", "\uD800", new string('a', 1_000_000),
            .. PhonePropertyTests.Naughty()];
        foreach (var name in names)
        {
            var reading = Language.Read(name);
            Assert.Equal(name, reading.Typed);
            if (reading.Standard is { } standard)
                Assert.Equal((standard, (Objection?)null),
                    (Language.Read(standard).Standard, Language.Read(standard).Objection));
        }
    }
}
