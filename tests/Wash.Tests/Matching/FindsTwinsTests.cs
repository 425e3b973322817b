using CareLabel.Tests;

namespace CareLabel.Wash.Tests.Matching;

/// <summary>Two rows that are one person, typed otherwise, among some hundred others.</summary>
public sealed class FindsTwinsTests
{
    private static readonly Person Marte = new(
        "Marte", "Ødegaard", "1974-03-21", "Lillevikveien 14", "5003", "Bergen", "+47 92 33 44 51", "marte.odegaard@example.no");

    [Theory]
    [Promise(32, "fuzzy")]
    [InlineData("Martte", "Ødegaard")]
    [InlineData("Marte", "Ødegard")]
    [InlineData("Mrate", "Ødegaard")]
    [InlineData("Marte", "Ødegaaard")]
    public void A_slip_in_a_name(string first, string last) => Joins(Marte, Marte with { First = first, Last = last, Email = "" });

    [Theory]
    [Promise(32, "swapped and hyphenated names")]
    [InlineData("Ødegaard", "Marte")]
    [InlineData("Marte", "Ødegaard-Lie")]
    [InlineData("Marte", "Lie-Ødegaard")]
    [InlineData("Marte-Louise", "Ødegaard")]
    [InlineData("Marte Louise", "Ødegaard")]
    public void Swapped_and_hyphenated_names(string first, string last) => Joins(Marte, Marte with { First = first, Last = last, Email = "" });

    [Theory]
    [Promise(32, "abbreviations")]
    [InlineData("M.", "Lillevikveien 14")]
    [InlineData("Marte", "Lillevikvn. 14")]
    [InlineData("Marte", "Lillevikv. 14")]
    public void An_initial_or_a_short_street(string first, string street) => Joins(Marte, Marte with { First = first, Street = street, Email = "" });

    [Theory]
    [Promise(32, "abbreviations")]
    [InlineData("Kongsberg og Lågen Mekaniske Verksted Aksjeselskap", "Kongsberg & Lågen Mek. Verksted AS")]
    [InlineData("Nedre Glomma Skogeierforening AS", "N. Glomma Skogeierforening A/S")]
    public void A_short_company_name(string name, string shortName)
    {
        var firm = new Firm(name, "", "Lågenveien 3", "3015", "Drammen", "32 81 44 55");
        var roll = Roll.Firms();
        var (a, b) = (roll.Add(firm.Row), roll.Add((firm with { Name = shortName }).Row));
        var result = roll.Wash();
        Assert.Equal(result.Groups[a], result.Groups[b]);
    }

    [Theory]
    [Promise(32, "typos in numbers")]
    [InlineData("+47 92 33 44 15", "5003", "1974-03-21")]
    [InlineData("92 33 34 51", "5003", "1974-03-21")]
    [InlineData("92334451", "5030", "1974-03-21")]
    [InlineData("92334451", "5003", "1947-03-21")]
    [InlineData("92334451", "5003", "1974-03-12")]
    public void A_slip_in_a_number(string phone, string postcode, string born) =>
        Joins(Marte, Marte with { Phone = phone, Postcode = postcode, Born = born, Email = "" });

    [Fact]
    public void Nobody_else_is_drawn_in()
    {
        var result = Roll.People().Wash();
        Assert.True(result.GroupRows.Count >= 249, $"{result.GroupRows.Count} of 250 people");
    }

    private static void Joins(Person one, Person other)
    {
        var roll = Roll.People();
        var (a, b) = (roll.Add(one.Row), roll.Add(other.Row));
        var result = roll.Wash();
        Assert.Equal(result.Groups[a], result.Groups[b]);
        Assert.Equal(2, result.GroupRows[result.Groups[a]].Count);
    }
}
