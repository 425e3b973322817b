using CareLabel.Tests;
using CareLabel.Wash.Standards;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Tests.Standards;

public sealed class CountryTests
{
    private static readonly string[] Spoken = ["en", "nb", "sv", "da", "fi", "pl"];

    public static TheoryData<string, string, string, string> Countries =>
        [.. Vectors.Own("Standards/vectors/country.tsv").Select(row => (row[0], row[1], row[2], row[3]))];

    [Theory, MemberData(nameof(Countries))]
    [Promise(12, "Sweden, Sverige, SWE, Ruotsi, Szwecja become SE")]
    public void Writes_a_country_as_its_table_says(string typed, string standard, string code, string why)
    {
        var reading = Country.Read(typed);
        Assert.Equal((standard, code, why), (reading.Standard ?? "-", reading.Objection?.Code ?? reading.Mend?.Code
            ?? "-", why));
    }

    [Theory]
    [InlineData("S", "SE")]
    [InlineData("N", "NO")]
    [InlineData("D", "DE")]
    [InlineData("FIN", "FI")]
    [InlineData("PL", "PL")]
    public void Knows_the_signs_on_cars_when_asked(string typed, string standard) =>
        Assert.Equal(standard, Country.Read(typed, carCodes: true).Standard);

    [Theory]
    [InlineData("SE", "en", "Sweden")]
    [InlineData("SE", "nb", "Sverige")]
    [InlineData("SE", "no", "Sverige")]
    [InlineData("SE", "sv", "Sverige")]
    [InlineData("SE", "da", "Sverige")]
    [InlineData("SE", "fi", "Ruotsi")]
    [InlineData("SE", "pl", "Szwecja")]
    [InlineData("ZZ", "pl", null)]
    [InlineData("SE", "xx", null)]
    public void Names_a_country_in_six_languages(string alpha2, string language, string? name) =>
        Assert.Equal(name, Country.Name(alpha2, language));

    [Fact]
    public void Every_name_we_show_is_read_back_as_its_country()
    {
        var wrong = new List<string>();
        for (var first = 'A'; first <= 'Z'; first++)
            for (var second = 'A'; second <= 'Z'; second++)
                foreach (var language in Spoken)
                    if (Country.Name($"{first}{second}", language) is { } name && Country.Read(name) is var reading
                        && (reading.Standard != $"{first}{second}") && reading.Objection?.Code != "country-ambiguous") wrong.Add($"{name} {language} {first}{second} {reading.Standard}");
        Assert.Equal([], wrong);
    }

    [Fact]
    public void Standardising_twice_changes_nothing_and_nothing_throws()
    {
        string[] names = [.. Countries.Select(row => row.Data.Item1), "\0", "\uD800", new string('a', 1_000_000),
            .. PhonePropertyTests.Naughty()];
        foreach (var name in names)
        {
            var reading = Country.Read(name);
            Assert.Equal(name, reading.Typed);
            if (reading.Standard is { } standard)
                Assert.Equal((standard, (Objection?)null),
                    (Country.Read(standard).Standard, Country.Read(standard).Objection));
        }
    }

    [Fact]
    public void Reads_the_reference_lists_of_names()
    {
        var path = Vectors.Shared("reference/country-names.tsv");
        if (path is null) return;
        var rows = File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).Where(row => Spoken.Contains(row[3])).Select(row => (Name: row[5], Alpha2: row[0]))
            .Concat(File.ReadLines(Vectors.Shared("reference/country-aliases-extra.tsv")!).Skip(1).Select(line => line.Split('\t')).Select(row => (Name: row[0], Alpha2: row[1])));
        var wrong = from row in rows
                    where row.Name != "Sv" && Fold.Plain(row.Name).Length > 0
                    let reading = Country.Read(row.Name)
                    where reading.Standard != row.Alpha2 && reading.Objection?.Code != "country-ambiguous"
                    select $"{row.Name} is {row.Alpha2}, read {reading.Standard}";
        Assert.Equal([], wrong);
    }
}
